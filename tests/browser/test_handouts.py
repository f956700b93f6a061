"""What a visitor takes along: lists and sheets on paper, and tables on a phone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Browser, Page, expect
from project import ROOT, Project, copy_project
from web_server import SITE, serving

LIST = """
- [ ] Who is a fixture?

| | Fixture | Other |
|---|---|---|
| **Row** | with some words in it | {} |
"""
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


@pytest.fixture(scope="module")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a built checklist."""
    project: Project = copy_project(tmp_path_factory.mktemp("handout") / "project")
    project.page("list.md", LIST.format(LONG), template="checklist")
    rows = [[f"| {' | '.join(row)} |" for row in table] for table in TABLES]
    tables = [
        f"{head}\n{'|-' * len(TABLES[at][0])}|\n{row}\n" for at, (head, row) in enumerate(rows)
    ]
    project.page("tables.md", "\n\nThen:\n\n".join(tables))
    built = project.build()
    assert built.code == 0, built.printed
    with serving(Path(built.site)) as address:
        yield f"{address}list/"


@pytest.fixture
def open_list(browser: Browser, handout: str) -> Iterator[Callable[..., Page]]:
    """Opens the checklist as a visitor does."""
    contexts = []

    def open_page(variant: Variant, *, script: bool = True) -> Page:
        contexts.append(variant.visit(browser, script=script))
        page = contexts[-1].new_page()
        page.goto(handout)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_the_print_button_prints(open_list: Callable[..., Page]) -> None:
    page = open_list(PHONE)
    page.evaluate("() => { window.print = () => { document.title = 'printed' } }")
    page.get_by_role("button", name="Print this list").click()
    expect(page).to_have_title("printed")


def test_without_script_there_is_no_button_that_does_nothing(
    open_list: Callable[..., Page],
) -> None:
    expect(open_list(PHONE, script=False).locator(".bc-print")).to_be_hidden()


def test_lines_to_write_on_are_for_paper_alone(open_list: Callable[..., Page]) -> None:
    page = open_list(DESKTOP)
    notes = page.get_by_role("heading", name="My own notes")
    expect(notes).to_be_hidden()
    page.emulate_media(media="print")
    expect(notes).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_box_to_tick_stands_beside_its_question_on_paper(
    open_list: Callable[..., Page],
) -> None:
    page = open_list(PHONE)
    item = page.get_by_role("listitem").filter(has_text="Who is a fixture?")
    expect(item).to_be_visible()
    box = "(item) => parseFloat(getComputedStyle(item, '::before').width) || 0"
    assert item.evaluate(box) == 0
    page.emulate_media(media="print")
    assert item.evaluate(box) > 8


@pytest.mark.parametrize("variant", [PHONE, SMALL_PHONE], ids=lambda variant: variant.name)
def test_on_a_phone_a_table_needs_no_moving_sideways(
    open_list: Callable[..., Page], variant: Variant
) -> None:
    page = open_list(variant)
    box = page.get_by_role("region", name="Table")
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    cell = page.get_by_role("cell", name="with some words in it")
    label = cell.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert label == '"Fixture"'
    expect(page.get_by_role("columnheader", name="Other")).to_have_count(1)
    expect(page.get_by_role("rowheader", name="Row")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 390])
def test_on_a_phone_only_a_table_without_room_turns_into_cards(
    open_list: Callable[..., Page], width: int
) -> None:
    page = open_list(Variant("a phone", width, 800, "light"))
    page.goto(page.url.replace("list", "tables"))
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


SHEETS = sorted(file.stem for file in (ROOT / "docs/sheets").glob("*.md") if file.stem != "index")


def pages_on_paper(page: Page) -> int:
    """How many pages of letter paper it prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter")))


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_one_page_of_letter_paper_in_large_print(
    browser: Browser, served: str, name: str
) -> None:
    page = browser.new_page()
    page.goto(f"{served}sheets/{name}/")
    page.emulate_media(media="print")
    sheet = page.locator(".bc-sheet")
    # In print, 16 px are 12 points.
    assert sheet.evaluate("(sheet) => parseFloat(getComputedStyle(sheet).fontSize)") >= 15
    expect(page.locator("footer")).to_contain_text("988 Lifeline")
    expect(page.get_by_text("or copy it by hand")).to_be_hidden()
    assert pages_on_paper(page) == 1
    # So it is told whether what counts pages can tell one from two.
    sheet.evaluate("(sheet) => { sheet.innerHTML += sheet.innerHTML }")
    assert pages_on_paper(page) > 1
    page.close()


def test_every_sheet_was_built() -> None:
    assert len(SHEETS) >= 8
    assert all((SITE / "sheets" / name / "index.html").exists() for name in SHEETS)


@pytest.mark.parametrize("name", SHEETS)
def test_lines_to_write_on_show_everywhere_and_are_not_read_aloud(
    browser: Browser, served: str, name: str
) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{served}sheets/{name}/")
    expect(page.get_by_text("Print this page, or copy it by hand.")).to_be_visible()
    expect(page.get_by_role("separator")).to_have_count(0)
    for line in page.locator(".bc-line").all():
        expect(line).to_have_css("border-top-style", "solid")
    page.close()


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
