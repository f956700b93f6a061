"""Browsers of some years ago: each feature that they lack is taken away, and then all of them.

What is left has to work and to look meant.
"""

from collections.abc import Callable

import pytest
from altered_site import Site
from found_engines import wanted
from lacking import FEATURES
from page_script import function
from parts import (
    CLOSE,
    DIALOG,
    DOORS,
    FIELD,
    LEAVE,
    MENU,
    SEARCH,
    choose,
    is_dark,
    is_free,
    is_shown,
    scroll,
    search_for,
    until_at,
    until_free,
    until_gone,
    until_shown,
)
from tab import Tab, ask

Visit = Callable[..., tuple[Tab, Site]]
HELP = "get-help-now/"
TOP = "() => document.querySelector('main h1').getBoundingClientRect().top + scrollY"
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def text_faults(tab: Tab) -> list[str]:
    """Words that are cut off, or lie over others, once what is folded is open."""
    ask(tab, "() => all('main details').forEach((part) => { part.open = true })")
    found = ask(tab, function("text"))
    strip = set(ask(tab, "() => all('header .bc-strip a').map(words)"))
    # The strip stays in sight: whatever is scrolled lies below it.
    return [*found["cut"], *(pair for pair in found["over"] if not strip & {*pair})]


# Engines differ in what they have, not in what the page does without it: each feature in one of
# them, and all at once in each.
EACH_IN_ONE = pytest.mark.parametrize("engine", wanted()[:1], indirect=True)
EACH = pytest.mark.parametrize("feature", FEATURES)


@EACH_IN_ONE
@EACH
def test_without_one_feature_a_phone_page_works(visit: Visit, feature: str) -> None:
    phone_works(visit, (feature,))


@EACH_IN_ONE
@EACH
def test_without_one_feature_a_desktop_page_works(visit: Visit, feature: str) -> None:
    desktop_works(visit, (feature,))


def test_in_an_old_browser_a_phone_page_works(visit: Visit) -> None:
    phone_works(visit, tuple(FEATURES))


def test_in_an_old_browser_a_desktop_page_works(visit: Visit) -> None:
    desktop_works(visit, tuple(FEATURES))


def phone_works(visit: Visit, lacking: tuple[str, ...]) -> None:
    """Use a page on a phone: menu, colors, search, and the way out."""
    tab, site = visit(HELP, lacking=lacking)
    until_shown(tab, SEARCH)
    assert ask(tab, TOP) < 300, "What is above the text takes the place of it."
    assert text_faults(tab) == []
    assert ask(tab, FITS)
    # The menu.
    assert not is_shown(tab, DOORS)
    tab.click(MENU)
    until_shown(tab, DOORS)
    assert is_free(tab, DOORS)
    tab.click(MENU)
    until_gone(tab, DOORS)
    # The colors, and the way out that is beside them.
    scroll(tab, 99999)
    until_free(tab, ".bc-scheme label")
    assert is_free(tab, LEAVE)
    choose(tab, "dark")
    assert is_dark(tab)
    assert text_faults(tab) == []
    # Search.
    search_for(tab, "ketamine")
    assert is_free(tab, FIELD)
    assert is_free(tab, f"{DIALOG} .bc-strip a")
    assert is_shown(tab, LEAVE)
    tab.click(CLOSE)
    until_gone(tab, DIALOG)
    tab.click(LEAVE)
    until_at(tab, site.elsewhere)


def desktop_works(visit: Visit, lacking: tuple[str, ...]) -> None:
    """Use a page on a desktop: doors and search."""
    tab, _ = visit("", (1280, 800), lacking=lacking)
    until_shown(tab, SEARCH)
    assert is_free(tab, DOORS)
    assert not is_shown(tab, MENU)
    assert ask(tab, FITS)
    assert text_faults(tab) == []
    search_for(tab, "ketamine")
    assert is_free(tab, FIELD)
    tab.press("Escape")
    until_gone(tab, DIALOG)


def test_taking_away_takes_away(visit: Visit) -> None:
    tab, _ = visit(lacking=tuple(FEATURES))
    left = "() => ['showPopover', 'popover'].filter((name) => name in HTMLElement.prototype)"
    assert ask(tab, left) == []
    assert ask(tab, "() => all('dialog, [popover], [popovertarget]').length") == 0
    assert ask(tab, "() => self.HTMLDialogElement === undefined")
    styles = ask(tab, "() => all('style').map((style) => style.textContent).join('')")
    for name in (":popover-open", "light-dark(", ":has(", "@container"):
        assert not [at for at in styles.split(name)[:-1] if not at.endswith("x-")], name
