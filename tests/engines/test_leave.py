"""Leave this page: at once, and neither Back nor Forward leads to this site again."""

from collections.abc import Callable

import pytest
from altered_site import Site
from found_engines import wanted
from parts import (
    DOORS,
    LEAVE,
    MENU,
    RESULTS,
    SEARCH,
    focus,
    is_free,
    is_shown,
    open_search,
    scroll,
    until_at,
    until_free,
    until_gone,
    until_shown,
)
from tab import Tab, address, ask, type_in, until, wait_for

Visit = Callable[..., tuple[Tab, Site]]
HELP = "get-help-now/"
WORDS = "() => `${document.title} ${document.body?.innerText ?? ''}`"
SAID_BY_KEYS = """(words) =>
  document.querySelector(".bc-leave [role=status]").textContent.includes(words)"""
SEARCH_COMES_LATE = """() => new Promise((done) => {
  document.querySelector(".bc-header__search").click()
  document.querySelector(".bc-search script").onload = () => done()
  document.body.replaceChildren()
})"""
SCREENS = [(320, 568), (360, 640), (740, 360), (1280, 800)]


def by_click(tab: Tab) -> None:
    tab.click(LEAVE)


def by_enter(tab: Tab) -> None:
    focus(tab, LEAVE)
    tab.press("Enter")


def by_keys(tab: Tab) -> None:
    tab.press("Shift", "Shift", "Shift")


def with_search_open(tab: Tab) -> None:
    open_search(tab)
    tab.click(LEAVE)


def with_the_menu_open(tab: Tab) -> None:
    tab.click(MENU)
    until_shown(tab, DOORS)
    tab.click(LEAVE)


def with_search_closed_again(tab: Tab) -> None:
    open_search(tab)
    tab.press("Escape")
    until_gone(tab, ".bc-search")
    tab.click(LEAVE)


def by_keys_in_search(tab: Tab) -> None:
    open_search(tab)
    by_keys(tab)


WAYS = (by_click, by_keys_in_search, with_the_menu_open)
# These end in the same step of the same script, in each engine.
MORE_WAYS = (by_enter, by_keys, with_search_open, with_search_closed_again)


def nothing_leads_back(tab: Tab, site: Site) -> None:
    for press in [tab.back] * 4 + [tab.forward] * 4:
        press()
        wait_for(lambda: not address(tab).startswith(site.address), "The site is there again.")
        assert "Born" not in ask(tab, WORDS)


@pytest.mark.parametrize("leave", WAYS)
def test_however_one_leaves_nothing_leads_back(visit: Visit, leave: Callable[[Tab], None]) -> None:
    come_and_leave(visit, leave)


@pytest.mark.parametrize("engine", wanted()[:1], indirect=True)
@pytest.mark.parametrize("leave", MORE_WAYS)
def test_nothing_leads_back_in_one_engine_either(
    visit: Visit, leave: Callable[[Tab], None]
) -> None:
    come_and_leave(visit, leave)


def come_and_leave(visit: Visit, leave: Callable[[Tab], None]) -> None:
    """Come by another page, jump to a source, leave, and press Back and Forward."""
    tab, site = visit("about/privacy/")
    tab.open(site.address + HELP)
    tab.click("a[href='#fn:1']")
    until(tab, "() => location.hash === '#fn:1'")
    leave(tab)
    until_at(tab, site.elsewhere)
    nothing_leads_back(tab, site)


def test_who_comes_back_on_purpose_sees_the_site_as_ever(visit: Visit) -> None:
    tab, site = visit(HELP)
    tab.click(LEAVE)
    until_at(tab, site.elsewhere)
    tab.open(site.address)
    tab.open(f"{site.address}contact/")
    tab.back()
    until_at(tab, site.address)
    until_shown(tab, "main h1")


def test_what_was_on_its_way_as_the_page_was_emptied_fails_in_silence(visit: Visit) -> None:
    tab, site = visit(HELP)
    until_shown(tab, SEARCH)
    ask(tab, SEARCH_COMES_LATE)
    assert any("search" in path for path in site.asked)
    assert site.faults == []


def test_nothing_ever_covers_the_way_out_and_it_covers_nothing(visit: Visit) -> None:
    tab, _ = visit(HELP)
    until_shown(tab, SEARCH)
    assert "Your browser’s history still shows that" in ask(tab, WORDS)
    for size in SCREENS:
        tab.resize(*size)
        scroll(tab, 0)
        nothing_is_covered(tab)


def nothing_is_covered(tab: Tab) -> None:
    """Open and close all that can be opened, and scroll to the end."""
    assert is_free(tab, LEAVE)
    if is_shown(tab, MENU):
        tab.click(MENU)
        until_shown(tab, DOORS)
        assert is_free(tab, LEAVE)
        assert is_free(tab, ".bc-menu li:first-child a")
        tab.click(MENU)
        until_gone(tab, DOORS)
    open_search(tab)
    if not is_shown(tab, RESULTS):
        type_in(tab, "ketamine")
        until_shown(tab, RESULTS)
    assert is_free(tab, LEAVE)
    ask(tab, "() => document.querySelector('.bc-search').scrollTo(0, 9999)")
    assert is_free(tab, LEAVE)
    tab.press("Escape")
    until_gone(tab, ".bc-search")
    scroll(tab, 99999)
    until_free(tab, ".bc-scheme label")
    assert is_free(tab, LEAVE)


def test_other_pages_have_no_way_out(visit: Visit) -> None:
    tab, _ = visit()
    assert not is_shown(tab, LEAVE)


def test_presses_of_shift_are_counted_aloud(visit: Visit) -> None:
    tab, site = visit(HELP, (1280, 800))
    assert "Pressing Shift three times does the same." in ask(tab, WORDS)
    for left in ("2 more times", "1 more time"):
        tab.press("Shift")
        until(tab, SAID_BY_KEYS, f"Press Shift {left} to leave.")
    tab.press("a")
    tab.press("Shift")
    assert address(tab) == site.address + HELP
