"""Nobody but the visitor knows that they were here, and the privacy page says just what is so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_faults import DESKTOP, PHONE
from playwright.sync_api import Browser, expect
from visit_traces import Visit, visiting
from web_server import SITE, serving

PAGES = sorted(
    page.relative_to(SITE).as_posix().removesuffix("index.html") for page in SITE.rglob("*.html")
)


@pytest.fixture
def visit(browser: Browser, served: str) -> Iterator[Visit]:
    with visiting(browser, DESKTOP, served) as visit:
        yield visit


def test_a_visit_to_every_page_leaves_nothing_behind(visit: Visit) -> None:
    assert len(PAGES) > 20
    for address in PAGES:
        visit.page.goto(visit.address + address)
    assert visit.requests_elsewhere() == []
    assert visit.kept() == []


def test_search_leaves_nothing_behind(visit: Visit, told: tuple[str, str]) -> None:
    visit.page.goto(visit.address)
    visit.page.get_by_role("button", name="Search", exact=True).click()
    visit.page.get_by_role("searchbox").fill(told[0])
    result = visit.page.get_by_role("dialog").get_by_role("listitem").first.get_by_role("link")
    expect(result).to_be_visible()
    assert not [request.url for request in visit.sent if told[0] in request.url]
    result.click()
    assert visit.requests_elsewhere() == []
    assert visit.kept() == []


def named(visit: Visit) -> list[str]:
    """The names under which the privacy page says that something is stored."""
    visit.page.goto(visit.address + "about/privacy/")
    text = visit.page.get_by_role("main").inner_text()
    return re.findall(r"under the name “(\w+)”", text)


def kept(visit: Visit) -> list[str]:
    return [kept.partition(": keeps ")[2].partition(".")[0] for kept in visit.kept()]


def test_what_a_visitor_makes_the_browser_keep_is_named_on_the_privacy_page(visit: Visit) -> None:
    assert named(visit) == ["scheme", "left"], "docs/about/privacy.md names what is stored."
    visit.page.get_by_role("radio", name="Dark").check()
    assert kept(visit) == ["localStorage, “scheme”"]
    sent = len(visit.sent)
    visit.page.get_by_role("radio", name="As on your device").check()
    assert kept(visit) == []
    assert len(visit.sent) == sent
    visit.page.goto(visit.address + "get-help-now/")
    visit.page.get_by_role("link", name="Leave this page").click()
    visit.page.wait_for_url(re.compile("weather"))
    visit.page.goto(visit.address)
    assert kept(visit) == ["sessionStorage, “left”"]
    stored = visit.page.evaluate("() => sessionStorage.left")
    assert re.fullmatch(r"https://www\.weather\.gov/#0\.\d+(e-\d+)?", stored)
    # Another tab, or this one once it was closed, has none of it.
    visit.page = visit.page.context.new_page()
    visit.page.goto(visit.address)
    assert kept(visit) == []


def test_the_privacy_page_says_what_is_so(visit: Visit) -> None:
    # Each sentence stands for what a test here, or beside it, shows.
    visit.page.goto(visit.address + "about/privacy/")
    text = visit.page.get_by_role("main").inner_text()
    for sentence in (
        "This site sets no cookies, shows no ads and loads nothing from other companies.",
        "There is no form to fill in and no account. We don’t count visits.",
        "The words you type are not sent.",
        "It is not a cookie, and it is sent to nobody.",
        (
            "its computers see your internet address, the page you ask for, the time, and what "
            "browser you use."
        ),
        "Your own device keeps a history.",
        "the address of the weather page, with a random number behind it.",
        "After that, Back and Forward in this tab don’t show our pages,",
        "They are not told that you came from here.",
    ):
        assert sentence in text, f"docs/about/privacy.md has to say: {sentence}"
    assert visit.page.locator("form, iframe").count() == 0


def test_other_sites_are_not_told_where_a_visitor_comes_from(visit: Visit) -> None:
    visit.page.goto(visit.address + "get-help-now/")
    link = visit.page.get_by_role("main").locator("a[href^='https:']").first
    link.click()
    visit.page.wait_for_url(lambda url: not url.startswith(visit.address))
    assert visit.told_others() == []
    assert len([r for r in visit.sent if not r.url.startswith(visit.address)]) == 1


FAULTS = {
    "<script>document.cookie = 'seen=1'</script>": "keeps a cookie, “seen”",
    "<script>localStorage.seen = 1</script>": "keeps localStorage, “seen”",
    "<script>sessionStorage.seen = 1</script>": "keeps sessionStorage, “seen”",
    "<script>indexedDB.open('seen')</script>": "keeps a database, “seen”",
    "<script>caches.open('seen')</script>": "keeps a cache, “seen”",
    "<img src='https://count.example/a.gif' alt=''>": "asks https://count.example/a.gif",
    "<script>navigator.sendBeacon('https://count.example/b')</script>": "asks https://count",
}


@pytest.mark.parametrize(("fault", "words"), FAULTS.items())
def test_a_trace_is_found(browser: Browser, tmp_path: Path, fault: str, words: str) -> None:
    page = f"<!doctype html><title>Fixture</title>{fault}"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with serving(tmp_path) as address, visiting(browser, PHONE, address) as visit:
        visit.page.goto(address)
        visit.page.evaluate("() => fetch(location.href)")  # what it asked for has been sent by now
        found = visit.requests_elsewhere() + visit.kept()
        assert len(found) == 1, found
        assert words in found[0]


def test_a_page_that_tells_other_sites_is_found(browser: Browser, tmp_path: Path) -> None:
    page = "<!doctype html><title>Fixture</title><a href='https://other.example/'>Fixture</a>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with serving(tmp_path) as address, visiting(browser, PHONE, address) as visit:
        visit.page.goto(address)
        visit.page.get_by_role("link").click()
        visit.page.wait_for_url("https://other.example/")
        assert len(visit.told_others()) == 1
