"""What somebody in danger needs is seen at once, whatever the screen, and can be hit."""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from page_faults import Variant
from page_script import wear
from playwright.sync_api import Browser, Locator, Page, expect
from site_of_everything import small_page
from web_server import serving

SIZES = [(320, 568), (360, 640), (390, 844), (740, 360)]
LETTERS = ["as they are", "twice the size", "twice the size, by the browser", "beside a scrollbar"]
WAYS = {"Call 988": "tel:988", "Text 988": "sms:988", "Call 911": "tel:911"}
LEAST = 44
# Of a page: the boxes of what has to be seen at once.
BOXES = """(link) => {
  const { left, top, right, bottom } = link.getBoundingClientRect()
  return [left, top, right, bottom]
}"""
IS_HIT = """(link) => {
  const { left, top, width, height } = link.getBoundingClientRect()
  return [0.1, 0.5, 0.9].every((x) => [0.1, 0.5, 0.9].every((y) =>
    document.elementFromPoint(left + width * x, top + height * y) === link))
}"""


@pytest.fixture
def open_at(browser: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_it(address: str, size: tuple[int, int], letters: str = LETTERS[0]) -> Page:
        context = Variant("a phone", *size, "light").visit(browser)
        contexts.append(context)
        page = context.new_page()
        if letters == "twice the size, by the browser":
            sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
            context.new_cdp_session(page).send("Page.setFontSizes", sizes)
        page.goto(address)
        if letters == "twice the size":
            wear(page, "html { font-size: 200% }")
        if letters == "beside a scrollbar":
            wear(page, "html { margin-right: 15px }")
        return page

    yield open_it
    for context in contexts:
        context.close()


def first_view_faults(page: Page, size: tuple[int, int]) -> list[str]:
    """What of the three ways to call, and of the way out, is not there to be hit at once."""
    main = page.get_by_role("main")
    heading = main.get_by_role("heading", level=1)
    parts: dict[str, Locator] = {"the heading": heading}
    for name in WAYS:
        parts[name] = main.get_by_role("link", name=name, exact=True).first
    parts["Leave this page"] = page.get_by_role("link", name="Leave this page")
    boxes = {name: part.evaluate(BOXES) for name, part in parts.items()}
    faults = []
    for name, (left, top, right, bottom) in boxes.items():
        if left < 0 or top < 0 or right > size[0] or bottom > size[1]:
            faults.append(f"{name} is not whole in the first view: {(left, top, right, bottom)}")
        if name in WAYS and (right - left < LEAST or bottom - top < LEAST):
            faults.append(f"{name} is small")
        if name != "the heading" and not parts[name].evaluate(IS_HIT):
            faults.append(f"{name} is covered")
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]:
            faults.append(f"{one} lies over {other}")
    return faults


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("letters", LETTERS)
def test_the_help_page_shows_whom_to_call_at_once(
    open_at: Callable[..., Page], served: str, size: tuple[int, int], letters: str
) -> None:
    page = open_at(f"{served}get-help-now/", size, letters)
    assert first_view_faults(page, size) == []
    for name, address in WAYS.items():
        link = page.get_by_role("main").get_by_role("link", name=name, exact=True).first
        assert link.get_attribute("href") == address
    # Filled, and as tall as a thumb is wide.
    first = page.get_by_role("main").get_by_role("link", name="Call 988", exact=True).first
    assert first.evaluate("(link) => getComputedStyle(link).backgroundColor") != "rgba(0, 0, 0, 0)"


ROW = "".join(
    f"<a href='{way}' style='display: inline-block; padding: 14px'>{name}</a> "
    for name, way in WAYS.items()
)
OUT = "<a style='position: fixed; {}; padding: 12px' href='#out'>Leave this page</a>"
FAULTS = {
    "far down": (
        "<div style='height: 700px'></div>" + ROW + OUT.format("bottom: 0; right: 0"),
        "first view",
    ),
    "covered": (ROW + OUT.format("inset: 60px 0 auto"), "lies over"),
    "small": (ROW.replace("14px", "2px") + OUT.format("bottom: 0; right: 0"), "is small"),
    "no way out": (ROW + OUT.format("bottom: -60px; right: 0"), "Leave this page is not whole"),
}


@pytest.mark.parametrize(("text", "words"), FAULTS.values(), ids=FAULTS)
def test_a_first_view_without_help_is_found(
    open_at: Callable[..., Page], tmp_path: Path, text: str, words: str
) -> None:
    (tmp_path / "index.html").write_text(small_page(text), encoding="utf-8")
    with serving(tmp_path) as address:
        faults = first_view_faults(open_at(address, SIZES[0]), SIZES[0])
    assert any(words in fault for fault in faults), faults


@pytest.mark.parametrize("address", ["", "get-help-now/", "contact/", "articles/"])
@pytest.mark.parametrize("size", [(320, 568), (390, 844), (740, 360), (1280, 800)], ids=str)
def test_the_strip_is_three_links_in_one_row(
    open_at: Callable[..., Page], served: str, address: str, size: tuple[int, int]
) -> None:
    page = open_at(served + address, size)
    links = page.locator(".bc-strip a")
    assert links.all_inner_texts() == [*WAYS]
    boxes = [link.evaluate(BOXES) for link in links.all()]
    assert len({top for _, top, _, _ in boxes}) == 1
    assert all(r - left >= LEAST and bottom - top >= LEAST for left, top, r, bottom in boxes), boxes
    assert [link.get_attribute("href") for link in links.all()] == [*WAYS.values()]


def test_the_strip_is_not_lost_to_the_keyboard_where_it_leaves_room(
    open_at: Callable[..., Page], served: str
) -> None:
    page = open_at(f"{served}get-help-now/", (320, 568), "twice the size")
    strip = page.get_by_role("banner").get_by_role("link", name="Call 988")
    strip.focus()
    expect(strip).to_be_in_viewport(ratio=1)


def test_the_other_lines_are_a_list_with_what_was_checked_once(
    open_at: Callable[..., Page], served: str
) -> None:
    main = open_at(f"{served}get-help-now/", (390, 844)).get_by_role("main")
    names = main.locator(".bc-lines h3").all_text_contents()
    assert len(names) > 5
    # Once for each way and day of reading, not once for each line.
    checked = main.locator("h2:has-text('How we checked these numbers') + ul > li")
    assert 1 <= checked.count() <= 3
    links = [words.lower() for words in checked.locator("a").all_text_contents()]
    lines = [*names, "Emergency", "988 Lifeline"]
    assert sorted(links) == sorted(f"source for {name}".lower() for name in lines)


def test_a_number_in_the_words_of_a_line_stays_in_its_sentence(
    open_at: Callable[..., Page], served: str
) -> None:
    page = open_at(f"{served}get-help-now/", (390, 844))
    links = page.locator(".bc-lines p a")
    assert links.count() > 0
    for link in links.all():
        expect(link).to_have_css("display", "inline")
