"""Who comes by an old address finds the page, or reads that it is gone and where to go."""

import machine_faults
import pytest
import site_faults
from bs4 import BeautifulSoup
from content.redirects import WITHDRAWN, file_of, read_redirects
from project import ROOT, Built, Project, copy_project

PAGES = ["index.md", "contact.md", "about/privacy.md", "articles/older.md"]
FORWARDS = """\
old/deep/page/: articles/older.md
old.html: articles/older.md#a-second-part
no-slash: index.md
caf%C3%A9/: contact.md
früher/: about/privacy.md
"v1.2/": contact.md
feed/: feed.xml
gone/: withdrawn
season/old/: to-come.md
last-year/: past.md
our-team/: about/team.md
"""
# Where each old address leads, from its own place.
TARGETS = {
    "old/deep/page/index.html": "../../../articles/older/",
    "old.html": "./articles/older/#a-second-part",
    "no-slash/index.html": ".././",
    "café/index.html": "../contact/",
    "früher/index.html": "../about/privacy/",
    "v1.2/index.html": "../contact/",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Fixtures with old addresses, under an address with a path in it."""
    project = copy_project(tmp_path_factory.mktemp("redirects") / "project")
    project.write("redirects.yml", FORWARDS)
    practice = "notice:\n  text: Fixture notice\n  from: 2026-11-01\n  until: 2026-12-01\n"
    project.write("practice.yml", f"name: Fixture Practice\n{practice}")
    project.page("to-come.md", "Text.", publish_on="2026-12-25")
    project.page("past.md", "Text.", unpublish_on="2026-11-23")
    return project.build(SITE_URL="https://name.github.io/repo/")


def soup(built: Built, file: str) -> BeautifulSoup:
    """The page in a file of the site."""
    return BeautifulSoup((built.site / file).read_text(encoding="utf-8"), "html.parser")


@pytest.mark.parametrize("file", TARGETS)
def test_an_old_address_forwards_without_script(built: Built, file: str) -> None:
    assert built.code == 0, built.printed
    page, target = soup(built, file), TARGETS[file]
    refresh = page.select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh["content"] == f"0; url={target}"
    assert [link["href"] for link in page.select("a")] == [target]
    canonical = page.select_one("link[rel=canonical]")
    assert canonical is not None
    path = target.replace("../", "").replace("./", "").partition("#")[0]
    assert canonical["href"] == f"https://name.github.io/repo/{path}"
    assert page.select("script, style") == []
    assert not site_faults.is_listed(page)


def test_the_words_of_the_link_are_the_pages_title(built: Built) -> None:
    assert "It is here now: Older fixture" in soup(built, "old.html").get_text()


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("gone", "This page was withdrawn"),
        ("season/old", "This page isn’t available now"),
        ("last-year", "This page isn’t available now"),
        ("our-team", "This page isn’t available now"),
    ],
)
def test_an_address_that_leads_nowhere_says_so_and_where_to_go(
    built: Built, address: str, title: str
) -> None:
    page = soup(built, f"{address}/index.html")
    assert [heading.get_text() for heading in page.select("h1")] == [title]
    assert page.title is not None
    assert page.title.get_text() == f"{title} · Fixture Practice"
    assert "Nothing you did is lost." in page.get_text()
    home = "../" * (address.count("/") + 1)
    ways = [link["href"] for link in page.select("main a")]
    assert ways[-1] == f"{home}."
    assert f"{home}contact/" in ways
    assert f"{home}get-help-now/" in ways
    assert page.select_one(".bc-strip a[href='tel:988']")
    assert "Fixture notice" in page.get_text()
    assert not page.select("meta[http-equiv=refresh], link[rel=canonical]")
    assert not site_faults.is_listed(page)


def test_no_link_on_these_pages_is_broken(built: Built) -> None:
    assert site_faults.broken_links(built.site, mount="/repo/") == []
    assert machine_faults.head_faults(built.site, "https://name.github.io/repo/") == []


def test_an_old_address_is_in_no_search_list_or_map(built: Built) -> None:
    for file in ("sitemap.xml", "search/index.json", "articles/index.html"):
        text = (built.site / file).read_text(encoding="utf-8")
        assert not any(word in text for word in ("old/deep", "withdrawn", "no-slash", "has moved"))


def test_a_target_on_its_other_days_is_advice(built: Built) -> None:
    says = "that address says that the page is not available now."
    to_come, past, waits = built.findings
    assert to_come == (
        "docs/redirects.yml:9: `season/old/` leads to to-come.md, which visitors see from "
        f"2026-12-25 on. Until then, {says}"
    )
    assert past == (
        "docs/redirects.yml:10: `last-year/` leads to past.md, which visitors no longer see since "
        f"2026-11-23. Now {says} Write another page, or `withdrawn`."
    )
    assert waits == (
        "docs/redirects.yml:11: `our-team/` leads to about/team.md, which is not shown until "
        "docs/practice.yml has `people` or `prescriber` or `monitoring` or `reviewer`. Until "
        f"then, {says}"
    )


SLIPS = {
    "old/: prvacy.md": "`old/` leads to prvacy.md, which isn't there. Did you mean "
    "`about/privacy.md`?",
    "old/: docs/contact.md": "which isn't there. Did you mean `contact.md`?",
    "old/: /contact.md": "which isn't there. Did you mean `contact.md`?",
    "old/: about/privacy/": '`old/` leads to "about/privacy/", which is no page. Did you mean '
    "`about/privacy.md`? Write a page under docs/, like",
    "old/: https://borncounseling.com/contact/": "Did you mean `contact.md`?",
    "old/: https://elsewhere.example/": "which is no page. Write a page under docs/",
    '"old/": "https://[x/contact/"': "Did you mean `contact.md`?",
    "old/: withdrawal": "Did you mean `withdrawn`?",
    "old/:": "`old/` leads nowhere. Write a page under docs/, like about/privacy.md, or "
    "`withdrawn` for a page",
    "old/:\n  - contact.md": "`old/` leads nowhere.",
    "/old/: contact.md": "`/old/`: only the part between the host and any ? or # counts. "
    "Write `old/`.",
    "https://borncounseling.com/old/: contact.md": "any ? or # counts. Write `old/`.",
    "www.borncounseling.com/old/: contact.md": "Write `old/`.",
    "//borncounseling.com/old/: contact.md": "Write `old/`.",
    "old/?p=12: contact.md": "Write `old/`.",
    '"?p=12": contact.md': "any ? or # counts. Take this line out.",
    "old/#part: contact.md": "Write `old/`.",
    "/: contact.md": "Take this line out.",
    "../old/: contact.md": "`../old/` is not an address that can be forwarded, like `old/page/`.",
    "a/./b/: contact.md": "is not an address",
    "a//b/: contact.md": "is not an address",
    "a%2F..%2Fb/: contact.md": "is not an address",
    "a%00b/: contact.md": "is not an address",
    "caf%E9/: contact.md": "is not an address",
    "a\\b/: contact.md": "is not an address",
    f"{'long' * 64}/: contact.md": "is not an address",
    "%C3%A9/: contact.md": 'round the words before the colon: `"%C3%A9/": contact.md`',
    "old/:contact.md": '"old/:contact.md" is not a setting. Write a name, a colon, a space and a',
    "\told/: contact.md": "Use spaces here, not the tab key.",
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_its_line(slip: str) -> None:
    redirects, source = read_redirects(slip, PAGES)
    assert redirects == []
    assert len(source.problems) == 1, source.problems
    assert SLIPS[slip] in str(source.problems[0])
    assert str(source.problems[0]).startswith("docs/redirects.yml:1: ")


@pytest.mark.parametrize(
    "again", ["old/", "old", "old/index.html", "Old/", '"%6Fld/"', "old/: index.md\nmore"]
)
def test_the_same_address_twice_is_told(again: str) -> None:
    redirects, source = read_redirects(f"old/: contact.md\n{again}: contact.md\n", PAGES)
    assert redirects[0].file == "old/index.html"
    assert len(source.problems) == 1
    assert source.problems[0].line == 2
    assert "Keep one." in source.problems[0].message


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("a/b/", "a/b/index.html"),
        ("a/b", "a/b/index.html"),
        ("a/index.html", "a/index.html"),
        ("a.htm", "a.htm"),
        ("a.html/", "a.html/index.html"),
        ("a%20b/", "a b/index.html"),
        ("cafe\u0301/", "caf\u00e9/index.html"),
    ],
)
def test_an_address_stands_where_a_host_looks_for_it(address: str, file: str) -> None:
    assert file_of(address) == file


MISTAKES = """\
contact/: articles/older.md
Contact: articles/older.md
index.html: contact.md
leaflet.pdf/: contact.md
sitemap.xml: contact.md
articles-page-2/: contact.md
assets/old/: contact.md
to-come/: contact.md
old.html: contact.md
old.html/more/: contact.md
draft-target/: draft.md
heading/: articles/older.md#no
draft/: contact.md
articles/: withdrawn
good/: contact.md
"""
TOLD = {
    1: "`contact/` is the address of docs/contact.md. Take this line out.",
    2: "`Contact` is the address on line 1 again. Keep one.",
    3: "`index.html` is the address of docs/index.md.",
    4: "`leaflet.pdf/` is the address of docs/leaflet.pdf.",
    5: "`sitemap.xml` is the address of a file that the site makes.",
    6: "`articles-page-2/` is the address of a file that the site makes.",
    7: "`assets/old/` is the address of a file that the site makes.",
    8: "`to-come/` is the address of docs/to-come.md.",
    10: "`old.html/more/` is the address of another old page.",
    11: "`draft-target/` leads to draft.md, which is a draft: visitors don't see it. "
    "Write another page, or `withdrawn`.",
    12: "`heading/` leads to #no, but articles/older.md has no heading of that name. "
    "Its headings: #a-second-part",
    14: "`articles/` is the address of docs/articles/index.md.",
}


def test_an_address_that_the_site_has_and_a_target_that_it_has_not_are_told(
    project: Project,
) -> None:
    project.write("leaflet.pdf", "%PDF-1.7 fixture")
    project.write("redirects.yml", MISTAKES)
    project.page("to-come.md", "Text.", publish_on="2026-12-25")
    project.page("draft.md", "Text.", draft="true")
    built = project.build()
    assert built.code == 1
    assert "Traceback" not in built.printed
    found = [line for line in built.findings if line.startswith("docs/redirects.yml")]
    assert len(found) == len(TOLD), found
    for line, (number, words) in zip(found, TOLD.items(), strict=True):
        assert line.startswith(f"docs/redirects.yml:{number}: {words}")


def test_the_article_is_found_where_it_was_before() -> None:
    text = (ROOT / "docs" / "redirects.yml").read_text(encoding="utf-8")
    pages = [path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")]
    redirects, source = read_redirects(text, pages)
    assert source.problems == []
    old = "ketamine-abuse-vs-safe-use-understanding-the-therapeutic-approach/"
    assert redirects[0].address == old, "People and search engines know this address. Keep it."
    assert redirects[0].target != WITHDRAWN
