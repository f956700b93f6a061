"""What machines read: the site map, and what each page says of itself."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from content.page_settings import read_page
from content.settings.reviews import fingerprint
from machine_faults import json_ld_faults, site_map
from project import FIXTURES, Built, Project, copy_project

URL = "https://borncounseling.com/"
ODD = """A & B's "quoted" <x> </script></title> ]]> &lt – title"""
KETAMINE = "Ketamine is off-label. Ketamine, ketamine.[^first-fixture]"
ARTICLE = "Text.[^first-fixture]"


def odd_project(folder: Path) -> Project:
    """A project with all facts, an odd title, hidden pages, and two pages of the list."""
    project = copy_project(folder)
    full = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")
    project.write("practice.yml", full)
    quoted = "'" + ODD.replace("'", "''") + "'"
    project.page(
        "articles/odd.md",
        ARTICLE,
        title=quoted,
        hidden="false",
        reviewed_by="A & B <Fixture>",
        reviewed_on="2026-11-20",
    )
    page, _ = read_page(project.read("articles/odd.md"), "articles/odd.md", date(2026, 11, 23))
    bound = f"reviewed_words: {fingerprint(page)}\nreviewed_on"
    project.write("articles/odd.md", page.text.replace("reviewed_on", bound))
    project.page("articles/quiet.md", ARTICLE, title="Quiet fixture")
    project.page("about/ketamine.md", KETAMINE, title="Fixture on ketamine")
    for number in range(13):
        day = f"2026-10-{number + 1:02}"
        project.page(f"articles/a{number}.md", ARTICLE, hidden="false", updated=day)
    return project


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The built site of the odd project."""
    built = odd_project(tmp_path_factory.mktemp("machines") / "project").build()
    assert built.code == 0, built.printed
    return built


def json_ld(built: Built, address: str) -> dict[str, dict[str, Any]]:
    """What a page says of itself, by type; of two types, by the first."""
    soup = BeautifulSoup(built.html(address), "html.parser")
    [block] = soup.select('script[type="application/ld+json"]')
    data = json.loads(block.get_text())
    assert data["@context"] == "https://schema.org"
    types = [node["@type"] for node in data["@graph"]]
    names = [kind if isinstance(kind, str) else kind[0] for kind in types]
    return dict(zip(names, data["@graph"], strict=True))


def heading(soup: BeautifulSoup) -> str:
    """The words of a page's title."""
    found = soup.select_one("h1")
    assert isinstance(found, Tag)
    return found.get_text()


def head(built: Built, address: str, selector: str) -> list[str]:
    """What the elements of a page's head that match say."""
    tags = BeautifulSoup(built.html(address), "html.parser").select(f"head {selector}")
    return [str(tag.get("content") or tag.get("href")) for tag in tags]


def test_what_a_page_says_of_itself_is_in_the_table_and_on_the_page(odd: Built) -> None:
    assert json_ld_faults(odd.site) == []


def test_home_says_who_the_practice_is(odd: Built) -> None:
    nodes = json_ld(odd, "")
    assert nodes.keys() == {"WebSite", "Organization"}
    assert nodes["WebSite"] == {
        "@type": "WebSite",
        "name": "Fixture Practice & Partners",
        "url": URL,
    }
    assert nodes["Organization"] == {
        "@type": "Organization",
        "name": "Fixture Practice & Partners",
        "url": URL,
        "logo": f"{URL}assets/icons/apple-touch-icon.png",
        "telephone": "+15555550200",
        "email": "fixture@practice.example",
    }


def test_contact_says_where_it_is(odd: Built) -> None:
    assert json_ld(odd, "contact")["Organization"]["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "1 Fixture Street",
        "addressLocality": "Fixtureville",
        "addressRegion": "ZZ",
        "postalCode": "00000",
    }


