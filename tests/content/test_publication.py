"""Drafts stay away, and pages come and go on their days, without a build that breaks overnight."""

import json

import pytest
from bs4 import BeautifulSoup
from project import Built, Project, copy_project
from report.problems import ADVICE_HEADING

DAYS = {"before": "2026-11-30", "between": "2026-12-01", "after": "2026-12-10"}
DATED = {"publish_on": "2026-12-01", "unpublish_on": "2026-12-10"}
MENU = """\
doors:
  Season: season.md
  Articles: articles/index.md
  About:
    - about/approach.md
    - about/dated.md
    - about/draft.md
    - about/privacy.md
  Contact: contact.md
  Get help now: get-help-now.md

footer:
  - about/dated.md
  - about/team.md
  - about/fees.md
"""
LINKS = """\
See [the season](season.md#the-part) and ![x](fixture.png).

Or [the dated article][ref], `[code](season.md)`, or [by query](season.md?x#the-part).

[ref]: <articles/dated.md>
"""
HALF_WRITTEN = """\
[Broken](no.md) [other](other-draft.md)

[^no-such-source]

<!-- no end
"""
# The addresses that a visitor finds between the two days alone.
ADDRESSES = ("season/", "about/dated/", "articles/dated/")
SOURCE = """
third-fixture:
  title: Third fixture
  publisher: Fixture Press
  address: https://fixture.example/third
  checked: 2026-11-01
  seen: itself
"""


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Fixtures of which all articles, a door, all of the footer and a page between have days."""
    project = copy_project(tmp_path_factory.mktemp("dated") / "project")
    project.style_page()
    (project.path / "docs" / "style.md").unlink()
    project.write("menu.yml", MENU)
    project.write("sources.yml", project.read("sources.yml") + SOURCE)
    for name in ("older", "newer"):
        text = project.read(f"articles/{name}.md")
        project.write(f"articles/{name}.md", text.replace("---", "---\npublish_on: 2026-12-01", 1))
    text = "Words of the dated page.[^third-fixture] See [the draft of then](dated.md)."
    project.page("articles/dated.md", text, hidden="false", title="Dated fixture", **DATED)
    project.page("about/dated.md", "Dated words.", hidden="false", title="Dated about", **DATED)
    project.page("season.md", "Words.\n\n## The part\n", hidden="false", title="Seasonal", **DATED)
    project.page("links.md", LINKS)
    project.write("about/draft.md", f"---\ndraft: true\ntitle:\n---\n{HALF_WRITTEN}")
    project.page("other-draft.md", "See [the other draft](about/draft.md).", draft="yes", **DATED)
    # Its title is another page's: the draft is the one to change, though its name comes first.
    project.page("a-draft.md", "Text.", draft="true", title="Fixture contact")
    # On its own first day it may link to what comes that day, and may not link to what goes.
    project.page("then.md", "[A](season.md) [B](goes.md)", publish_on="2026-12-01")
    project.page("goes.md", "Text.", unpublish_on="2026-12-01")
    return project


@pytest.fixture(scope="module")
def built(dated: Project) -> dict[str, Built]:
    """The site on the three days."""
    found = {}
    for name, day in DAYS.items():
        done = dated.build(BUILD_DATE=day)
        kept = dated.path / f"site-{name}"
        done.site.rename(kept)
        found[name] = Built(done.code, done.printed, kept)
    return found


def links(html: str) -> list[str]:
    """Every address that a page links to."""
    return [str(link["href"]) for link in BeautifulSoup(html, "html.parser").select("a[href]")]


def is_there(address: str, built: Built) -> dict[str, bool]:
    """Where on the site a page shows."""
    search = json.loads((built.site / "search" / "index.json").read_text(encoding="utf-8"))
    return {
        "page": (built.site / address / "index.html").exists(),
        "site map": f"/{address}<" in (built.site / "sitemap.xml").read_text(encoding="utf-8"),
        "search": any(page["address"] == address for page in search["pages"]),
    }


@pytest.mark.parametrize("name", DAYS)
def test_no_day_stops_the_site(built: dict[str, Built], name: str) -> None:
    assert built[name].code == 0, built[name].printed
    assert not any(line.startswith("docs/sources.yml") for line in built[name].findings)


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_on_the_site_between_its_days_alone(
    built: dict[str, Built], name: str, address: str
) -> None:
    shown = is_there(address, built[name])
    assert set(shown.values()) == {name == "between"}, shown


@pytest.mark.parametrize("name", DAYS)
def test_menu_lists_and_ways_on_skip_a_page_on_the_other_days(
    built: dict[str, Built], name: str
) -> None:
    is_shown = name == "between"
    approach = BeautifulSoup(built[name].html("about/approach"), "html.parser")
    assert ("Season" in [link.get_text() for link in approach.select(".bc-menu a")]) is is_shown
    following = approach.select_one(".bc-next a")
    assert following is not None
    assert following["href"] == ("../dated/" if is_shown else "../privacy/")
    section = [link["href"] for link in approach.select(".bc-section a")]
    assert section == ["./", *(["../dated/"] if is_shown else []), "../privacy/"]
    assert bool(approach.select("footer nav")) is is_shown
    articles = BeautifulSoup(built[name].html("articles"), "html.parser")
    listed = [link.get_text() for link in articles.select(".bc-articles a")]
    assert (
        listed
        == {
            "before": [],
            "between": ["Dated fixture", "Newer fixture", "Older fixture"],
            "after": ["Newer fixture", "Older fixture"],
        }[name]
    )
    assert bool(articles.select(".bc-articles")) is (name != "before")
    assert not [tag for tag in articles.select("ul, nav") if not tag.get_text(strip=True)]
    card = built[name].site / "assets" / "cards" / "articles" / "dated.png"
    assert card.exists() is is_shown


@pytest.mark.parametrize("name", DAYS)
def test_a_link_to_a_page_on_its_other_days_is_plain_words_with_advice(
    built: dict[str, Built], name: str
) -> None:
    page = BeautifulSoup(built[name].html("links"), "html.parser").select_one(".bc-prose")
    assert page is not None
    assert "See the season and" in page.get_text()
    assert "Or the dated article, [code](season.md), or by query." in page.get_text()
    found = [link for link in links(str(page)) if "season" in link or "dated" in link]
    advice = [line for line in built[name].findings if line.startswith("docs/links.md")]
    if name == "between":
        assert found == ["../season/#the-part", "../articles/dated/", "../season/?x#the-part"]
        assert advice == []
        return
    assert found == []
    assert [line.split(":")[1] for line in advice] == ["8", "10", "12"]
    words = {
        "before": '"the season" links to season.md, which visitors see from 2026-12-01 on. '
        "Until then the words stand there without a link.",
        "after": '"the season" links to season.md, which visitors no longer see since 2026-12-10. '
        "The words stand there without a link. Take it out, or link to another page.",
    }[name]
    assert advice[0] == f"docs/links.md:8: {words}"
    assert advice[2].startswith("docs/links.md:12: There is a link to articles/dated.md, which")


def test_a_page_to_come_is_judged_as_on_its_own_first_day(built: dict[str, Built]) -> None:
    for name in ("before", "between"):
        advice = [line for line in built[name].findings if line.startswith("docs/then.md")]
        assert len(advice) == 1
        assert '"B" links to goes.md, which visitors no longer see since 2026-12-01.' in advice[0]


def test_a_half_written_draft_keeps_nothing_from_being_published(built: dict[str, Built]) -> None:
    for site in built.values():
        for name in ("about/draft", "other-draft", "a-draft"):
            assert not (site.site / name).exists()
        text = site.printed
        advice = [line for line in site.findings if line.startswith("docs/about/draft.md")]
        assert text.index(ADVICE_HEADING) < text.index(advice[0])
        for words in ("`title` is missing", "no.md, which isn't there", "`[^no-such-source]`"):
            assert any(words in line for line in advice), advice
        assert not any("other-draft.md, which is a draft" in line for line in advice)


FAULTS = {
    "public.md": ("[A](draft.md) [B](to-come.md#no) [C][ref]\n\n[ref]: draft.md", {}),
    "draft.md": ("Text.", {"draft": "true"}),
    "to-come.md": ("[A](draft.md)\n\n[B](no.md) [C](#no)\n\n[^no]", {"publish_on": "2027-01-01"}),
    "past.md": ("[A](draft.md) [B](past.md#no)", {"unpublish_on": "2026-11-23"}),
    "twin.md": ("Text.", {"title": "Fixture contact", "publish_on": "2027-01-01"}),
}
TOLD = [
    'docs/past.md:9: "B" links to #no, but past.md has no heading of that name.',
    (
        'docs/public.md:8: "A" links to draft.md, which is a draft: visitors don\'t see it. '
        "Take the link out, and link to it once it is public."
    ),
    'docs/public.md:8: "B" links to #no, but to-come.md has no heading of that name.',
    "docs/public.md:10: There is a link to draft.md, which is a draft:",
    'docs/to-come.md:9: "A" links to draft.md, which is a draft:',
    'docs/to-come.md:11: "B" links to no.md, which isn\'t there.',
    'docs/to-come.md:11: "C" links to #no, but this page has no heading of that name.',
    "docs/to-come.md:13: `[^no]` is not in docs/sources.yml.",
    "docs/twin.md:2: `title` is the same as in docs/contact.md.",
]


def test_what_is_wrong_with_a_page_to_come_is_told_on_the_day_of_the_push(
    project: Project,
) -> None:
    for file, (body, settings) in FAULTS.items():
        project.page(file, body, **settings)
    built = project.build()
    assert built.code == 1
    problems = built.printed[: built.printed.index(ADVICE_HEADING)].split("\n")
    told = [line for line in problems if line.startswith("docs/")]
    assert len(told) == len(TOLD), told
    for line, words in zip(told, TOLD, strict=True):
        assert line.startswith(words)
