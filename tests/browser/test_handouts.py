"""What a visitor takes along: lists, sheets and pages on paper."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from late_fonts import wait_for_fonts
from page_faults import DESKTOP, PHONE, Variant
from playwright.sync_api import Browser, Page, ViewportSize, expect
from project import ROOT, Project, copy_project
from web_server import SITE, serving

LIST = """
- [ ] Who is a fixture?
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


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_box_ticks_and_stands_empty_beside_its_question_on_paper(
    open_list: Callable[..., Page], script: bool
) -> None:
    page = open_list(PHONE, script=script)
    box = page.get_by_role("checkbox", name="Who is a fixture?", exact=True)
    expect(box).to_be_enabled()
    page.get_by_text("Who is a fixture?").tap()
    expect(box).to_be_checked()
    box.press("Space")
    expect(box).not_to_be_checked()
    page.emulate_media(media="print")
    expect(box).to_be_visible()
    expect(box).to_have_css("border-top-style", "solid")
    assert box.evaluate("(box) => box.getBoundingClientRect().width") > 8


def test_what_was_ticked_is_gone_once_the_page_is_left(open_list: Callable[..., Page]) -> None:
    page = open_list(PHONE)
    box = page.get_by_role("checkbox")
    wait_for_fonts(page)  # the script has run
    for leave in (page.reload, lambda: (page.goto("about:blank"), page.go_back())):
        box.check()
        leave()
        expect(box).not_to_be_checked()


SHEETS = sorted(file.stem for file in (ROOT / "docs/sheets").glob("*.md") if file.stem != "index")

# What `@page` in print.css leaves of letter paper, in pixels.
LETTER: ViewportSize = {"width": 695, "height": 957}


def pages_on_paper(page: Page) -> int:
    """How many pages of letter paper it prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter")))


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_fills_one_page_of_letter_paper_in_large_print(
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
    page.set_viewport_size(LETTER)
    foot = page.locator("footer").bounding_box()
    assert foot
    assert foot["y"] + foot["height"] > 0.96 * LETTER["height"]
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


def test_on_paper_nothing_is_folded_or_in_another_tab(browser: Browser, fixtures: str) -> None:
    for script in (True, False):
        context = PHONE.visit(browser, script=script)
        page = context.new_page()
        page.goto(f"{fixtures}style/")
        folded = page.locator("details", has_text="Details, closed").locator("p")
        second = page.get_by_text("What the second tab holds.")
        expect(second).to_be_hidden()
        expect(folded).to_be_hidden()
        page.emulate_media(media="print")
        expect(folded).to_be_visible()
        # Each tab's name stands above its text.
        tops = [
            page.get_by_text(words, exact=True).bounding_box()
            for words in ("First tab", "What the first tab holds.", "Second tab")
        ]
        tops.append(second.bounding_box())
        heights = [box["y"] for box in tops if box]
        assert len(heights) == 4
        assert heights == sorted(heights)
        context.close()
