"""axe-core finds nothing on any page (test_pages.py), nor where something is open over it."""

from collections.abc import Callable

import pytest
from axe_faults import (
    axe_color_faults,
    axe_color_faults_over_the_page,
    axe_faults,
    axe_faults_over_the_page,
    dark_faults,
)
from page_faults import DESKTOP, PHONE, Variant
from page_parts import menu_button, menu_links, search_for, search_for_nothing
from playwright.sync_api import Browser, Page, expect

PageWith = Callable[..., Page]
# As strict as a page's own policy could be.
POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "script-src 'self'; style-src 'self' 'unsafe-inline'\">"
)
TINY = (
    "<button aria-label='Fixture' style='padding: 0; min-width: 0; min-height: 0; width: 9px; "
    "height: 9px'></button>"
)
GRAY = "<p style='color: #767676'>Pale words</p>"
FAULTS = {
    "a picture without a text": ("<img src='data:,'>", "alternative text"),
    "words too pale for AA": ("<p style='color: #aaa'>Pale words</p>", "color contrast of 2.32"),
    "words too pale for AAA": (GRAY, "color contrast of 4.54"),
    "a field without a label": ("<input>", "label"),
    "a list that is none": ("<ul><p>Words</p></ul>", "must only directly contain"),
    "a role that is none": ("<p role='fixture'>Words</p>", "role"),
    "a best practice": ("<h4>Jumps</h4>", "Heading order invalid"),
    "targets too small": (f"<p>{TINY}{TINY}</p>", "All touch targets must be 24px large"),
    "what only a person can judge": (
        "<p style='background: linear-gradient(#fff, #000)'>Words</p>",
        "can't tell whether this is right",
    ),
}


@pytest.mark.parametrize(("text", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_element_and_what_to_do(
    page_with: PageWith, text: str, words: str
) -> None:
    faults = axe_faults(page_with(text))
    assert faults
    assert any(words in fault for fault in faults), faults
    assert all("<" in fault and "Fix " in fault for fault in faults), faults


def test_a_page_without_a_fault_passes(page_with: PageWith) -> None:
    assert axe_faults(page_with("<p>All well.</p>")) == []


def test_a_policy_against_scripts_and_styles_does_not_stop_axe(page_with: PageWith) -> None:
    page = page_with("<p>All well.</p>", POLICY)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    assert axe_faults(page) == []
    assert errors == []
    assert len(axe_faults(page_with("<img src='data:,'>", POLICY))) == 1


def test_what_is_pale_in_dark_alone_is_told(page_with: PageWith) -> None:
    text = "<style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style>"
    assert axe_color_faults(page_with(text, variant=PHONE)) == []
    page = page_with(text, variant=PHONE)
    faults = dark_faults(page)
    assert any("in dark colors, " in fault and "contrast of 1.6" in fault for fault in faults), (
        faults
    )
    assert axe_color_faults(page) == []


def test_what_lies_over_a_page_is_judged(page_with: PageWith) -> None:
    over = "<div id='over' role='dialog' aria-label='Over' style='position: fixed; inset: 0; {}'>"
    words = "<p>Some words</p></div>"
    good = page_with(over.format("background: #fff") + words)
    assert axe_faults_over_the_page(good, "#over") == []
    pale = page_with(over.format("background: #fff; color: #aaa") + words)
    assert len(axe_faults_over_the_page(pale, "#over")) == 1
    nameless = page_with(over.format("background: #fff").replace("aria-label='Over'", "") + words)
    assert "name" in str(axe_faults_over_the_page(nameless, "#over"))


@pytest.fixture(params=["Home", "style page"])
def place(request: pytest.FixtureRequest, served: str, fixtures: str) -> tuple[str, str]:
    """The address of a page, and a word that its search finds."""
    return {
        "Home": (served, "ketamine"),
        "style page": (f"{fixtures}style/", "fixture"),
    }[request.param]


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=lambda variant: variant.name)
def test_an_open_menu_and_search_have_no_fault(
    browser: Browser, place: tuple[str, str], variant: Variant
) -> None:
    address, word = place

    def faults(page: Page, part: str) -> list[str]:
        light = axe_faults_over_the_page(page, part)
        page.emulate_media(color_scheme="dark")
        dark = axe_color_faults_over_the_page(page, part)
        page.emulate_media(color_scheme="light")
        return light + dark

    with variant.visit(browser) as context:
        page = context.new_page()
        page.goto(address)
        if variant.is_phone:
            menu_button(page).tap()
            expect(menu_links(page).first).to_be_visible()
            assert faults(page, ".bc-menu") == [], f"{address}, menu open"
            page.keyboard.press("Escape")
        search_for_nothing(page)
        assert faults(page, "dialog") == [], f"{address}, nothing found"
        page.keyboard.press("Escape")
        search_for(page, word)
        assert faults(page, "dialog") == [], f"{address}, results"


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=lambda variant: variant.name)
def test_a_page_without_script_has_no_fault(
    browser: Browser, place: tuple[str, str], variant: Variant
) -> None:
    with variant.visit(browser) as context:
        page = context.new_page()
        switch = context.new_cdp_session(page)
        switch.send("Emulation.setScriptExecutionDisabled", {"value": True})
        page.goto(place[0])
        expect(page.get_by_role("button", name="Search")).to_have_count(0)
        switch.send("Emulation.setScriptExecutionDisabled", {"value": False})  # axe is a script
        assert axe_faults(page) == [], place[0]
