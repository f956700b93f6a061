"""Each card for an emergency ends with one button that calls, and its words stay what they were."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from project import Built, Project, copy_project
from site_faults import soups

# What stands in the card, and the words of its button.
CARDS = (
    ("Wait for them.", "Call 911"),
    ("- Wait\n    - Call 911", "Call 911"),
    ("Wait.\n\n    [Call for help now](tel:911)", "Call for help now"),
    ("Wait.\n\n    **[Call 911](tel:911)**", "Call 911"),
    ("[Call 911](tel:911)\n\n    Then wait.", "Call 911"),
    ("[Call 911](tel:911)\n\n    Wait.\n\n    [Call for help](tel:911)", "Call 911"),
    ("[Call 911](tel:911), then wait.", "Call 911"),
    ("Wait.\n\n    911", "Call 911"),
    ("Wait.\n\n    **911**", "Call 911"),
    ("Wait.\n\n    [Call 911, and wait](tel:911)", "Call 911"),
    ('Wait.\n\n    !!! emergency "Now"\n\n        Wait.', "Call 911"),
    (
        'Wait.\n\n    !!! emergency "Now"\n\n        [Call 911](tel:911)\n\n    Then wait.',
        "Call 911",
    ),
)
NUMBERS = ("911", "**911**", "[911](tel:911)", "[Call 911, and wait](tel:911)")


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a page for each of them."""
    project = copy_project(tmp_path_factory.mktemp("cards") / "project")
    for number, (inside, _) in enumerate(CARDS):
        text = f'!!! emergency "Call 911"\n\n    {inside}\n\nAfter it.'
        project.page(f"card-{number}.md", text, title=f"Card {number}")
    for number, inside in enumerate(NUMBERS):
        text = f'!!! emergency "In danger"\n\n    {inside}'
        project.page(f"number-{number}.md", text, title=f"Number {number}")
    built = project.build()
    assert built.code == 0, built.printed
    return built


@pytest.mark.parametrize(("number", "words"), [(at, words) for at, (_, words) in enumerate(CARDS)])
def test_a_card_for_an_emergency_ends_with_one_button(
    cards: Built, number: int, words: str
) -> None:
    soup = BeautifulSoup(cards.html(f"card-{number}"), "html.parser")
    card = soup.select(".emergency")[0]
    (button,) = soup.select(".bc-call")
    assert card.find_all(recursive=False)[-1] is button
    assert [(link["href"], link.get_text()) for link in button.select("a")] == [("tel:911", words)]


@pytest.mark.parametrize("number", range(len(NUMBERS)))
def test_on_paper_the_number_that_a_writer_wrote_stays(cards: Built, number: int) -> None:
    soup = BeautifulSoup(cards.html(f"number-{number}"), "html.parser")
    (button,) = soup.select(".bc-call")  # paper has none
    button.decompose()
    assert "911" in soup.select(".emergency")[0].get_text()


def test_search_does_not_know_the_button(project: Project) -> None:
    project.page("fixture.md", '!!! emergency "In danger"\n\n    Wait for them.')
    built = project.build()
    index = json.loads((built.site / "search" / "index.json").read_text(encoding="utf-8"))
    [parts] = [page["parts"] for page in index["pages"] if page["address"] == "fixture/"]
    assert [texts[1:] for _, texts, *_ in parts] == [["In danger", "Wait for them."]]


def test_a_broken_file_of_help_lines_is_told_and_nothing_else(project: Project) -> None:
    project.page("fixture.md", '!!! emergency "Call 911"\n\n    Call 911.')
    project.write("help-lines.yml", "emergency: 911\n")
    built = project.build()
    assert built.code == 1
    assert any("docs/help-lines.yml:1: " in finding for finding in built.findings), built.printed
    assert "not your fault" not in built.printed


def test_each_card_for_an_emergency_has_one_button(site: Path) -> None:
    cards = 0
    for page, soup in soups(site).items():
        for card in soup.select(".emergency"):
            cards += 1
            links = [link["href"] for link in card.select(".bc-call a")]
            assert links == ["tel:911"], page
    assert cards
