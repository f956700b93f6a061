"""The parts of a page that tests use as a visitor does: menu and search."""

import pytest
from playwright.sync_api import Locator, Page, expect

NONSENSE = "xqzvwkj"


def menu_button(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Main").locator("summary")


def menu_links(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Main").get_by_role("link")


def search_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Search", exact=True)


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Search this site")


def results(page: Page) -> Locator:
    return page.get_by_role("dialog").get_by_role("listitem")


def status(page: Page) -> Locator:
    return page.get_by_role("dialog").locator("> [role=status]")  # beside that of the way to leave


def open_search(page: Page) -> None:
    search_button(page).focus()
    page.keyboard.press("Enter")


def search_for_nothing(page: Page) -> None:
    """Looks for a word that stands nowhere."""
    open_search(page)
    field(page).fill(NONSENSE)
    expect(status(page)).to_contain_text("Nothing found")


def search_for(page: Page, word: str) -> None:
    """Finds a word when search is at rest: what comes is the one answer, and stays."""
    search_for_nothing(page)
    field(page).fill(word)
    expect(results(page).first).to_be_visible()


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Goes there as somebody does who has no mouse."""
    for _ in range(20):
        page.keyboard.press(key)
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail(f"{key} doesn't reach {wanted}.")
