import html
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from browser import running_browser
from page_faults import VARIANTS, Variant, looking
from playwright.sync_api import Browser, Page
from web_server import SITE, serving


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of the built site."""
    with serving(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with running_browser() as running:
        yield running


@pytest.fixture(scope="session", params=VARIANTS, ids=lambda variant: variant.name)
def look(
    browser: Browser, served: str, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], list[str]]]:
    """Says what is wrong with a page, in each variant."""
    with looking(browser, request.param, served) as look:
        yield look


@pytest.fixture
def visit(browser: Browser, served: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site as a visitor who has never been there."""
    with ExitStack() as open_visits:

        def open_page(variant: Variant, address: str = "", *, script: bool = True) -> Page:
            context = open_visits.enter_context(variant.visit(browser, script=script))
            page = context.new_page()
            page.goto(served + address)
            return page

        yield open_page


@pytest.fixture(scope="session")
def told() -> tuple[str, str]:
    """A word that stands in the text of one page and in no title, and that page's address."""
    pages_with = defaultdict(set)
    titles = ""
    for part in json.loads((SITE / "search/search_index.json").read_text(encoding="utf-8"))["docs"]:
        titles += part["title"].lower()
        text = html.unescape(re.sub("<[^>]+>", " ", part["text"])).lower()
        for word in re.findall(r"\b[a-z]{9,}\b", text):
            pages_with[word].add(part["location"].split("#")[0])
    return min(
        (word, *pages)
        for word, pages in pages_with.items()
        if len(pages) == 1 and pages != {""} and word[:6] not in titles
    )
