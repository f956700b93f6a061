"""Places of a page: footnotes and back, addresses of a place, Back and Forward."""

from collections.abc import Callable
from pathlib import Path

import pytest
from altered_site import Site
from parts import SEARCH, focus, scroll, until_at, until_free, until_shown
from tab import Tab, ask, until

Visit = Callable[..., tuple[Tab, Site]]
LONGEST = "articles/ketamine-abuse-vs-safe-use/"
REFERENCE, BACK_TO_IT = "[id='fnref:1'] a", "a[href='#fnref:1']"
TOP = "(selector) => document.querySelector(selector).getBoundingClientRect().top"
# What has an address of its own, and is not there to be seen at first.
HIDDEN = """() => all("main [id]").filter((element) => !isShown(element)
  && element.closest("details:not([open]), .tabbed-block")).map(({ id }) => id)"""
IN_VIEW = """(selector) => {
  const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {}
  return top >= 0 && bottom <= innerHeight
}"""


def test_a_footnote_leads_to_its_source_and_back(visit: Visit) -> None:
    tab, _ = visit(LONGEST)
    until_shown(tab, SEARCH)
    tab.click(REFERENCE)
    until_free(tab, "[id='fn:1'] p:first-child")
    tab.click(BACK_TO_IT)
    until_free(tab, REFERENCE)
    tab.back()
    until(tab, IN_VIEW, BACK_TO_IT)
    tab.forward()
    until_free(tab, REFERENCE)


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)])
def test_an_address_of_a_place_leads_to_it(visit: Visit, size: tuple[int, int]) -> None:
    tab, site = visit(f"{LONGEST}#when-is-it-time-to-get-help", size)
    heading = "[id='when-is-it-time-to-get-help']"
    until_free(tab, heading)
    assert ask(tab, TOP, heading) < size[1] / 4
    # Nothing that arrives late moves it away.
    until(tab, "() => document.readyState === 'complete'")
    assert ask(tab, TOP, heading) < size[1] / 4
    tab.open(f"{site.address}contact/")
    tab.back()
    until_at(tab, f"{site.address}{LONGEST}#when-is-it-time-to-get-help")
    until_free(tab, heading)


def test_back_and_forward_find_a_reader_where_they_were(visit: Visit) -> None:
    tab, site = visit(LONGEST)
    until_shown(tab, SEARCH)
    heading = "[id='when-is-it-time-to-get-help']"
    scroll(tab, round(ask(tab, TOP, heading)) - 300)
    before = ask(tab, TOP, heading)
    assert before == pytest.approx(300, abs=5)
    for press in (tab.back, tab.forward):
        if press == tab.back:
            tab.open(f"{site.address}contact/")
            tab.back()
        else:
            tab.forward()
            until_at(tab, f"{site.address}contact/")
            tab.back()
        until_at(tab, site.address + LONGEST)
        until(
            tab,
            f"(selector, before) => Math.abs(({TOP})(selector) - before) < 40",
            heading,
            before,
        )


@pytest.mark.parametrize("how", ["by its address", "by a link"])
def test_a_place_in_a_folded_box_or_a_closed_tab_is_shown(
    visit: Visit, everything: Path, how: str
) -> None:
    tab, site = visit("folded/", folder=everything)
    until_shown(tab, SEARCH)
    places = ask(tab, HIDDEN)
    assert len(places) >= 2, places
    for place in places:
        tab.open(f"{site.address}contact/")
        if how == "by its address":
            tab.open(f"{site.address}folded/#{place}")
        else:
            tab.open(f"{site.address}folded/")
            until_shown(tab, SEARCH)
            ask(tab, "(place) => { location.hash = place }", place)
        until(tab, IN_VIEW, f"[id='{place}']")


def test_the_keyboard_goes_on_from_the_place_one_came_to(visit: Visit) -> None:
    tab, _ = visit(LONGEST)
    focus(tab, REFERENCE)
    tab.press("Enter")
    until_free(tab, "[id='fn:1'] p:first-child")
    tab.press("Tab")
    assert ask(tab, "() => Boolean(document.activeElement.closest('[id=\"fn:1\"]'))")
