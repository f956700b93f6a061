from collections.abc import Callable

import pytest
from altered_site import Site
from parts import (
    DOORS,
    HAS_FOCUS,
    MENU,
    SEARCH,
    focus,
    is_free,
    is_shown,
    scroll,
    until_at,
    until_free,
    until_gone,
    until_shown,
)
from tab import Tab, ask, until

Visit = Callable[..., tuple[Tab, Site]]
HEADING = "main h1"
UNDERLINED = """(selector) => all(selector)
  .filter((link) => getComputedStyle(link).textDecorationLine.includes("underline")).map(words)"""


@pytest.mark.parametrize("size", [(320, 568), (360, 740)])
def test_on_a_phone_the_menu_opens_whole_and_closes_by_its_button(
    visit: Visit, size: tuple[int, int]
) -> None:
    tab, _ = visit("", size)
    assert not is_shown(tab, DOORS)
    for _ in range(2):
        tab.click(MENU)
        until_shown(tab, DOORS)
        assert is_free(tab, DOORS)
        assert is_free(tab, MENU)
        tab.click(MENU)
        until_gone(tab, DOORS)
    assert is_free(tab, HEADING)


def test_on_a_phone_the_menu_is_used_by_keyboard(visit: Visit) -> None:
    tab, _ = visit()
    focus(tab, MENU)
    tab.press("Enter")
    until_shown(tab, DOORS)
    for door in range(ask(tab, "(doors) => all(doors).length", DOORS)):
        tab.press("Tab")
        assert ask(tab, "(doors, at) => all(doors)[at] === document.activeElement", DOORS, door)
    tab.press("Escape")
    until_gone(tab, DOORS)
    assert ask(tab, HAS_FOCUS, MENU)


def test_on_a_phone_a_menu_that_is_left_does_not_stay_open(visit: Visit) -> None:
    tab, _ = visit()
    tab.click(MENU)
    until_shown(tab, DOORS)
    tab.click("footer legend")
    until_gone(tab, DOORS)
    scroll(tab, 0)
    focus(tab, MENU)
    tab.press("Enter")
    until_shown(tab, DOORS)
    focus(tab, "footer a")
    until_gone(tab, DOORS)


def test_on_a_phone_a_menu_that_is_open_can_be_closed_wherever_one_is(visit: Visit) -> None:
    tab, _ = visit()
    tab.click(MENU)
    until_shown(tab, DOORS)
    scroll(tab, 2000)
    closers = ", ".join(f"{one}, .bc-menu button" for one in MENU.split(", "))
    assert is_free(tab, closers) or not is_free(tab, DOORS), "The menu covers the text for good."


def test_back_from_where_the_menu_led_finds_it_closed(visit: Visit) -> None:
    tab, site = visit()
    tab.click(MENU)
    until_shown(tab, DOORS)
    target = ask(tab, "(doors) => shown(doors).at(-1).href", DOORS)
    tab.click(".bc-menu li:last-child a")
    until_at(tab, target)
    tab.back()
    until_at(tab, site.address)
    until_shown(tab, MENU)
    assert not is_shown(tab, DOORS)
    assert is_free(tab, HEADING)


def test_on_a_desktop_the_doors_stand_open_and_the_current_one_is_underlined(visit: Visit) -> None:
    tab, _ = visit("contact/", (1280, 800))
    assert not is_shown(tab, MENU)
    assert is_free(tab, DOORS)
    focus(tab, DOORS)
    tab.press("Tab")
    assert ask(tab, "(doors) => all(doors)[1] === document.activeElement", DOORS)
    doors = ask(tab, "(doors) => all(doors).map((door) => door.href)", DOORS)
    for door in doors:
        tab.open(door)
        marked = ask(tab, "() => all('.bc-menu [aria-current]').map(words)")
        assert len(marked) == 1, door
        assert ask(tab, UNDERLINED, DOORS) == marked, door


def test_the_first_stop_of_the_tab_key_skips_to_the_text(visit: Visit) -> None:
    tab, _ = visit()
    tab.press("Tab")
    until(tab, HAS_FOCUS, ".bc-skip")
    until_free(tab, ".bc-skip")
    tab.press("Enter")
    until(tab, HAS_FOCUS, "main")


def test_help_stays_in_reach_at_the_end_of_a_page(visit: Visit) -> None:
    tab, _ = visit()
    until_shown(tab, SEARCH)
    scroll(tab, 99999)
    until_free(tab, ".bc-scheme label")
    assert is_free(tab, ".bc-strip a")


def test_a_page_behind_a_door_marks_the_door(visit: Visit) -> None:
    tab, _ = visit("counseling/anxiety/", (1280, 800))
    marked = "() => all('.bc-menu [aria-current=true]').map(words)"
    assert ask(tab, marked) == ["Counseling"]
    assert ask(tab, UNDERLINED, DOORS) == ["Counseling"]
