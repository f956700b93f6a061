"""Without script, all but search is there, and works."""

from collections.abc import Callable

import pytest
from altered_site import Site
from parts import (
    DOORS,
    HAS_FOCUS,
    LEAVE,
    MENU,
    SEARCH,
    choose,
    is_dark,
    is_free,
    is_shown,
    until_at,
    until_gone,
    until_shown,
)
from tab import Tab, ask, until

Visit = Callable[..., tuple[Tab, Site]]
HELP = "get-help-now/"
# What only the script can do is not said without it.
KEYS = "Pressing Shift three times does the same."
TEXTS = """() => ["header", "main", "footer"].map((part) => {
  const texts = document.createTreeWalker(document.querySelector(part), NodeFilter.SHOW_TEXT)
  let seen = ""
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode
    if (isShown(parentElement)) seen += data
  }
  return seen.replace(/\\s+/g, " ")
})"""


def test_without_script_the_menu_opens_and_closes_and_a_choice_holds(visit: Visit) -> None:
    tab, _ = visit("", (320, 640), script=False)
    assert ask(tab, "() => matchMedia('(scripting: none)').matches")
    assert not is_shown(tab, SEARCH)
    assert not is_shown(tab, DOORS)
    tab.click(MENU)
    until_shown(tab, DOORS)
    assert is_free(tab, DOORS)
    tab.click(MENU)
    until_gone(tab, DOORS)
    assert not is_dark(tab)
    choose(tab, "dark")
    assert is_dark(tab)


def test_without_script_one_can_leave(visit: Visit) -> None:
    tab, site = visit(HELP, script=False)
    assert not is_shown(tab, ".bc-leave__keys")
    assert is_free(tab, LEAVE)
    tab.click(LEAVE)
    until_at(tab, site.elsewhere)


@pytest.mark.parametrize("address", ["", "contact/", HELP])
def test_without_script_no_word_but_search_is_missing(visit: Visit, address: str) -> None:
    tab, _ = visit(address)
    until_shown(tab, SEARCH)
    whole = ask(tab, TEXTS)
    tab, _ = visit(address, script=False)
    plain = ask(tab, TEXTS)
    assert [text.replace(KEYS, "").split() for text in whole[1:]] == [
        text.split() for text in plain[1:]
    ]
    assert [word for word in whole[0].split() if word != "Search"] == plain[0].split()


@pytest.mark.parametrize("address", ["", HELP, "articles/ketamine-abuse-vs-safe-use/"])
def test_without_script_the_keyboard_leads_to_the_text(visit: Visit, address: str) -> None:
    tab, _ = visit(address, (1280, 800), script=False)
    assert is_free(tab, DOORS)
    tab.press("Tab", "Enter")
    until(tab, HAS_FOCUS, "main")