def test_an_article_says_what_a_link_to_it_may_show(odd: Built) -> None:
    article = json_ld(odd, "articles/odd")["MedicalWebPage"]
    assert article["@type"] == ["MedicalWebPage", "Article"]
    assert article["headline"] == ODD.replace("'", "’")
    assert article["url"] == f"{URL}articles/odd/"
    assert article["image"] == f"{URL}assets/cards/articles/odd.png"
    assert article["dateModified"] == "2026-11-23"
    assert (
        article["author"]["name"] == article["publisher"]["name"] == "Fixture Practice & Partners"
    )
    assert article["lastReviewed"] == "2026-11-20"
    assert article["reviewedBy"] == {"@type": "Person", "name": "A & B <Fixture>"}
    assert "datePublished" not in article


def test_no_title_breaks_out_of_its_block(odd: Built) -> None:
    html = odd.html("articles/odd")
    assert html.count("</script>") == 3
    assert heading(BeautifulSoup(html, "html.parser")) == ODD.replace("'", "’")


@pytest.mark.parametrize(
    ("address", "kind"),
    [("about/ketamine", "MedicalWebPage"), ("about/approach", "WebPage"), ("contact", "WebPage")],
)
def test_a_page_on_ketamine_is_one_on_health(odd: Built, address: str, kind: str) -> None:
    nodes = json_ld(odd, address)
    assert kind in nodes
    assert not nodes[kind].keys() & {"lastReviewed", "reviewedBy", "headline"}


@pytest.mark.parametrize("address", ["contact", "about/approach", "about/privacy", "articles/odd"])
def test_the_way_down_is_the_one_on_the_page(odd: Built, address: str) -> None:
    soup = BeautifulSoup(odd.html(address), "html.parser")
    shown = [link.get_text() for link in soup.select(".bc-crumbs a")]
    entries = json_ld(odd, address)["BreadcrumbList"]["itemListElement"]
    assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry["name"] for entry in entries] == [*shown, heading(soup)]
    assert [entry.get("item") for entry in entries][:: len(entries) - 1] == [URL, None]


def test_a_page_of_no_address_says_nothing(odd: Built) -> None:
    assert "ld+json" not in (odd.site / "404.html").read_text(encoding="utf-8")


def test_the_site_map_has_every_page_that_may_be_found_with_the_day_it_changed(odd: Built) -> None:
    pages = site_map(odd.site)
    found = {page.parent.relative_to(odd.site).as_posix() for page in odd.site.rglob("index.html")}
    hidden = {"about/ketamine", "articles/quiet"}
    assert pages.keys() == {f"{URL}{path}/".replace("/./", "/") for path in found - hidden}
    assert pages[URL] == "2026-11-01"
    assert pages[f"{URL}articles/a0/"] == "2026-10-01"
    # A list changes with the articles in it.
    assert pages[f"{URL}articles/"] == pages[f"{URL}articles-page-2/"] == "2026-11-23"


def test_a_hidden_page_asks_not_to_be_listed(odd: Built) -> None:
    selector = "meta[name=robots]"
    assert (
        head(odd, "about/ketamine", selector)
        == head(odd, "articles/quiet", selector)
        == ["noindex"]
    )
    for address in ("", "articles", "articles-page-2", "articles/odd"):
        assert head(odd, address, selector) == []


def test_crawlers_are_told_where_the_site_map_is(project: Project) -> None:
    built = project.build(SITE_URL="https://name.github.io/repo")
    lines = (built.site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "User-agent: *",
        "Disallow:",
        "",
        "Sitemap: https://name.github.io/repo/sitemap.xml",
    ]
    assert "https://name.github.io/repo/articles/newer/" in site_map(built.site)
    assert (
        b"<id>https://name.github.io/repo/articles/newer/</id>"
        in (built.site / "feed.xml").read_bytes()
    )


def test_a_link_shows_the_sites_name_and_a_picture_of_known_size(odd: Built) -> None:
    assert head(odd, "articles/odd", 'meta[property="og:site_name"]') == [
        "Fixture Practice & Partners"
    ]
    size = [head(odd, "", f'meta[property="og:image:{side}"]') for side in ("width", "height")]
    assert size == [["1200"], ["630"]]
