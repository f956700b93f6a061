"""A national line that was taken out, as the report says: each page is told to forget it, once."""

import pytest
from content.link_guesses import heading_sentence
from guarded import PAGE, Guard
from help_line_file import REAL, entry_of
from project import Project

LINK = "[Poison Help](get-help-now.md#line-poison)"
NUMBER = "Call 1-800-222-1222."
GONE = "Poison Help isn't in docs/help-lines.yml any more."
WITHOUT_POISON = REAL.replace("\n" + entry_of("poison")[1], "")
HEADINGS = ["when-to-call", "line-emergency", "line-lifeline", "line-spanish", "line-veterans"]

PAGES = {
    f"First.\n\n{NUMBER}\n\n{LINK} answers. {NUMBER}": (
        f"docs/{PAGE}:10: {GONE} Take its number out here too, and the link to it."
    ),
    f"First.\n\n{NUMBER}": f"docs/{PAGE}:10: {GONE} Take its number out here too.",
    "First.\n\n[Call](tel:18002221222) them.": (
        f"docs/{PAGE}:10: {GONE} Take its number out here too."
    ),
    f"First.\n\n{LINK} answers.": (
        f'docs/{PAGE}:10: "Poison Help" links to #line-poison, but {GONE} Take #line-poison out '
        "here too."
    ),
}


@pytest.mark.parametrize("body", PAGES)
def test_a_page_is_told_once_that_a_line_is_gone(guard: Guard, body: str) -> None:
    guard.project.page(PAGE, body)
    found = list(map(str, guard.judge(WITHOUT_POISON.encode(), "help-lines.yml").findings))
    assert found == [PAGES[body]]
    assert guard.judge(REAL.encode(), "help-lines.yml").findings == []


def test_each_line_that_is_gone_is_told(guard: Guard) -> None:
    text = WITHOUT_POISON.replace("\n" + entry_of("domestic-violence")[1], "")
    guard.project.page(PAGE, f"{NUMBER}\n\nText START to 88788, or call 1-800-799-7233.")
    found = sorted(map(str, guard.judge(text.encode(), "help-lines.yml").findings))
    assert len(found) == 2, found
    assert found[0].startswith(f"docs/{PAGE}:10: National Domestic Violence Hotline isn't in ")
    assert found[1].startswith(f"docs/{PAGE}:8: {GONE}")


def test_an_old_address_is_not_led_to_another_line(project: Project) -> None:
    project.write("help-lines.yml", WITHOUT_POISON)
    project.write("redirects.yml", "old-help/: get-help-now.md#line-poison\n")
    (told,) = project.build().findings
    assert told == (
        f"docs/redirects.yml:1: `old-help/` leads to #line-poison, but {GONE} Take #line-poison "
        "out here too."
    )


@pytest.mark.parametrize("anchor", ["line-poison", "line-posion", "line-treatment", "line-crisis"])
def test_no_line_is_guessed_for_another(anchor: str) -> None:
    assert "Did you mean" not in heading_sentence("get-help-now.md", anchor, HEADINGS)


@pytest.mark.parametrize("anchor", ["poison", "lines-poison", "spa", "in-poison"])
def test_no_line_is_guessed_for_what_is_none(anchor: str) -> None:
    assert "#line-" not in heading_sentence("a.md", anchor, HEADINGS).split(" Its headings:")[0]


@pytest.mark.parametrize(
    ("anchor", "meant"),
    [
        ("line-spansih", "line-spanish"),
        ("line-veteran", "line-veterans"),
        ("lifeline", "line-lifeline"),
        ("when-to-cal", "when-to-call"),
    ],
)
def test_a_mistyped_short_name_is_guessed(anchor: str, meant: str) -> None:
    sentence = heading_sentence("get-help-now.md", anchor, HEADINGS)
    assert sentence.endswith(f" Did you mean `#{meant}`?")


def test_a_page_without_the_lines_says_which_headings_it_has() -> None:
    sentence = heading_sentence("contact.md", "line-poison", ["hours"])
    assert sentence.endswith("has no heading of that name. Its headings: #hours.")
