"""The menu under a finger (by mouse and keyboard: tests/engines)."""

from collections.abc import Callable

import pytest
from page_faults import PHONE
from page_parts import menu_button, menu_links, search_button, tab_to
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_on_a_phone_the_menu_opens_and_closes_by_touch(visit: Visit, script: bool) -> None:
    page = visit(PHONE, script=script)
    menu_button(page).tap()
    expect(menu_links(page).first).to_be_visible()
    menu_button(page).tap()
    expect(menu_links(page)).to_have_count(0)


def test_on_a_phone_a_menu_that_is_left_does_not_stay_open(visit: Visit) -> None:
    page = visit(PHONE)
    menu_button(page).tap()
    page.touchscreen.tap(180, 600)
    expect(menu_links(page)).to_have_count(0)
    menu_button(page).focus()
    page.keyboard.press("Enter")
    tab_to(page, search_button(page))
    expect(menu_links(page)).to_have_count(0)
