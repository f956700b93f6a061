"""A reader comes to the place that was asked for, and finds things where they were."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from late_fonts import wait_for_fonts, wait_until_held
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Browser, Page, Route, expect
from project import copy_project
from web_server import serving

FONTS = 2
LINKS = """(text) => {
  text.innerHTML = "<a href='#in-a-tab'>to the tab</a> <a href='#in-both'>to both</a>"
}"""
FOLDED = """What is folded.

=== "First tab"

    What the first tab holds.

=== "Second tab"

    ## In a tab

    What the second tab holds.

    ??? note "A box in a tab"

        ## In both

        What the box holds.
"""
LONGEST = "articles/ketamine-abuse-vs-safe-use/"
# The first part of the text below the strip on top: where it is, in pixels, and its words.
PLACE = """() => {
  const part = [...document.querySelectorAll(".bc-prose :is(h2, h3, p, li)")]
    .find((part) => part.getBoundingClientRect().top >= 90)
  return [part.getBoundingClientRect().top, part.textContent]
}"""
# All parts: how far below the upper edge of the screen each begins.
TOPS = """() => [...document.querySelectorAll(".bc-prose :is(h2, h3, p, li)")]
  .map((part) => part.getBoundingClientRect().top)"""
LEFT = "(part) => Math.round(part.getBoundingClientRect().left)"
LINE = 30  # a paragraph may have one more in the fonts that stand in for ours


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_an_address_of_a_place_leads_to_it(visit: Callable[..., Page], variant: Variant) -> None:
    page = visit(variant, f"{LONGEST}#when-is-it-time-to-get-help")
    wait_for_fonts(page)
    top, words = page.evaluate(PLACE)
    assert words == "When is it time to get help?"
    assert top < 110


def test_a_link_to_a_place_leads_to_it_before_the_fonts_are_there(
    browser: Browser, served: str
) -> None:
    with PHONE.visit(browser) as context:
        page = context.new_page()
        held: list[Route] = []
        # Playwright can't keep a method of a list.
        page.route("**/*.woff2", lambda route: held.append(route))  # noqa: PLW0108
        page.goto(served + LONGEST, wait_until="domcontentloaded")
        wait_until_held(page, held, FONTS)
        page.get_by_text("On this page").click()
        page.get_by_role("link", name="Not escape, but connection").click()
        top, words = page.evaluate(PLACE)
        assert words == "Not escape, but connection"
        assert top < 110
        page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("scrolled", [3000, 9000])
def test_a_reader_who_returns_is_where_they_were(
    visit: Callable[..., Page], served: str, scrolled: int
) -> None:
    page = visit(PHONE, LONGEST)
    wait_for_fonts(page)
    page.evaluate("(y) => scrollTo(0, y)", scrolled)
    tops = page.evaluate(TOPS)
    first = next(n for n, top in enumerate(tops) if top > 100)
    ways: tuple[Callable[[], object], ...] = (page.reload, page.go_back)
    for come_back in ways:
        if come_back == page.go_back:
            page.goto(f"{served}contact/")
        come_back()
        wait_for_fonts(page)
        assert page.evaluate(TOPS)[first] == pytest.approx(tops[first], abs=LINE)


def test_a_link_shows_what_is_folded_or_behind_another_tab(
    browser: Browser, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "project")
    project.page("folded.md", FOLDED)
    built = project.build()
    assert built.code == 0, built.printed
    with serving(built.site) as site, PHONE.visit(browser) as context:
        page = context.new_page()
        page.goto(f"{site}folded/#in-both")
        # The report tells of such links in a page of ours; another site may have them.
        page.locator(".bc-prose > p").first.evaluate(LINKS)
        heading = page.get_by_role("heading", name="In both")
        for _ in range(2):
            expect(heading).to_be_in_viewport(ratio=1)
            expect(page.get_by_role("radio", name="Second tab")).to_be_checked()
            # The same link once more, when all is as it was.
            page.get_by_text("First tab", exact=True).click()
            expect(heading).to_be_hidden()
            page.get_by_role("link", name="to both").click()
        expect(heading).to_be_in_viewport(ratio=1)  # what is opened late would be open again
        page.evaluate("() => { document.querySelector('details.note').open = false }")
        page.get_by_role("link", name="to the tab").click()
        expect(page.get_by_role("heading", name="In a tab")).to_be_in_viewport(ratio=1)
        expect(heading).to_be_hidden()


def test_the_links_of_the_help_strip_come_where_they_will_stay(
    browser: Browser, served: str, site: Path
) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    start = html.index('<p class="bc-strip">')
    strip = html[start : html.index("</p>", start)]
    cuts = [start + match.start() for match in re.finditer("<", strip)][1:]
    parts = iter([*(html[:cut] for cut in cuts), html])
    places = []
    with SMALL_PHONE.visit(browser) as context:
        page = context.new_page()
        page.route(served, lambda route: route.fulfill(body=next(parts)))
        for _ in range(len(cuts) + 1):
            page.goto(served)
            links = page.locator(".bc-strip a").all()
            places.append([link.evaluate(LEFT) for link in links])
    whole = places[-1]
    assert len(set(whole)) == len(whole) == 3
    assert len(places) > 8
    # What has come of the last one is still without an end, and is as wide as its words so far.
    assert all(some == whole[: len(some)] for some in places), places
