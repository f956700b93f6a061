"""What a visitor loads of the fonts, and what moves on the page when they arrive."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import site_faults
from late_fonts import OUR_FONTS, wait_for_fonts, wait_until_held, wear_fonts
from page_faults import DESKTOP, PHONE, Variant
from playwright.sync_api import Browser, Page, Route
from project import copy_project
from web_server import serving

FIRST = {"source-sans-3.woff2", "fraunces.woff2"}
MORE = {"source-sans-3-more.woff2", "fraunces-more.woff2"}

WATCH_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) window.shifted += shift.value;
}).observe({ type: "layout-shift", buffered: true });
"""
# A function of the page's own: a policy against `eval` stops what Playwright would ask again.
UNTIL_PAINTED = """async () => {
  while (!performance.getEntriesByName("first-contentful-paint").length) {
    await new Promise(requestAnimationFrame)
  }
}"""
# A shift is told after the frame in which it was painted.
SHIFTS_ARE_TOLD = """async () => {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done));
}"""
# By the end of the script's first task; a font that is asked for later, `load` need not wait for.
COUNT_FONTS_AT_ONCE = """
window.fonts = 0
window.FontFace = class extends FontFace { load() { window.fonts++; return super.load() } }
addEventListener("DOMContentLoaded", () => { window.fontsAtOnce = window.fonts })
"""
BYTES = """() => Object.fromEntries(performance.getEntriesByType("resource")
  .filter((file) => file.name.endsWith(".woff2"))
  .map((file) => [file.name.split("/").pop(), file.encodedBodySize]))"""
SIZE = """([text, style]) => {
  const line = document.createElement("span");
  line.textContent = text;
  line.style.cssText = `position: fixed; white-space: nowrap; ${style}`;
  document.body.append(line);
  const { width, height } = line.getBoundingClientRect();
  line.remove();
  return [width, height];
}"""


@dataclass
class Waiting:
    """A page that shows its text while its fonts are still on the way."""

    page: Page
    held: list[Route] = field(default_factory=list)
    is_over: bool = False

    def hold(self, route: Route) -> None:
        """Keep a file back until all may arrive."""
        if self.is_over:
            route.continue_()
        else:
            self.held.append(route)

    def size(self, text: str, style: str) -> tuple[float, float]:
        """Width and height of a line of text in the fonts that are there."""
        width, height = self.page.evaluate(SIZE, [text, style])
        return width, height

    def let_all_arrive(self, *wait: Callable[[Page], None]) -> float:
        """What the fonts, and all else that was held, move on the page: cumulative layout shift."""
        before: float = self.page.evaluate("shifted")
        self.is_over = True
        for route in self.held:
            route.continue_()
        self.page.wait_for_load_state("load")
        for until in wait:
            until(self.page)
        self.page.evaluate(SHIFTS_ARE_TOLD)
        after: float = self.page.evaluate("shifted")
        return after - before


