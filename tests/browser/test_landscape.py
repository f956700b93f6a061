"""The landscape reaches from edge to edge, and leaves help at the top of a phone."""

from collections.abc import Callable, Iterator

import pytest
from browser import browser_with_scrollbars
from page_faults import Variant
from page_script import wear
from playwright.sync_api import Browser, Page

PAGES = ("", "get-help-now/", "ketamine-therapy/how-it-works/", "articles/", "nothing-here/")
SIZES = [(320, 568), (390, 844), (740, 360), (1440, 900)]
MOST_OF_HELP = 40  # pixels
MOST = 0.35  # of the screen's height
PLACE = """() => {
  const { clientWidth } = document.documentElement
  const { left, right, height } = document.querySelector(".bc-hour").getBoundingClientRect()
  scrollTo(1000, 0)
  const gaps = [left, clientWidth - right]
  return { bar: innerWidth - clientWidth, gaps, height, moved: scrollX }
}"""


@pytest.fixture(scope="module")
def open_at(browser: Browser) -> Iterator[Callable[[tuple[int, int]], Page]]:
    """Opens a window of a size in a browser whose scrollbars take room."""
    with browser_with_scrollbars(browser) as running:
        yield (
            lambda size: (
                Variant("a window", *size, "light", is_phone=False).visit(running).new_page()
            )
        )


def place_faults(page: Page) -> list[str]:
    """What is wrong with the place of the landscape on the page that is open."""
    place = page.evaluate(PLACE)
    assert place["bar"] > 0, "no scrollbar takes room"
    assert page.viewport_size
    is_help = page.locator(".bc-now").count()
    most = MOST_OF_HELP if is_help else MOST * page.viewport_size["height"]
    found = {
        "the page moves sideways": place["moved"] > 0,
        "it ends before the edge, or beyond": place["gaps"] != [0, 0],
        f"it is {place['height']} pixels high": not (4 if is_help else 20)
        <= place["height"]
        < most,
    }
    return [fault for fault, is_there in found.items() if is_there]


@pytest.mark.parametrize("size", SIZES)
def test_it_reaches_from_edge_to_edge_and_is_low(
    open_at: Callable[[tuple[int, int]], Page], served: str, size: tuple[int, int]
) -> None:
    page = open_at(size)
    for address in PAGES:
        page.goto(served + address)
        assert place_faults(page) == [], address


def test_a_landscape_that_is_out_of_place_is_found(
    open_at: Callable[[tuple[int, int]], Page], served: str
) -> None:
    page = open_at((390, 844))
    page.goto(f"{served}get-help-now/")
    wear(page, ".bc-hour { height: 40px; width: 100vw }")
    assert [fault.split()[0] for fault in place_faults(page)] == ["the", "it", "it"]
