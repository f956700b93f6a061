"""A number to call in a text, and the button of a card for an emergency, on screen and on paper."""

from collections.abc import Iterator

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Browser, Page, expect
from target_faults import target_faults

NUMBERS = ".emergency .bc-number"
HEIGHT, LEAST = 48, 24  # pixels: the button's, and a number's in a sentence
# The words around a number and its own look alike where it is no link to tap.
LOOK = """(link) => [link, link.parentElement].map((element) => {
  const { color, textDecorationLine } = getComputedStyle(element)
  return [color, textDecorationLine, getComputedStyle(element, "::after").content]
})"""


@pytest.fixture(params=[PHONE, SMALL_PHONE, DESKTOP], ids=lambda variant: variant.name)
def page(browser: Browser, fixtures: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The style page, as a visitor with this screen sees it."""
    variant: Variant = request.param
    with variant.visit(browser) as context:
        page = context.new_page()
        page.goto(fixtures + "style/")
        yield page


def test_a_finger_hits_a_number_and_the_button(page: Page) -> None:
    assert target_faults(page, within=".emergency") == []
    assert page.locator(NUMBERS).count() == 5
    for number in page.locator(NUMBERS).all():
        box = number.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= LEAST
        assert len(number.evaluate("(link) => [...link.getClientRects()]")) == 1
    button = page.locator(".bc-call").get_by_role("link", name="Call 911")
    box, card = button.bounding_box(), page.locator(".emergency").bounding_box()
    assert box is not None
    assert card is not None
    assert box["height"] >= HEIGHT
    wide = page.viewport_size
    assert wide is not None
    if wide["width"] <= PHONE.width:
        assert card["width"] - box["width"] <= HEIGHT  # its edges and padding


def test_the_keyboard_sees_where_it_is(page: Page) -> None:
    page.locator(NUMBERS).last.focus()
    page.keyboard.press("Tab")
    button = page.locator(".bc-call a")
    expect(button).to_be_focused()
    assert button.evaluate("(link) => getComputedStyle(link).outlineStyle") == "solid"


def test_on_paper_numbers_are_plain_and_there_is_no_button(page: Page) -> None:
    on_screen = page.locator(NUMBERS).first.evaluate(LOOK)
    assert on_screen[0] != on_screen[1]
    page.emulate_media(media="print")
    expect(page.locator(".bc-call")).to_be_hidden()
    for number in page.locator(NUMBERS).all():
        expect(number).to_be_visible()
        link, around = number.evaluate(LOOK)
        assert link == around
        assert link[1:] == ["none", "none"]
