"""The look holds on every screen, in every setting of a visitor's, and on paper."""

import re
from collections.abc import Callable, Iterator

import pytest
from keyboard_faults import way_there_faults
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Browser, Page, expect

Look = Callable[[str], list[str]]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address as a visitor with settings of their own."""
    contexts = []

    def open_it(address: str, variant: Variant = PHONE, **settings: str) -> Page:
        context = variant.visit(browser)
        contexts.append(context)
        page = context.new_page()
        if settings:
            page.emulate_media(**settings)  # type: ignore[arg-type]
        response = page.goto(address)
        assert response is not None
        assert response.ok, address
        return page

    yield open_it
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    "address", ["style/", "contact/", "get-help-now/", "articles/", "articles-page-2/", ""]
)
def test_whatever_is_written_can_be_used_by_everyone(look_at_fixtures: Look, address: str) -> None:
    assert look_at_fixtures(address) == [], address


def test_nothing_moves_by_itself(open_page: Callable[..., Page], fixtures: str) -> None:
    page = open_page(fixtures + "style/", reduced_motion="reduce")
    assert page.evaluate("() => document.getAnimations().length") == 0
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element)
          return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
            || style.scrollBehavior === "smooth"
        }).length"""
    )
    assert moving == 0


def test_in_forced_colors_controls_and_drawings_keep_their_edges(
    open_page: Callable[..., Page], fixtures: str
) -> None:
    page = open_page(fixtures, DESKTOP, forced_colors="active")
    line, text = page.evaluate(
        """() => [
          getComputedStyle(document.querySelector(".bc-drawing__line")).stroke,
          getComputedStyle(document.body).color,
        ]"""
    )
    assert line == text
    for button in page.get_by_role("button").all():
        assert button.evaluate("(button) => getComputedStyle(button).borderTopWidth") == "1px"
    assert way_there_faults(page) == []


@pytest.mark.parametrize("address", ["about/approach/", "about/privacy/", "articles-page-2/"])
def test_the_page_one_is_on_is_marked_by_more_than_its_color(
    open_page: Callable[..., Page], fixtures: str, address: str
) -> None:
    page = open_page(fixtures + address, DESKTOP)
    lines = page.evaluate(
        """() => [...document.querySelectorAll("nav ul:has([aria-current])")].map((list) => [
          "[aria-current]", ":not([aria-current])",
        ].map((kind) => getComputedStyle(list.querySelector(`a${kind}`)))
          .map((style) => `${style.textDecorationLine} ${style.textDecorationThickness}`))"""
    )
    assert lines
    assert all(marked == "underline 3px" != other for marked, other in lines), lines


def test_nothing_in_the_header_moves_from_page_to_page_and_the_footer_stands_in_line(
    open_page: Callable[..., Page], fixtures: str
) -> None:
    left = "(parts) => parts.map((part) => part.getBoundingClientRect().left)"
    places = []
    for address in ("", "contact/", "about/approach/", "articles/long/"):
        page = open_page(fixtures + address, DESKTOP)
        places.append(page.locator(".bc-header a, .bc-header button").evaluate_all(left))
    assert len(places[0]) > 5
    assert all(there == places[0] for there in places), places
    marked = page.get_by_role("navigation", name="Main").locator("[aria-current]")
    expect(marked).to_have_text(["Articles"])
    names = ".bc-footer .bc-name, .bc-footer .bc-button, .bc-scheme legend, .bc-scheme input"
    starts = {round(start) for start in page.locator(names).evaluate_all(left)[:4]}
    assert len(starts) == 1, starts
    expect(page.locator("footer").get_by_role("link").first).to_have_text("Fixture contact")


def test_more_contrast_makes_quiet_words_as_dark_as_the_others(
    open_page: Callable[..., Page], fixtures: str
) -> None:
    def color(page: Page, selector: str) -> str:
        return str(page.locator(selector).first.evaluate("(it) => getComputedStyle(it).color"))

    plain = open_page(fixtures + "style/")
    assert color(plain, ".bc-quiet") != color(plain, "body")
    more = open_page(fixtures + "style/", contrast="more")
    assert color(more, ".bc-quiet") == color(more, "body")


