"""What a visitor takes along: the list of questions on paper, and tables on a phone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Browser, Page, expect
from project import Project, copy_project
from web_server import serving

LIST = """
- [ ] Who is a fixture?

| | Fixture | Other |
|---|---|---|
| **Row** | with some words in it | and with some others |
"""


@pytest.fixture(scope="module")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a built checklist."""
    project: Project = copy_project(tmp_path_factory.mktemp("handout") / "project")
    project.page("list.md", LIST, template="checklist")
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
