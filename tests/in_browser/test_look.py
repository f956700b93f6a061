"""The look holds on every screen, in every setting of a visitor's, and on paper."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, VARIANTS, Variant, looking
from playwright.sync_api import Browser, Page, expect
from project import ROOT, copy_project
from web_server import serving

# WCAG 1.4.12, as its own text gives them.
TEXT_SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
# An article as long as the flagship, and a list of as many questions as the site has.
PART = "## A part of the fixture\n\n" + "Plain words stand here, one after another. " * 26
LONG = f"{PART}[^first-fixture]\n\n" * 8
QUESTIONS = "## Questions\n\n" + "- [ ] Is this a question of the fixtures?\n" * 5
LONG_NAME = "Fixture " + "Practice of " * 16 + "Names"


@pytest.fixture(scope="module")
def style_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with the style page, under a practice with a very long name."""
    project = copy_project(tmp_path_factory.mktemp("look") / "project")
    project.style_page()
    full = (ROOT / "tests" / "full-practice.yml").read_text(encoding="utf-8")
    project.write("practice.yml", full.replace("Fixture Practice & Partners", LONG_NAME))
    project.page("articles/long.md", LONG, title="Long fixture")
    project.page("list.md", f"{QUESTIONS}\n" * 5, template="checklist")
    for number in range(40):
        title = f"Fixture article {number} with a title of many words, and Donaudampfschifffahrt"
        text = "Text.[^first-fixture]"
        project.page(f"articles/a{number}.md", text, title=title, hidden="false")
    built = project.build()
    assert built.code == 0, built.printed
    with serving(Path(built.site)) as address:
        yield address


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


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("address", ["style/", "contact/", "articles/", "articles-page-4/", ""])
def test_whatever_is_written_fits_the_screen(
    browser: Browser, style_page: str, variant: Variant, address: str
) -> None:
    with looking(browser, variant, style_page) as look:
        assert look(address) == []


@pytest.mark.parametrize("css", [TEXT_SPACING, "html { font-size: 200% }"], ids=["spacing", "200%"])
@pytest.mark.parametrize("address", ["", "style/", "contact/", "get-help-now/"])
@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=lambda variant: variant.name)
def test_larger_text_moves_nothing_off_the_screen(
    open_page: Callable[..., Page], style_page: str, variant: Variant, address: str, css: str
) -> None:
    page = open_page(style_page + address, variant)
    page.add_style_tag(content=css)
    wide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0
    hidden = page.evaluate(
        """() => [...document.querySelectorAll("h1, p, li, a, .bc-button")].filter((element) => {
          const { overflow } = getComputedStyle(element)
          return overflow === "hidden" && element.scrollHeight > element.clientHeight + 1
        }).map((element) => element.textContent)"""
    )
    assert hidden == []


def test_nothing_moves_by_itself(open_page: Callable[..., Page], style_page: str) -> None:
    page = open_page(style_page + "style/", reduced_motion="reduce")
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
    open_page: Callable[..., Page], style_page: str
) -> None:
    page = open_page(style_page, DESKTOP, forced_colors="active")
    line, text = page.evaluate(
        """() => [
          getComputedStyle(document.querySelector(".bc-drawing__line")).stroke,
          getComputedStyle(document.body).color,
        ]"""
    )
    assert line == text
    border = page.get_by_role("button", name="Search").evaluate(
        "(button) => getComputedStyle(button).borderTopWidth"
    )
    assert border == "1px"


def test_more_contrast_makes_quiet_words_as_dark_as_the_others(
    open_page: Callable[..., Page], style_page: str
) -> None:
    def color(page: Page, selector: str) -> str:
        return str(page.locator(selector).first.evaluate("(it) => getComputedStyle(it).color"))

    plain = open_page(style_page + "style/")
    assert color(plain, ".bc-quiet") != color(plain, "body")
    more = open_page(style_page + "style/", contrast="more")
    assert color(more, ".bc-quiet") == color(more, "body")


def test_beside_an_article_its_contents_stay_in_sight(
    open_page: Callable[..., Page], style_page: str
) -> None:
    page = open_page(style_page + "style/", DESKTOP)
    contents = page.get_by_role("navigation", name="On this page")
    last = contents.get_by_role("link").last
    expect(last).to_be_in_viewport()
    page.evaluate("() => window.scrollTo(0, 3000)")
    expect(last).to_be_in_viewport()


def test_on_a_phone_the_contents_open_and_close(
    open_page: Callable[..., Page], style_page: str
) -> None:
    page = open_page(style_page + "style/", SMALL_PHONE)
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link")).to_have_count(0)
    contents.get_by_text("On this page").click()
    expect(contents.get_by_role("link").first).to_be_visible()


def test_tabs_are_chosen_by_keyboard(open_page: Callable[..., Page], style_page: str) -> None:
    page = open_page(style_page + "style/", DESKTOP)
    first, second = page.get_by_text("What the first tab holds."), page.get_by_text("second tab h")
    expect(first).to_be_visible()
    expect(second).to_be_hidden()
    page.get_by_role("radio", name="First tab").focus()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_visible()
    expect(first).to_be_hidden()


@pytest.mark.parametrize(("address", "most"), [("articles/long/", 5), ("list/", 2)])
def test_a_page_on_paper_is_short(
    open_page: Callable[..., Page], style_page: str, address: str, most: int
) -> None:
    pdf = open_page(style_page + address, DESKTOP).pdf(format="Letter")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= most


def test_paper_has_no_menus_and_the_help_lines_at_the_end(
    open_page: Callable[..., Page], style_page: str
) -> None:
    page = open_page(style_page + "style/", DESKTOP, media="print", color_scheme="dark")
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
