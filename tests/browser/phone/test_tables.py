"""On a phone a table stays a table where there is room, and nothing has to be moved sideways."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Browser, Page, expect
from project import Project, copy_project
from web_server import serving

LONG = "and with so many others that a column beside two more would be taller than anyone reads"
# One word too wide or a cell too tall, and the rows are cards on a phone; else they stay rows.
TABLES = [
    (["Effect", "Drug, of 100", "Placebo, of 100"], ["**Raised blood pressure**", "12", "4"]),
    (["Day", "Hours", "Price"], ["Saturday", "10 to 4", "$1,250"]),
    (["It says", "It means"], ["**Read in a copy**", "We read a copy of it, not the page itself"]),
    (["Name", "Role", "Days"], ["A. Fixture", "Prescriber", "Mon, Tue"]),
    (["", "Yes", "No", "Unsure"], ["Sleep", "1", "2", "3"]),
    (["1", "2", "3", "4", "5", "6"], ["a", "b", "c", "d", "e", "f"]),
    (["Medicine", "Interaction"], ["Monoamine oxidase inhibitors", "Hypertension"]),
    (["Medicine", "Interaction", "Recommendation"], ["Benzodiazepines", "Sedation", "Monitor"]),
    (["What you do", "How sure", "Who"], [LONG, "Some evidence", "A counselor"]),
    (
        ["Study", "People", "Design", "Result", "Year"],
        ["KARMA-Dep", "62 people", "Randomized", "Relapse", "2021"],
    ),
]
STAYS_A_TABLE = [True, True, True, True, True, True, True, False, False, False]
CARDS = f"""
| | Fixture | Other |
|---|---|---|
| **Row** | with some words in it | {LONG} |

"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a built site with pages of tables."""
    project: Project = copy_project(tmp_path_factory.mktemp("tables") / "project")
    project.page("cards.md", CARDS)
    rows = [[f"| {' | '.join(row)} |" for row in table] for table in TABLES]
    tables = [
        f"{head}\n{'|-' * len(TABLES[at][0])}|\n{row}\n" for at, (head, row) in enumerate(rows)
    ]
    project.page("tables.md", "\n\nThen:\n\n".join(tables))
    built = project.build()
    assert built.code == 0, built.printed
    with serving(Path(built.site)) as address:
        yield address


@pytest.fixture
def open_tables(browser: Browser, tables: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of tables."""
    contexts = []

    def open_page(variant: Variant, address: str) -> Page:
        contexts.append(variant.visit(browser))
        page = contexts[-1].new_page()
        page.goto(tables + address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("variant", [PHONE, SMALL_PHONE], ids=lambda variant: variant.name)
def test_on_a_phone_a_table_needs_no_moving_sideways(
    open_tables: Callable[..., Page], variant: Variant
) -> None:
    page = open_tables(variant, "cards/")
    box = page.get_by_role("region", name="Table")
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    cell = page.get_by_role("cell", name="with some words in it")
    label = cell.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert label == '"Fixture"'
    expect(page.get_by_role("columnheader", name="Other")).to_have_count(1)
    expect(page.get_by_role("rowheader", name="Row")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 390])
def test_on_a_phone_only_a_table_without_room_turns_into_cards(
    open_tables: Callable[..., Page], width: int
) -> None:
    page = open_tables(Variant("a phone", width, 800, "light"), "tables/")
    tables = page.locator("table")
    expect(tables).to_have_count(len(TABLES))
    assert (
        tables.evaluate_all(
            "(all) => all.map((table) => getComputedStyle(table).display === 'table')"
        )
        == STAYS_A_TABLE
    )
    # None needs to be moved sideways, and no cell is a tower.
    assert (
        page.locator(".bc-scroll").evaluate_all(
            """(all) => all.flatMap((box) => [
          ...(box.scrollWidth > box.clientWidth ? [box.textContent] : []),
          ...[...box.querySelectorAll("td")].filter((cell) => cell.clientHeight > 160)
        ])"""
        )
        == []
    )


@pytest.mark.parametrize("variant", [DESKTOP, PHONE, SMALL_PHONE], ids=lambda one: one.name)
def test_a_table_of_six_columns_needs_no_moving_sideways(
    browser: Browser, served: str, variant: Variant
) -> None:
    context = variant.visit(browser)
    page = context.new_page()
    page.goto(f"{served}ketamine-therapy/is-this-for-me/")
    box = page.get_by_role("region", name="Table").first
    expect(box.locator("tr").first.locator("td, th")).to_have_count(6)
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    context.close()
