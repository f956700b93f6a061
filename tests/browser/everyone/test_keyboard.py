"""Every control is reached by keyboard, in order, and seen (all pages: test_pages.py)."""

from collections.abc import Callable

import pytest
from keyboard_faults import both_ways_faults, way_there_faults
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from page_parts import menu_button, menu_links, search_for, tab_to
from playwright.sync_api import Browser, Page, expect

PageWith = Callable[..., Page]
Visit = Callable[..., Page]
# A desktop of 1280 by 1024 pixels, zoomed to 400 %.
ZOOMED = Variant("a desktop zoomed to 400 %", 320, 256, "light", is_phone=False)
IS_ON_TOP = """(element) => {
  const { left, top, width, height } = element.getClientRects()[0]
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}"""
LINK = "<p><a href='#top'>A link with words</a></p>"
TRAP = """<p><button id="trap">A trap</button></p><script>
trap.onkeydown = (event) => { if (event.key === "Tab") event.preventDefault() }</script>"""
FAULTS = {
    "no ring": ("<style>a:focus-visible { outline: none }</style>", "its ring is 0 pixels wide"),
    "a thin ring": (
        "<style>a:focus-visible { outline: 1px solid #000 }</style>",
        "its ring is 1 pixels wide",
    ),
    "a pale ring": (
        "<style>a:focus-visible { outline: 3px solid #ddd }</style>",
        "with a contrast of 1.4 to 1",
    ),
    "off the screen": (
        f"<div style='position: absolute; left: -999px'>{LINK}</div>",
        "A link with words” has the focus and is off the screen",
    ),
    "beneath what stays": (
        f"{LINK}<div style='position: fixed; inset: 0; background: #fff'>Words</div>",
        "lies beneath <div",
    ),
    "another order": (
        "<p><a href='#top' tabindex='1'>Too early</a></p>",
        '“Too early” where <a href="#top"> “The start of all this” is next',
    ),
    "a control passed by": (
        (
            "<p><button onfocus='this.blur(); next.focus()'>Never</button></p>"
            "<p><button id='next'>Next</button></p>"
        ),
        "never comes to <button",
    ),
    "a trap": (TRAP, 'never leaves <button id="trap"> “A trap”'),
}


@pytest.mark.parametrize(("text", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_element_and_what_to_do(
    page_with: PageWith, text: str, words: str
) -> None:
    faults = way_there_faults(page_with(text))
    assert any(words in fault for fault in faults), faults


def test_a_fault_on_the_way_back_is_told(page_with: PageWith) -> None:
    tall = "<div style='position: sticky; top: 0; height: 9em; background: #fff'>Stays</div>"
    links = "<p style='margin-bottom: 8em'><a href='#top'>A link of many</a></p>" * 12
    assert "lies beneath <div" in str(both_ways_faults(page_with(tall + links)))
    room = "<style>html { scroll-padding: 10em 0 }</style>"
    assert both_ways_faults(page_with(tall + links + room)) == []


def test_a_page_without_a_fault_passes(page_with: PageWith) -> None:
    radios = "<label><input type='radio' name='x' checked> One</label>" * 3
    assert both_ways_faults(page_with(LINK + radios)) == []


@pytest.mark.parametrize("address", ["style/", "contact/", "articles/long/"])
@pytest.mark.parametrize(
    "variant", [PHONE, SMALL_PHONE, DESKTOP, ZOOMED], ids=lambda variant: variant.name
)
def test_both_ways_lead_through_the_whole_page(
    browser: Browser, fixtures: str, variant: Variant, address: str
) -> None:
    with variant.visit(browser) as context:
        page = context.new_page()
        page.goto(fixtures + address)
        assert both_ways_faults(page) == []


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=lambda variant: variant.name)
def test_with_letters_of_twice_the_size_both_ways_do_too(
    browser: Browser, fixtures: str, variant: Variant
) -> None:
    with variant.visit(browser) as context:
        page = context.new_page()
        sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
        context.new_cdp_session(page).send("Page.setFontSizes", sizes)
        page.goto(f"{fixtures}style/")
        assert both_ways_faults(page) == []


def test_in_an_open_search_every_result_is_reached_and_seen(visit: Visit) -> None:
    page = visit(SMALL_PHONE)
    search_for(page, "ketamine")
    # It begins in the field; what is above that comes last.
    page.get_by_role("dialog").get_by_role("link", name="Call 988").focus()
    assert way_there_faults(page) == []


def test_without_script_an_open_menu_hides_nothing_that_has_the_focus(visit: Visit) -> None:
    page = visit(SMALL_PHONE, script=False)
    tab_to(page, menu_button(page))
    page.keyboard.press("Enter")
    expect(menu_links(page).first).to_be_visible()
    for _ in menu_links(page).all():
        page.keyboard.press("Tab")
    for _ in range(20):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.count(), "The Tab key left the page."
        assert focused.evaluate(IS_ON_TOP), focused.inner_text()
