"""Leave this page: at once, by a tap or three presses of Shift, and Back does not lead there."""

from collections.abc import Callable, Iterator

import pytest
from page_faults import DESKTOP, PHONE, Variant
from playwright.sync_api import Browser, Locator, Page, expect
from visit_traces import visiting

ELSEWHERE = "https://www.weather.gov/"
HELP = "get-help-now/"
Open = Callable[..., Page]


@pytest.fixture
def open_help(browser: Browser, served: str) -> Iterator[Open]:
    """Opens the help page as somebody does who came from Home."""
    with visiting(browser, DESKTOP, served) as visit:

        def open_it() -> Page:
            visit.page.goto(served)
            visit.page.goto(served + HELP)
            return visit.page

        yield open_it


def way_out(page: Page) -> Locator:
    return page.get_by_role("link", name="Leave this page")


@pytest.mark.parametrize("address", [HELP, "articles/signs-of-ketamine-misuse/"])
@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_way_out_stays_in_sight_and_says_what_it_can_not_do(
    visit: Open, variant: Variant, address: str
) -> None:
    page = visit(variant, address)
    expect(way_out(page)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("main")).to_contain_text("Your browser’s history still shows that")
    page.keyboard.press("End")
    expect(page.get_by_role("group", name="Colors")).to_be_in_viewport()
    expect(way_out(page)).to_be_in_viewport(ratio=1)
    covered = way_out(page).evaluate(
        """(link) => {
          const box = link.getBoundingClientRect()
          return [...document.querySelectorAll("footer a, footer input")].filter((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect()
            return left < box.right && right > box.left && top < box.bottom && bottom > box.top
          }).map((element) => element.textContent)
        }"""
    )
    assert covered == []


def test_other_pages_have_no_way_out(visit: Open) -> None:
    expect(way_out(visit(PHONE))).to_have_count(0)


def test_a_tap_leaves_and_back_does_not_return(open_help: Open, served: str) -> None:
    page = open_help()
    way_out(page).click()
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert page.url == served


def test_without_script_the_link_leads_there(browser: Browser, served: str) -> None:
    with visiting(browser, PHONE, served, script=False) as visit:
        visit.page.goto(served + HELP)
        expect(visit.page.get_by_text("Pressing Shift")).to_be_hidden()
        way_out(visit.page).click()
        visit.page.wait_for_url(ELSEWHERE)


def test_three_presses_of_shift_leave_and_back_does_not_return(
    open_help: Open, served: str
) -> None:
    page = open_help()
    expect(page.get_by_role("main")).to_contain_text("Pressing Shift three times does the same.")
    said = page.get_by_role("banner").get_by_role("status")
    page.keyboard.press("Shift")
    expect(said).to_have_text("Press Shift 2 more times to leave.")
    page.keyboard.press("Shift")
    expect(said).to_have_text("Press Shift 1 more time to leave.")
    page.keyboard.press("Shift")
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert page.url == served


def test_capital_letters_and_late_presses_do_not_count(open_help: Open) -> None:
    page = open_help()
    page.clock.install()
    said = page.get_by_role("banner").get_by_role("status")
    for _ in range(4):
        page.keyboard.press("Shift+A")
    expect(said).to_be_empty()
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    expect(said).to_have_text("Press Shift 1 more time to leave.")
    page.clock.run_for(6000)
    expect(said).to_be_empty()
    page.keyboard.press("Shift")
    expect(said).to_have_text("Press Shift 2 more times to leave.")
    assert page.url.endswith(HELP)
