from collections.abc import Callable

import pytest
from altered_site import Site
from parts import BRIGHTNESS, CHOICE, DARK, choose, is_dark, is_free, until_at
from tab import BrowserError, Engine, Tab, ask, until, wait_for

Visit = Callable[..., tuple[Tab, Site]]
CHOSEN = "(choice) => document.querySelector(choice).checked"
STORED = "() => ({ ...localStorage })"


def is_chosen(tab: Tab, scheme: str) -> bool:
    return bool(ask(tab, CHOSEN, CHOICE.format(scheme)))


def test_a_choice_lasts_on_every_page_and_back_and_forward(visit: Visit) -> None:
    tab, site = visit()
    assert not is_dark(tab)
    assert ask(tab, STORED) == {}
    tab.open(f"{site.address}about/privacy/")
    choose(tab, "dark")
    assert is_dark(tab)
    assert ask(tab, STORED) == {"scheme": "dark"}
    tab.back()
    until_at(tab, site.address)
    assert is_dark(tab), "Back leads to a page in the colors of before."
    assert is_chosen(tab, "dark")
    tab.open(f"{site.address}no/such/page/")
    assert is_dark(tab)
    choose(tab, "auto")
    assert not is_dark(tab)
    assert ask(tab, STORED) == {}
    tab.back()
    until_at(tab, site.address)
    assert not is_dark(tab)
    assert is_chosen(tab, "auto")


def test_the_choice_is_made_by_keyboard_and_holds_when_loaded_again(visit: Visit) -> None:
    tab, _ = visit("contact/")
    ask(tab, "(choice) => document.querySelector(choice).focus()", CHOICE.format("auto"))
    tab.press("ArrowDown", "ArrowDown")
    until(tab, CHOSEN, CHOICE.format("dark"))
    assert is_dark(tab)
    tab.reload()
    assert is_dark(tab)
    assert is_chosen(tab, "dark")
    assert is_free(tab, ".bc-strip a")


def test_the_page_follows_the_device_until_one_chooses(visit: Visit, engine: Engine) -> None:
    tab, _ = visit()
    try:
        engine.device_colors("dark")
    except BrowserError as error:
        pytest.skip(f"{engine.version} can't be set to dark while it runs. {error}")
    try:
        wait_for(lambda: is_dark(tab), "The page never follows the device.")
        choose(tab, "light")
        assert not is_dark(tab)
        tab.reload()
        assert not is_dark(tab)
    finally:
        engine.device_colors("light")


def test_a_choice_shows_in_the_first_piece_of_a_page(visit: Visit) -> None:
    tab, site = visit("contact/")
    choose(tab, "dark")
    site.probe = ("</header>", f"window.bright = ({BRIGHTNESS})()")
    tab.open(f"{site.address}about/privacy/")
    assert ask(tab, "() => bright") < DARK, "Whoever chose dark sees a light page first."
