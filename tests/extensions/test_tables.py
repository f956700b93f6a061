"""Tables that a keyboard can scroll and a screen reader can follow."""

from bs4 import BeautifulSoup
from picture_fixtures import corners, save
from project import Project

TABLE = """
## What's "safe" & what isn't

| | Misuse | Care |
|---|---|---|
| **Dose** | unknown | low |
| plain | **bold** | more |
"""
# Too much for a phone: words of a sentence beside another, and many columns.
LONG = "a sentence that takes many lines beside others, more than anyone reads in so thin a column"


def test_a_table_names_its_rows_and_columns_and_takes_the_focus(project: Project) -> None:
    project.page("fixture.md", TABLE.replace("low", LONG))
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("fixture"), "html.parser")
    heads = [(cell.get_text(), cell["scope"]) for cell in soup.select("table th")]
    assert heads == [("Misuse", "col"), ("Care", "col"), ("Dose", "row")]
    assert [cell.get_text() for cell in soup.select("table td")][:3] == ["", "unknown", LONG]
    labels = [cell.get("data-label") for cell in soup.select("table td")]
    assert labels == [None, "Misuse", "Care", None, "Misuse", "Care"]
    box = soup.select_one("[role=region][tabindex='0']:has(> table)")
    assert box is not None
    assert box["aria-label"] == "Table: What's \"safe\" & what isn't"


def test_a_tag_in_a_heading_does_not_break_the_tables_name(project: Project) -> None:
    project.page(
        "fixture.md", "## A <sub>fixture</sub> heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    built = project.build()
    assert built.code == 0, built.printed
    box = BeautifulSoup(built.html("fixture"), "html.parser").select_one("[role=region]")
    assert box is not None
    assert box["aria-label"] == "Table: A fixture heading"


def test_a_table_before_any_heading_and_one_in_a_card_are_found_too(project: Project) -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |"
    card = table.replace("\n", "\n    ")
    project.page("fixture.md", f'{table}\n\n!!! key "Card"\n\n    {card}\n')
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("fixture"), "html.parser")
    assert [box["aria-label"] for box in soup.select("[role=region]")] == ["Table", "Table 2"]
    assert len(soup.select(".bc-scroll > table")) == 2


def test_only_a_table_that_a_phone_has_no_room_for_becomes_cards_there(project: Project) -> None:
    picture = "![The corner of a fixture](fixture.png)"
    save(corners(300, 120), project.path / "docs" / "fixture.png")
    cells = {
        "low": True,
        "two or three words": True,
        "a sentence of nine words, which takes three lines": True,
        LONG: False,
        "Electroencephalographically": False,
        picture: False,
    }
    tables = [TABLE.replace("low", cell) for cell in cells]
    project.page("fixture.md", "\n".join(tables))
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("fixture"), "html.parser")
    boxes = soup.select(".bc-scroll")
    assert ["bc-cards" not in box["class"] for box in boxes] == [*cells.values()]
    assert [bool(box.select("[data-label]")) for box in boxes] == [
        not one for one in cells.values()
    ]
