"""A feed reader gets each new article, and nothing that would stop it."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup, Tag
from content.articles import last_change
from content.page_settings import Page
from jinja2 import Environment, FileSystemLoader
from machine_faults import ATOM, feed_faults
from project import ROOT, TODAY, Built, Project, copy_project

URL = "https://name.github.io/repo/"
ODD = """A & B \"quoted\" <x> </title> ]]> &lt – title"""
ARTICLE = "Text.[^first-fixture]"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The built site of an odd practice, with odd titles and many articles, at a sub-path."""
    project = copy_project(tmp_path_factory.mktemp("feed") / "project")
    project.write("practice.yml", "name: 'Fixtures <3 & \"Co\"'\n")
    project.write("redirects.yml", "feed/: feed.xml\nold/rss: feed.xml\n")
    project.page("articles/odd.md", ARTICLE, title=f"'{ODD}'", hidden="false")
    project.page("articles/quiet.md", ARTICLE, title="Quiet fixture")
    for number in range(50):
        day = f"2025-10-{number % 30 + 1:02}"
        # As plain pages: each article would have a card of its own drawn.
        settings = {"hidden": "false", "updated": day, "template": "main"}
        project.page(f"articles/a{number}.md", ARTICLE, **settings)
    built = project.build(SITE_URL=URL.removesuffix("/"))
    assert built.code == 0, built.printed
    return built


def feed(built: Built, file: str = "feed.xml") -> ET.Element:
    """The feed, as a reader takes it."""
    text = (built.site / file).read_bytes()
    assert feed_faults(text) == []
    return ET.fromstring(text)


def test_the_feed_says_whose_it_is_and_when_it_changed(built: Built) -> None:
    root = feed(built)
    assert root.findtext(f"{ATOM}title") == 'Fixtures <3 & "Co": articles'
    assert root.findtext(f"{ATOM}author/{ATOM}name") == 'Fixtures <3 & "Co"'
    assert root.findtext(f"{ATOM}updated") == f"{TODAY}T12:00:00Z"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{URL}feed.xml", "alternate": f"{URL}articles/"}


def test_the_feed_has_the_newest_articles_first(built: Built) -> None:
    entries = feed(built).findall(f"{ATOM}entry")
    titles = [str(entry.findtext(f"{ATOM}title")) for entry in entries]
    assert titles[:3] == [ODD, "Newer fixture", "Older fixture"]
    assert "Quiet fixture" not in titles
    assert len(titles) == 50
    first = entries[0]
    link = first.find(f"{ATOM}link")
    assert isinstance(link, ET.Element)
    assert first.findtext(f"{ATOM}id") == link.get("href") == f"{URL}articles/odd/"
    assert first.findtext(f"{ATOM}summary", "").startswith("A fixture for the tests")
    assert first.findtext(f"{ATOM}updated") == f"{TODAY}T12:00:00Z"
    assert first.find(f"{ATOM}published") is None


@pytest.mark.parametrize(
    ("file", "new"), [("feed/index.html", "../feed.xml"), ("old/rss/index.html", "../../feed.xml")]
)
def test_a_reader_that_asks_an_old_address_gets_the_feed(built: Built, file: str, new: str) -> None:
    moved = feed(built, file)
    ours = [child for child in moved if child.tag.startswith(ATOM)]
    assert [*map(ET.tostring, ours)] == [*map(ET.tostring, feed(built))]
    # A browser, which takes it for a page, leads on; search engines leave it out.
    html = (built.site / file).read_text(encoding="utf-8").partition("\n")[2]
    soup = BeautifulSoup(html, "html.parser")
    refresh, link = soup.select("meta[http-equiv=refresh], link[type*=atom][rel=alternate]")[::-1]
    assert (refresh["content"], link["href"]) == (f"0; url={new}", new)
    assert soup.select_one("meta[name=robots][content=noindex]")
    # Hosts that can are told what it is.
    headers = (built.site / "_headers").read_text(encoding="utf-8") + "\n"
    place = f"/{file.removesuffix('index.html')}"
    assert f"\n{place}\n  Content-Type: application/atom+xml; charset=utf-8\n" in headers


def test_a_reader_finds_the_feed_from_home_and_from_the_list(built: Built) -> None:
    def links(address: str) -> list[str]:
        soup = BeautifulSoup(built.html(address), "html.parser")
        return [str(link["href"]) for link in soup.select('link[type="application/atom+xml"]')]

    assert links("") == ["feed.xml"]
    assert links("articles") == links("articles-page-2") == ["../feed.xml"]
    assert links("articles/odd") == []
    visible = BeautifulSoup(built.html("articles"), "html.parser").find("a", string="Feed")
    assert isinstance(visible, Tag)
    assert visible["href"] == "../feed.xml"


def test_a_site_without_articles_has_a_valid_feed_of_none(project: Project) -> None:
    for file in ("newer", "older"):
        (project.path / f"docs/articles/{file}.md").unlink()
    project.write("sources.yml", "# A fixture without sources.\n")
    built = project.build()
    assert built.code == 0, built.printed
    assert feed(built).findall(f"{ATOM}entry") == []


def test_an_article_that_waited_for_its_day_is_news_on_that_day() -> None:
    written, came = date(2026, 11, 1), date(2026, 11, 20)
    settings = {"template": "article", "updated": written, "publish_on": came}
    page = Page("docs/articles/a.md", "articles/a.md", settings, "", 1, {}, "")
    article = settings | {"title": "A", "url": "articles/a/", "changed": last_change(page, ())}
    theme = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    known = {"config": {"site_url": URL}, "practice": {"name": "x"}, "urls": {}}
    text = theme.get_template("feed.xml").render(articles=[article], **known)
    assert feed_faults(text.encode()) == []
    [entry] = ET.fromstring(text).findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}published") == "2026-11-20T12:00:00Z"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-20T12:00:00Z"


ENTRY = "<id>{}</id><title>x</title><updated>2026-11-23T12:00:00Z</updated>"


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (ENTRY.replace("<id>{}</id>", ""), "feed has 0 id"),
        (ENTRY.format("a").replace("T12:00:00Z", ""), "2026-11-23 is no time"),
        (f"{ENTRY}<entry>{ENTRY}</entry>".format("a", "a"), "the id a stands twice"),
    ],
)
def test_a_fault_in_a_feed_is_found(parts: str, fault: str) -> None:
    author = "<author><name>x</name></author>"
    [found] = feed_faults(f'<feed xmlns="{ATOM[1:-1]}">{parts}{author}</feed>'.encode())
    assert fault in found
