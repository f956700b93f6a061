import gzip
import subprocess
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from check_changed_pages import address as address_of
from check_changed_pages import page_faults, pages_to_look_at
from content.site_content import read_site_content
from content.today import today
from page_faults import DESKTOP, PHONE, looking
from playwright.sync_api import Browser, Page, expect
from project import ROOT
from site_faults import pages_to_read, soups
from site_of_everything import small_page
from web_server import SITE, answering, serving

Look = Callable[[str], list[str]]
PAGES = sorted(pages_to_read(SITE))
MISTAKES = {
    "a script that fails": (
        "<script>undefinedThing.call()</script>",
        "undefinedThing is not defined",
    ),
    "an error in the console": ("<script>console.error('No such room')</script>", "No such room"),
    "a picture that is not there": ("<img src='no-such.png' alt=''>", "404"),
    "a picture from elsewhere": (
        "<img src='https://pictures.example/a.png' alt=''>",
        "another address for something: https://pictures.example/a.png",
    ),
    "a script from elsewhere": (
        "<script src='https://scripts.example/a.js'></script>",
        "another address for something: https://scripts.example/a.js",
    ),
    "a script that asks elsewhere": (
        "<script>fetch('https://count.example/?page=1').catch(() => {})</script>",
        "another address for something: https://count.example/?page=1",
    ),
    "a cookie": ("<script>document.cookie = 'seen=yes'</script>", "a cookie, “seen”"),
    "a box too wide": (
        "<div><p class='bill' style='width: 2000px'>What it costs</p></div>",
        "“What it costs” reaches",
    ),
    "a word too long": ("<p>See <b>" + "donaudampf" * 99 + "</b></p>", "<b> “donaudampf"),
    "a box too wide where details are closed": (
        "<details><summary>More</summary><p style='width: 2000px'>Inside</p></details>",
        "“Inside” reaches",
    ),
    "a background too wide": (
        "<style>body::after { content: ''; display: block; width: 2000px; height: 1px }</style>",
        "<body>",
    ),
}


def test_the_site_is_built_and_its_pages_are_looked_at() -> None:
    assert {"", "404.html", "contact/", "get-help-now/"} <= set(PAGES)


def packed_bytes(address: str) -> int:
    """The bytes of a file of the site on its way to a visitor: fonts and pictures are packed."""
    file = SITE / address / "index.html" if address[-1:] in ("", "/") else SITE / address
    body = file.read_bytes()
    return min(len(body), len(gzip.compress(body, 9)))


@pytest.mark.parametrize("address", ["", "contact/", "articles/ketamine-abuse-vs-safe-use/"])
def test_a_visitor_who_touches_nothing_asks_for_six_files_and_50_kb_at_most(
    visit: Callable[..., Page], served: str, address: str
) -> None:
    page = visit(PHONE)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + address, wait_until="networkidle")
    assert sum(packed_bytes(file.removeprefix(served)) for file in set(asked)) <= 50_000
    waited_for = """() => performance.getEntriesByType("resource")
      .filter((file) => file.renderBlockingStatus === "blocking").map((file) => file.name)"""
    assert page.evaluate(waited_for) == []
    kinds = sorted(file.rpartition(".")[2].rpartition("/")[2] for file in set(asked))
    # A browser asks for the icon when it likes, late and twice too, or not at all.
    assert [kind for kind in kinds if kind != "png"] == ["", "css", "js", "woff2", "woff2"]
    assert kinds.count("png") <= 1


@pytest.mark.parametrize("address", PAGES)
def test_a_page_can_be_used_by_everyone_asks_nobody_else_and_has_no_error(
    look: Look, address: str
) -> None:
    assert look(address) == [], address or "Home"


def one_of_each_kind() -> dict[str, str]:
    """The address of one page for each template."""
    pages = read_site_content(ROOT / "docs", today()).pages.values()
    kinds = {page.settings["template"]: address_of(page.file) for page in pages}
    return {kind: page for kind, page in kinds.items() if page in PAGES}


@pytest.mark.parametrize("page", [pytest.param(p, id=k) for k, p in one_of_each_kind().items()])
def test_a_page_of_each_kind_is_right_on_a_desktop(look_at_kind: Look, page: str) -> None:
    assert look_at_kind(page) == [], page or "Home"


def test_no_kind_is_passed_over() -> None:
    assert {"main", "home", "article", "sheet", "help", "contact"} <= set(one_of_each_kind())


