from collections.abc import Callable

import pytest
from altered_site import Site
from parts import (
    CLOSE,
    DIALOG,
    FIELD,
    HAS_FOCUS,
    NONSENSE,
    RESULTS,
    SAID,
    SEARCH,
    has_focus,
    is_free,
    is_shown,
    open_search,
    search_for,
    until_at,
    until_gone,
    until_shown,
)
from tab import Tab, address, ask, type_in, until, wait_for

Visit = Callable[..., tuple[Tab, Site]]
SIZES = [(320, 568), (1280, 800)]
VALUE = "(field) => document.querySelector(field)?.value"
STATUS = "() => document.querySelector('.bc-search > [role=status]').textContent"


@pytest.mark.parametrize("size", SIZES)
def test_search_opens_finds_and_closes(visit: Visit, size: tuple[int, int]) -> None:
    tab, site = visit("", size)
    assert not [path for path in site.asked if "search" in path]
    search_for(tab, "depression")
    assert ask(tab, "(dialog) => document.querySelector(dialog).scrollWidth <= innerWidth", DIALOG)
    assert is_free(tab, FIELD)
    assert not is_free(tab, "main h1"), "What is beneath an open search can't be used."
    assert ask(tab, "() => all('.bc-search mark').length > 0")
    said = int(ask(tab, STATUS).split()[0])
    assert said >= ask(tab, "(results) => shown(results).length", RESULTS) > 1
    tab.press("Escape")
    until_gone(tab, DIALOG)
    assert has_focus(tab, SEARCH)
    assert not [path for path in site.asked if "depression" in path]


def test_search_closes_by_its_button_and_says_where_nothing_is_found(visit: Visit) -> None:
    tab, _ = visit()
    open_search(tab)
    type_in(tab, NONSENSE)
    until(tab, SAID, f"Nothing found for “{NONSENSE}”")
    assert is_shown(tab, ".bc-search__doors a")
    tab.click(CLOSE)
    until_gone(tab, DIALOG)


def test_arrows_lead_to_a_result_and_enter_opens_it(visit: Visit) -> None:
    tab, _ = visit()
    search_for(tab, "depression")
    tab.press("ArrowDown", "ArrowDown")
    until(tab, "(results) => shown(results)[1] === document.activeElement", RESULTS)
    tab.press("ArrowUp", "ArrowUp")
    until(tab, HAS_FOCUS, FIELD)
    target = ask(tab, "(results) => shown(results)[0].href", RESULTS)
    tab.press("Enter")
    until_at(tab, target)
    until_gone(tab, DIALOG)


def test_after_back_search_shows_what_stands_in_its_field(visit: Visit) -> None:
    tab, site = visit()
    search_for(tab, "depression")
    tab.click(RESULTS)
    wait_for(lambda: address(tab) != site.address, "The result leads nowhere.")
    tab.back()
    until_at(tab, site.address)
    until_shown(tab, SEARCH)
    assert not is_shown(tab, DIALOG)
    open_search(tab)
    typed = ask(tab, VALUE, FIELD)
    assert (typed == "depression") == is_shown(tab, RESULTS), f"Results beneath “{typed}”."
    tab.press("x")  # what stood there is selected
    until(tab, "(field) => document.querySelector(field).value === 'x'", FIELD)


def test_a_word_of_crisis_leads_to_help_first(visit: Visit) -> None:
    tab, site = visit("contact/")
    search_for(tab, "want to die")
    help_page = f"{site.address}get-help-now/"
    assert ask(tab, "(results) => shown(results)[0].href", RESULTS) == help_page
    assert is_free(tab, f"{DIALOG} .bc-strip a")