def test_beside_an_article_its_contents_stay_in_sight(
    open_page: Callable[..., Page], fixtures: str
) -> None:
    page = open_page(fixtures + "style/", DESKTOP)
    page.locator(".bc-prose").first.evaluate("(text) => { text.style.minHeight = '3000px' }")
    contents = page.get_by_role("navigation", name="On this page")
    last = contents.get_by_role("link").last
    page.evaluate("() => scrollTo(0, document.querySelector('.bc-prose').offsetHeight / 2)")
    expect(last).to_be_in_viewport()
    gap = """() => document.querySelector(".bc-toc").getBoundingClientRect().top
      - document.querySelector(".bc-strip").getBoundingClientRect().bottom"""
    assert 0 <= page.evaluate(gap) <= 24
    # They have a heading, and mark the part that one has come to.
    heading = contents.evaluate("(nav) => getComputedStyle(nav, '::before').content")
    assert heading == '"On this page"'
    marked = contents.locator("[aria-current=location]")
    for link in contents.get_by_role("link").all()[:3]:
        link.click()
        expect(marked).to_have_text([link.inner_text()])
    page.evaluate("() => window.scrollTo(0, 0)")
    expect(marked).to_have_count(0)


def test_on_a_phone_the_contents_open_and_close(
    open_page: Callable[..., Page], fixtures: str
) -> None:
    page = open_page(fixtures + "style/", SMALL_PHONE)
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link")).to_have_count(0)
    contents.get_by_text("On this page").click()
    expect(contents.get_by_role("link").first).to_be_visible()


def test_tabs_are_chosen_by_keyboard(open_page: Callable[..., Page], fixtures: str) -> None:
    page = open_page(fixtures + "style/", DESKTOP)
    first, second = page.get_by_text("What the first tab holds."), page.get_by_text("second tab h")
    expect(first).to_be_visible()
    expect(second).to_be_hidden()
    page.get_by_role("radio", name="First tab").focus()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_visible()
    expect(first).to_be_hidden()


@pytest.mark.parametrize(("address", "most"), [("articles/long/", 5), ("list/", 2)])
def test_a_page_on_paper_is_short(
    open_page: Callable[..., Page], fixtures: str, address: str, most: int
) -> None:
    pdf = open_page(fixtures + address, DESKTOP).pdf(format="Letter")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= most


def test_paper_has_no_menus_and_the_help_lines_at_the_end(
    open_page: Callable[..., Page], fixtures: str
) -> None:
    page = open_page(fixtures + "style/", DESKTOP, media="print", color_scheme="dark")
    for selector in ("header nav", ".bc-crumbs", ".bc-toc", ".bc-scheme", "button", ".bc-strip"):
        for part in page.locator(selector).all():
            expect(part).to_be_hidden()
    expect(page.locator("footer")).to_contain_text("Fixture lifeline")
    expect(page.locator("footer .bc-footer__line").first).to_be_visible()
    colors = page.evaluate(
        "() => [document.body, document.querySelector('a')].map((it) => getComputedStyle(it).color)"
    )
    assert colors == ["rgb(0, 0, 0)"] * 2
    shown = page.locator(".footnote a").first.evaluate(
        "(link) => getComputedStyle(link, '::after').content"
    )
    assert "https://" in shown


def test_the_help_page_on_paper_keeps_its_border_and_not_the_way_out(
    open_page: Callable[..., Page], served: str
) -> None:
    for scheme in ("light", "dark"):
        page = open_page(f"{served}get-help-now/", PHONE, media="print", color_scheme=scheme)
        expect(page.get_by_role("link", name="Leave this page")).to_be_hidden()
        expect(page.get_by_text("puts a weather page in its place")).to_be_hidden()
        card, paper = page.locator(".bc-now"), "rgb(255, 255, 255)"
        expect(card).to_contain_text("Call 911")
        for side in ("top", "right", "bottom", "left"):
            expect(card).to_have_css(f"border-{side}-style", "solid")
            expect(card).not_to_have_css(f"border-{side}-color", paper)
        for link in card.get_by_role("link").all():
            expect(link).to_have_css("color", "rgb(0, 0, 0)")