@pytest.fixture(scope="module", params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def look_at_body(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Look]:
    """Says what is wrong with a page that has this body."""
    folder = tmp_path_factory.mktemp("mistakes")
    head = "<!doctype html><meta name=viewport content='width=device-width'>"
    with serving(folder) as site, looking(browser, request.param, site) as look:

        def look_at(body: str) -> list[str]:
            (folder / "index.html").write_text(f"{head}<body>{body}", encoding="utf-8")
            return look("")

        yield look_at


@pytest.mark.parametrize(("body", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_on_a_page_is_told_once(look_at_body: Look, body: str, told: str) -> None:
    faults = look_at_body(body)
    assert len(faults) == 1, faults
    assert told in faults[0]


def test_a_mistake_is_not_told_again_of_the_next_page(look_at_body: Look) -> None:
    for body, _ in MISTAKES.values():
        assert look_at_body(body)
        assert look_at_body("<p>All well.</p>") == []


def test_nothing_of_a_page_is_on_its_way_when_the_next_is_looked_at(browser: Browser) -> None:
    # A browser takes less than this ahead of whoever reads it.
    page = b"<!doctype html><p>All well.<!--%b-->" % (b" " * 20_000_000)
    read_to_its_end: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page[:-1])
            read_to_its_end.append(self.path)
            self.wfile.write(page[-1:])

        def log_message(self, *_: object) -> None:
            pass

    with answering(Handler) as site, looking(browser, PHONE, site) as look:
        assert look("") == []
        assert read_to_its_end == ["/", "/"]


def test_what_scrolls_within_its_own_box_is_no_mistake(look_at_body: Look) -> None:
    table = "<table style='display: block; overflow-x: auto'><td style='min-width: 2000px'>Fees"
    assert look_at_body(table) == []


def test_beside_a_box_too_wide_what_scrolls_is_not_blamed(look_at_body: Look) -> None:
    faults = look_at_body(
        "<div style='overflow-x: auto'><p style='width: 3000px'>Scrolls</p></div>"
        "<p style='width: 2000px'>Too wide</p>"
    )
    assert len(faults) == 1
    assert "“Too wide” reaches" in faults[0]


def test_an_address_that_is_not_there_leads_back_to_the_site(visit: Callable[..., Page]) -> None:
    page = visit(PHONE, "no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Search")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Home").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.count("/") == 3


def test_an_old_address_leads_to_its_page_without_script(visit: Callable[..., Page]) -> None:
    for address in sorted(set(soups(SITE)) - set(PAGES)):
        page = visit(PHONE, address, script=False)
        if address == "feed/":
            page.wait_for_url("**/feed.xml")
            continue
        expect(page.locator("main")).to_have_class("bc-main")
        expect(page.get_by_role("heading", level=1)).not_to_have_text("This page has moved")


@pytest.fixture
def pushed(tmp_path: Path) -> Path:
    """A project of two pages and a template, with one commit."""
    for file in (
        "docs/index.md",
        "docs/about/us.md",
        "docs/menu.yml",
        "docs/templates/page.md",
        "site/index.html",
        "site/about/us/index.html",
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("As it was", encoding="utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=Staff", "-c", "user.email=staff@localhost"]
    for command in (["init"], ["add", "docs"], ["commit", "--message", "As it was"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "since", "looked_at"),
    [
        ("docs/about/us.md", "HEAD", ["docs/about/us.md"]),
        ("docs/templates/page.md", "HEAD", []),
        ("README.md", "HEAD", []),
        ("docs/menu.yml", "HEAD", ["docs/about/us.md", "docs/index.md"]),
        ("overrides/main.html", "HEAD", ["docs/about/us.md", "docs/index.md"]),
        ("README.md", "0" * 40, ["docs/about/us.md", "docs/index.md"]),
    ],
    ids=["a page", "a template", "no page", "the menu", "the look", "unknown to Git"],
)
def test_a_push_is_checked_on_the_pages_that_it_changes(
    pushed: Path, changed: str, since: str, looked_at: list[str]
) -> None:
    (pushed / changed).parent.mkdir(exist_ok=True)
    (pushed / changed).write_text("As it is now", encoding="utf-8")
    assert pages_to_look_at(pushed, since) == looked_at


def test_a_pushed_page_is_looked_at_for_everyone(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "contact").mkdir()
    for file, text in (("index.html", "<p>All well.</p>"), ("contact/index.html", "<i role=x>")):
        (tmp_path / file).write_text(small_page(text), encoding="utf-8")
    with serving(tmp_path) as site:
        faults = list(page_faults(browser, site, ["docs/index.md", "docs/contact.md"]))
    assert faults
    assert all(fault.startswith("docs/contact.md: on a ") for fault in faults)
    assert any("role" in fault for fault in faults)
