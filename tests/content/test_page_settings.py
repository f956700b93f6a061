"""What an editor reads about the settings on top of a page."""

from datetime import date

import pytest
from content.page_settings import read_page
from project import FIXTURES

TODAY = date(2026, 11, 23)
MISTAKES = FIXTURES / "mistakes" / "settings"

# Each bad page with the lines that are wrong and words that tell what to write instead.
EXPECTED: dict[str, list[tuple[int, str]]] = {
    "colon-in-title.md": [(2, '`title: "Ketamine: what to expect"`')],
    "curly-quotes.md": [(2, 'straight quotes here: "What to expect"')],
    "not-closed.md": [(6, "end here without `---`")],
    "empty-lines-above.md": [(3, "Delete the empty lines above")],
    "dashes-for-hyphens.md": [(1, "`---` here"), (6, 'instead of "—"')],
    "no-opening.md": [(1, "Put `---`, three plain hyphens, on a line of its own")],
    "no-settings.md": [(1, "This page has no settings")],
    "tab.md": [(3, "spaces here, not the tab key")],
    "unknown-setting.md": [(3, "Did you mean `description`?")],
    "missing-settings.md": [
        (2, "`description` is missing"),
        (2, "`updated` is missing"),
        (2, "`review_by` is missing"),
    ],
    "same-setting-twice.md": [(3, "`title` stands here a second time (first on line 2)")],
    "american-date.md": [(7, "Write 2026-10-25.")],
    "no-such-day.md": [(7, "like 2026-12-25")],
    "review-in-the-future.md": [(7, "2027-01-01 is still to come")],
    "review-without-day.md": [(6, "needs `reviewed_on` beside it")],
    "open-quote.md": [(2, 'never closes. Write: `title: "What to expect"`')],
    "sign-at-start.md": [(2, '`title: "*What* to expect"`')],
    "hash-in-title.md": [(2, '`title: "Step #1 of five"`')],
    "no-space-after-colon.md": [(2, "`title: What to expect`")],
    "short-description.md": [(3, "it has 5 characters. Write 50 to 160.")],
    "unknown-template.md": [
        (
            6,
            "is not one of these: accessibility, article, articles, glossary, main and others.",
        )
    ],
    "unknown-language.md": [
        (6, '"Spanish" is no language that this site knows. Did you mean `es`')
    ],
    "not-true-or-false.md": [(6, "Write true or false.")],
    "nothing-in-it.md": [
        (2, "`title` is missing"),
        (2, "`description` is missing"),
        (2, "`updated` is missing"),
        (2, "`review_by` is missing"),
    ],
    "empty-title.md": [(2, "`title` is missing")],
    "empty-line-inside.md": [(6, "Delete this empty line: the settings go on below it.")],
    "indented.md": [(3, "does not line up")],
    "hyphens-in-front.md": [(2, "Take out the hyphen: `title: What to expect`")],
    "backslash.md": [(2, "`title: 'What \\d to expect'`")],
    "backslash-of-yaml.md": [(2, "Take the backslash out, or put single quotes")],
    "line-separator.md": [(2, "`title: 'What to \"expect: this'`")],
    "wrapped-description.md": [
        (3, "it has 44 characters"),
        (4, '"for a description of a page, all in all." is not a setting'),
    ],
    "quotes-inside.md": [(2, "`title: '\"What\" to expect'`")],
    "two-mistakes.md": [(2, '`title: "Ketamine: what"`'), (4, '"soon" is not a day')],
}


def test_every_bad_page_is_expected() -> None:
    assert {path.name for path in MISTAKES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_slip_in_the_settings_is_told_with_its_line_and_the_way_out(name: str) -> None:
    text = (MISTAKES / name).read_text(encoding="utf-8")
    _, problems = read_page(text, name, TODAY)
    found = sorted((problem.line, problem.message) for problem in problems)
    expected = sorted(EXPECTED[name])
    assert [line for line, _ in found] == [line for line, _ in expected], found
    for (_, message), (_, words) in zip(found, expected, strict=True):
        assert words in message
    assert {problem.file for problem in problems} <= {f"docs/{name}"}


RIGHT = """\
---
title: "Ketamine: what to expect"
description: 'A page with nothing wrong in it: quotes, a colon and an apostrophe''s sign.'
updated: 2026-11-22
review_by: 2027-05-22
reviewed_by: Zoë Fixture
reviewed_on: 2026-11-23
hidden: yes
---

The text — with a dash.

---

Not settings: this.
"""


@pytest.mark.parametrize(
    "text",
    [RIGHT, RIGHT.replace("\n", "\r\n"), "\ufeff" + RIGHT, RIGHT.replace("---\n", "---  \n", 2)],
    ids=["plain", "Windows line ends", "byte-order mark", "spaces after the hyphens"],
)
def test_right_settings_pass_and_are_read(text: str) -> None:
    page, problems = read_page(text, "articles/fixture.md", TODAY)
    assert problems == []
    assert page.settings["title"] == "Ketamine: what to expect"
    assert page.settings["reviewed_on"] == date(2026, 11, 23)
    assert page.settings["hidden"] is True
    assert page.settings["template"] == "article"
    assert page.body.split("\n")[1] == "The text — with a dash."
    assert page.body_line == 10


def test_words_and_numbers_stay_what_was_typed() -> None:
    text = RIGHT.replace('"Ketamine: what to expect"', "988")
    page, problems = read_page(text, "fixture.md", TODAY)
    assert problems == []
    assert page.settings["title"] == "988"


def test_a_review_due_on_a_past_day_is_no_problem() -> None:
    page, problems = read_page(RIGHT.replace("2027-05-22", "2026-01-01"), "fixture.md", TODAY)
    assert problems == []
    assert page.settings["review_by"] == date(2026, 1, 1)
