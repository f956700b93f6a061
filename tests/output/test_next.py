"""At the foot of a page, one thing is next: the path leads on to one stone."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from project import ROOT, Built, Project, copy_project
from site_faults import pages_to_read

HELP = "get-help-now.md"
ARTICLES = "What to read next"
# Words of the texts that would send a reader elsewhere than the path does.
OTHERS = ("your next step", "next:", "read next:")


def next_on(soup: BeautifulSoup) -> list[tuple[str, str]]:
    """All that is next on a page: the words, and where the first link of each leads."""
    found = []
    for stone in soup.select(".bc-next"):
        link = stone if stone.name == "a" else stone.find_next("a")
        assert isinstance(link, Tag)
        found.append((" ".join(stone.get_text(" ").split()), str(link["href"])))
    return found


@pytest.fixture(scope="module")
def section(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a door of three pages, and help with two."""
    project = copy_project(tmp_path_factory.mktemp("next") / "project")
    project.page("about/third.md", "Text.", title="Fixture third", hidden="false")
    project.page("calling.md", "Text.", title="Fixture calling", hidden="false")
    project.page("small.md", "Text.")
    project.page("pequena.md", "Texto.", lang="es")
    menu = project.read("menu.yml")
    menu = menu.replace("privacy.md\n  C", "privacy.md\n    - about/third.md\n  C")
    help_pages = "\n    - get-help-now.md\n    - calling.md"
    project.write("menu.yml", menu.replace(" get-help-now.md", help_pages))
    built = project.build()
    assert built.code == 0, built.printed
    return built


@pytest.mark.parametrize(
    ("address", "following"),
    [
        ("", ("Next Fixture articles", "articles/")),
        ("articles", ("Next Fixture approach", "../about/approach/")),
        ("about/approach", ("Next Fixture privacy", "../privacy/")),
        ("about/privacy", ("Next Fixture third", "../third/")),
        ("about/third", ("Next Contact", "../../contact/")),
        ("contact", ("Next Home", "..")),
        # Nobody is led away from help, nor to it by the way.
        ("get-help-now", ("Next Fixture calling", "../calling/")),
        ("calling", ("Next Fixture help", "../get-help-now/")),
        ("small", ("Next Home", "..")),
        ("articles/newer", (ARTICLES, "../older/")),
    ],
)
def test_one_page_is_next(section: Built, address: str, following: tuple[str, str]) -> None:
    [found] = next_on(BeautifulSoup(section.html(address), "html.parser"))
    assert found[1] == following[1]
    assert found[0].startswith(following[0].split()[0])


def test_nobody_is_led_from_help_that_is_one_page_or_into_another_language(
    project: Project, section: Built
) -> None:
    for html in (project.build().html("get-help-now"), section.html("pequena")):
        assert next_on(BeautifulSoup(html, "html.parser")) == []


def test_an_article_that_stands_alone_leads_to_the_list(project: Project) -> None:
    (project.path / "docs/articles/older.md").unlink()
    built = project.build()
    [found] = next_on(BeautifulSoup(built.html("articles/newer"), "html.parser"))
    assert found[1] == "../"


def address_of(path: str) -> str:
    """The address of a page by its path under docs/."""
    return path.removesuffix("index.md").removesuffix(".md").rstrip("/")


def doors() -> Iterator[list[str]]:
    """The pages of each door of the real site, as staff wrote them."""
    menu = yaml.safe_load((ROOT / "docs/menu.yml").read_text(encoding="utf-8"))
    for pages in menu["doors"].values():
        yield [pages] if isinstance(pages, str) else pages


def test_every_page_of_the_site_has_one_next_the_page_that_the_menu_has(site: Path) -> None:
    pages = pages_to_read(site)
    assert len(pages) > 30
    for page, soup in pages.items():
        is_english = soup.select_one("html[lang=en-US]") is not None
        assert len(next_on(soup)) == is_english, page
        words = soup.get_text(" ").lower()
        assert [other for other in OTHERS if other in words] == [], page
    checked = 0
    for paths in doors():
        shown = [path for path in paths if (site / address_of(path) / "index.html").exists()]
        for path, after in pairwise(shown):
            folder = site / address_of(path)
            soup = BeautifulSoup((folder / "index.html").read_text(encoding="utf-8"), "html.parser")
            [(_, address)] = next_on(soup)
            assert (folder / address).resolve() == (site / address_of(after)).resolve(), path
            checked += 1
    assert checked > 20
