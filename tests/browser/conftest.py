import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from browser import find_shell, running_browser
from everyone import CHECKS, EACH_KIND, EVERY_PAGE
from page_faults import DESKTOP, Variant, looking
from playwright.sync_api import Browser, Page
from site_of_everything import build_site_of_everything, small_page
from web_server import SITE, serving

Look = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of the built site."""
    with serving(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser as visitors have it."""
    with running_browser() as running:
        yield running


@pytest.fixture(scope="session")
def shell() -> Iterator[Browser]:
    """One without windows, where there is one: enough to look at pages, and quicker."""
    with running_browser(find_shell) as running:
        yield running


@pytest.fixture(scope="session")
def fixtures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that has all that a page can have, and far too long names."""
    built = build_site_of_everything(tmp_path_factory.mktemp("fixtures") / "project")
    with serving(built) as address:
        yield address


@pytest.fixture(scope="session", params=[*EVERY_PAGE], ids=lambda variant: variant.name)
def look(shell: Browser, served: str, request: pytest.FixtureRequest) -> Iterator[Look]:
    """Says what is wrong with a page of the built site, however it is looked at."""
    with looking(shell, request.param, served, EVERY_PAGE[request.param]) as look:
        yield look


@pytest.fixture(scope="session")
def look_at_kind(shell: Browser, served: str) -> Iterator[Look]:
    """Says of a page on a desktop what is the same on all others of its kind."""
    with looking(shell, DESKTOP, served, EACH_KIND) as look:
        yield look


@pytest.fixture(scope="session", params=[*CHECKS], ids=lambda variant: variant.name)
def look_at_fixtures(
    shell: Browser, fixtures: str, request: pytest.FixtureRequest
) -> Iterator[Look]:
    """Says all of it of a page of the fixtures."""
    with looking(shell, request.param, fixtures, CHECKS[request.param]) as look:
        yield look


@pytest.fixture
def page_with(shell: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page without a fault, but for what is put into its text or its head."""
    with ExitStack() as open_things:

        def open_page(text: str, head: str = "", variant: Variant = DESKTOP) -> Page:
            (tmp_path / "index.html").write_text(small_page(text, head), encoding="utf-8")
            address = open_things.enter_context(serving(tmp_path))
            page = open_things.enter_context(variant.visit(shell)).new_page()
            page.goto(address)
            return page

        yield open_page


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
    index = json.loads((SITE / "search/index.json").read_text(encoding="utf-8"))
    titles += " ".join(words for words, _, _ in index["words"])
    for page in index["pages"]:
        titles += page["title"].lower()
        for heading, texts, *_ in page["parts"]:
            titles += heading.lower()
            for word in re.findall(r"\b[a-z]{9,}\b", " ".join(texts).lower()):
                pages_with[word].add(page["address"])
    return min(
        (word, *pages)
        for word, pages in pages_with.items()
        if len(pages) == 1 and pages != {""} and word[:6] not in titles
    )
