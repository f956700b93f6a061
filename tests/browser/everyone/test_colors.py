from collections.abc import Callable
from typing import Literal

import pytest
from browser import browser_with_memory
from page_faults import DESKTOP, PHONE
from playwright.sync_api import Browser, Locator, Page, Route, expect

Scheme = Literal["light", "dark"]
Visit = Callable[..., Page]


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Colors").get_by_role("radio", name=name, exact=True)


def background(page: Page, device: Scheme) -> str:
    """The page's color on a device that is set to light or dark."""
    page.emulate_media(color_scheme=device)
    color: str = page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")
    return color


def stored(page: Page) -> dict[str, str]:
    storage: dict[str, str] = page.evaluate("() => ({ ...localStorage })")
    return storage


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_page_follows_the_device(visit: Visit, script: bool) -> None:
    page = visit(PHONE, script=script)
    expect(choice(page, "As on your device")).to_be_checked()
    light, dark = background(page, "light"), background(page, "dark")
    assert brightness(dark) < 100
    assert brightness(light) > 200
    page.reload()
    assert background(page, "dark") == dark


def brightness(color: str) -> int:
    """From 0 to 255, of a color such as rgb(251, 247, 240)."""
    red, green, blue = (int(part) for part in color.removeprefix("rgb(").strip(")").split(","))
    return (red + green + blue) // 3


def test_without_a_choice_nothing_is_stored(visit: Visit) -> None:
    page = visit(PHONE)
    page.goto(page.url + "contact/")
    assert stored(page) == {}


@pytest.mark.parametrize(
    ("device", "chosen"),
    [("light", "dark"), ("dark", "light")],
    ids=["dark on a light device", "light on a dark device"],
)
def test_a_choice_lasts_on_every_page(visit: Visit, device: Scheme, chosen: Scheme) -> None:
    page = visit(PHONE)
    home = page.url
    color = background(page, chosen)
    assert background(page, device) != color
    choice(page, chosen.capitalize()).check()
    for address in ("", "contact/", "no/such/page/"):
        page.goto(home + address)
        assert background(page, device) == color
        expect(choice(page, chosen.capitalize())).to_be_checked()
        assert stored(page) == {"scheme": chosen}
    page.reload()
    assert background(page, device) == color


@pytest.mark.parametrize("chosen", ["dark", "light"])
def test_a_choice_shows_before_the_script_is_there(visit: Visit, chosen: Scheme) -> None:
    page = visit(PHONE)
    color = background(page, chosen)
    choice(page, chosen.capitalize()).check()
    page.route("**/script.js", lambda route: route.abort())
    page.goto(page.url + "contact/")
    assert background(page, "light" if chosen == "dark" else "dark") == color
    expect(choice(page, chosen.capitalize())).to_be_checked()


def test_going_back_to_the_device_forgets_the_choice(visit: Visit) -> None:
    page = visit(PHONE)
    light, dark = background(page, "light"), background(page, "dark")
    choice(page, "Light").check()
    assert background(page, "dark") == light
    choice(page, "As on your device").check()
    assert background(page, "dark") == dark
    assert stored(page) == {}
    page.reload()
    expect(choice(page, "As on your device")).to_be_checked()
    assert background(page, "dark") == dark


def test_the_choice_is_made_by_keyboard(visit: Visit) -> None:
    page = visit(DESKTOP)
    dark = background(page, "dark")
    choice(page, "As on your device").focus()
    page.keyboard.press("ArrowDown")
    expect(choice(page, "Light")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(choice(page, "Dark")).to_be_checked()
    assert background(page, "light") == dark
    assert stored(page) == {"scheme": "dark"}


def test_without_script_a_choice_holds_on_the_page(visit: Visit) -> None:
    page = visit(PHONE, script=False)
    dark = background(page, "dark")
    choice(page, "Dark").check()
    assert background(page, "light") == dark


def test_a_choice_shows_with_the_first_piece_of_a_page(visit: Visit) -> None:
    page = visit(PHONE)
    dark = background(page, "dark")
    choice(page, "Dark").check()
    page.route("**/contact/", lambda route: route.fulfill(body=_first_piece(route)))
    page.goto(page.url + "contact/")
    expect(page.get_by_role("group", name="Colors")).to_have_count(0)
    assert background(page, "light") == dark


def _first_piece(route: Route) -> str:
    start, main, _ = route.fetch().text().partition("<main")
    return start + main + ">"


def test_a_page_that_comes_back_follows_what_was_chosen_since(
    browser: Browser, served: str
) -> None:
    with browser_with_memory(browser) as remembering, PHONE.visit(remembering) as context:
        page = context.new_page()
        page.goto(served)
        dark = background(page, "dark")
        page.goto(f"{served}contact/")
        choice(page, "Dark").check()
        page.go_back(wait_until="commit")
        expect(choice(page, "Dark")).to_be_checked()
        assert background(page, "light") == dark