@pytest.fixture(scope="module")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of fixtures, with the style page."""
    project = copy_project(tmp_path_factory.mktemp("fonts") / "project")
    project.style_page()
    project.page("list.md", "## Ask\n\n- [ ] Is this a fixture?", template="checklist")
    built = project.build()
    assert built.code == 0, built.printed
    with serving(built.site) as address:
        yield address


@contextmanager
def waiting_for_fonts(
    browser: Browser, variant: Variant, address: str, late: str = "**/*.woff2"
) -> Iterator[Waiting]:
    """Open a page and hold its fonts, or what else is `late`, back until its text is painted."""
    with variant.visit(browser) as context:
        waiting = Waiting(context.new_page())
        waiting.page.add_init_script(WATCH_SHIFTS)
        waiting.page.route(late, waiting.hold)
        waiting.page.goto(address, wait_until="commit")
        waiting.page.evaluate(UNTIL_PAINTED)
        yield waiting


def loaded(browser: Browser, address: str) -> dict[str, int]:
    """The font files that a page loads, and their bytes."""
    with PHONE.visit(browser) as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate("document.fonts.ready")  # those of rarer letters
        files: dict[str, int] = page.evaluate(BYTES)
        return files


@pytest.mark.parametrize("address", ["", "contact/", "about/privacy/"])
def test_plain_english_loads_two_small_files(browser: Browser, fixtures: str, address: str) -> None:
    files = loaded(browser, fixtures + address)
    assert set(files) == FIRST
    assert 0 < sum(files.values()) <= 30_000


def test_a_name_from_elsewhere_loads_the_other_letters_too(
    browser: Browser, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project")
    project.page("in-text.md", "Zoë Łuczak answers.")
    project.page("in-heading.md", "## Zoë Łuczak\n\nAnswers.")
    built = project.build()
    assert built.code == 0, built.printed
    with serving(built.site) as site:
        assert set(loaded(browser, f"{site}in-text/")) == {*FIRST, "source-sans-3-more.woff2"}
        assert set(loaded(browser, f"{site}in-heading/")) >= {*FIRST, "fraunces-more.woff2"}


def test_a_name_from_elsewhere_is_in_our_fonts_alone(browser: Browser, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    project.page("name.md", "## Zoë Łuczak\n\nZoë Łuczak answers.")
    built = project.build()
    assert built.code == 0, built.printed
    with serving(built.site) as site, PHONE.visit(browser) as context:
        page = context.new_page()
        page.goto(f"{site}name/")
        wear_fonts(page)
        page.evaluate("document.fonts.ready")
        session = context.new_cdp_session(page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        for part, font in (("h2", "Fraunces"), ("p", "Born Counseling Sans")):
            found = {"nodeId": root, "selector": f".bc-prose {part}"}
            node = session.send("DOM.querySelector", found)["nodeId"]
            fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
            assert {name["familyName"] for name in fonts} == {font}


def test_a_page_is_loaded_with_both_fonts(browser: Browser, served: str) -> None:
    with PHONE.visit(browser) as context:
        page = context.new_page()
        page.add_init_script(COUNT_FONTS_AT_ONCE)
        page.goto(served)
        assert page.evaluate("fontsAtOnce") == len(FIRST)


def test_nothing_is_fetched_ahead_of_the_style_sheet(site: Path) -> None:
    for page, soup in site_faults.soups(site).items():
        ahead = soup.select("link[rel~=preload], link[rel~=prefetch], link[rel~=preconnect]")
        assert ahead == [], page


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_text_shows_before_the_fonts_arrive(
    browser: Browser, served: str, variant: Variant
) -> None:
    with waiting_for_fonts(browser, variant, served) as waiting:
        wait_until_held(waiting.page, waiting.held, len(FIRST))
        assert {route.request.url.split("/")[-1] for route in waiting.held} == FIRST
        assert waiting.page.evaluate(OUR_FONTS) == []
        assert waiting.page.get_by_role("heading", level=1).is_visible()


# Single lines differ by up to 2 %: all the text of the site tells whether the whole fits.
@pytest.mark.parametrize(
    ("style", "part"),
    [
        ("font: 400 18px var(--font)", "p, li"),
        ("font: 700 18px var(--font)", "p, li"),
        ("font: 600 32px var(--display)", "h1, h2"),
    ],
    ids=["text", "bold text", "headings"],
)
def test_text_is_as_long_and_as_high_before_as_after(
    browser: Browser, served: str, site: Path, style: str, part: str
) -> None:
    found = [
        e.get_text() for s in site_faults.soups(site).values() for e in s.select(f"main {part}")
    ]
    text = " ".join(" ".join(found).split())[:30_000]
    with waiting_for_fonts(browser, DESKTOP, served) as waiting:
        width, height = waiting.size(text, f"{style}; line-height: normal")
        waiting.let_all_arrive(wear_fonts)
        real_width, real_height = waiting.size(text, f"{style}; line-height: normal")
    assert width != real_width
    assert width == pytest.approx(real_width, rel=0.01)
    assert height == pytest.approx(real_height, abs=1)


# On a page of fixed words: on others, a word that just fits into its line in one font and not in
# the other can take a line along, and a new wording must not stop an editor's push.
@pytest.mark.parametrize("address", ["style/", "about/privacy/", "articles/older/", "list/"])
@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_when_fonts_script_and_later_style_arrive(
    browser: Browser, fixtures: str, variant: Variant, address: str
) -> None:
    with waiting_for_fonts(browser, variant, fixtures + address, "**/assets/**") as waiting:
        assert any(route.request.url.endswith("script.js") for route in waiting.held)
        assert waiting.let_all_arrive(wait_for_fonts) < 0.005


def test_fonts_that_would_move_what_is_in_sight_wait_for_the_next_page(
    browser: Browser, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project")
    # Their letters are as wide as those that stand in for them on average alone.
    lines = [word * count for count in range(7, 12) for word in ("illicit ", "fillip ")]
    project.page("moves.md", "\n\n".join(lines))
    built = project.build()
    assert built.code == 0, built.printed
    with serving(built.site) as site, waiting_for_fonts(browser, PHONE, f"{site}moves/") as waiting:
        assert waiting.let_all_arrive(wait_for_fonts) < 0.005
        page = waiting.page
        assert "source-sans-3" not in page.evaluate(OUR_FONTS)
        before = page.locator(".bc-prose > :last-child").bounding_box()
        wear_fonts(page)
        assert page.locator(".bc-prose > :last-child").bounding_box() != before
        page.goto(f"{site}contact/")
        wait_for_fonts(page)
        assert len(page.evaluate(OUR_FONTS)) == len(FIRST)


def test_what_a_script_shows_late_without_a_place_for_it_is_a_move(
    browser: Browser, tmp_path: Path
) -> None:
    script = "document.querySelector('p').hidden = false"
    (tmp_path / "late.js").write_text(script, encoding="utf-8")
    body = "<p hidden>" + "Late.<br>" * 9 + "<h1>" + "Fixture " * 20
    head = "<!doctype html><script src='late.js' defer></script>"
    (tmp_path / "index.html").write_text(head + body, encoding="utf-8")
    with (
        serving(tmp_path) as address,
        waiting_for_fonts(browser, PHONE, address, "**/late.js") as waiting,
    ):
        assert waiting.let_all_arrive() > 0.005
