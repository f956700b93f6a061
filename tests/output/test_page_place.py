"""A visitor sees where they are: the way up, and the pages of the section once."""

import pytest
from bs4 import BeautifulSoup, Tag
from project import Built, Project, copy_project


def nav(built: Built, address: str, name: str) -> list[tuple[str, str]]:
    """The links of a named navigation on a page: words and addresses; none where it isn't there."""
    main = BeautifulSoup(built.html(address), "html.parser").select_one("main")
    assert isinstance(main, Tag)
    found = main.select(f"nav[aria-label='{name}']")
    assert len(found) <= 1
    return [
        (" ".join(link.get_text(" ").split()), str(link["href"]))
        for part in found
        for link in part.select("a")
    ]


@pytest.fixture(scope="module")
def section(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a door of three pages."""
    project = copy_project(tmp_path_factory.mktemp("section") / "project")
    project.page("about/third.md", "Text.", title="Fixture third", hidden="false")
    menu = project.read("menu.yml")
    project.write(
        "menu.yml", menu.replace("privacy.md\n  C", "privacy.md\n    - about/third.md\n  C")
    )
    return project.build()


@pytest.mark.parametrize(
    ("address", "crumbs"),
    [
        ("", []),
        ("contact", [("Home", "..")]),
        ("about/approach", [("Home", "../..")]),
        ("about/privacy", [("Home", "../.."), ("About", "../approach/")]),
        ("articles/newer", [("Home", "../.."), ("Articles", "../")]),
    ],
)
def test_the_way_up(section: Built, address: str, crumbs: list[tuple[str, str]]) -> None:
    assert nav(section, address, "Breadcrumb") == crumbs


def test_the_way_up_from_an_article_whose_list_stands_behind_a_door(project: Project) -> None:
    menu = project.read("menu.yml").replace("  Articles: articles/index.md\n", "")
    lines = "    - about/approach.md\n    - articles/index.md\n"
    project.write("menu.yml", menu.replace("    - about/approach.md\n", lines))
    built = project.build()
    ways = [("Home", "../.."), ("About", "../../about/approach/"), ("Fixture articles", "../")]
    assert nav(built, "articles/newer", "Breadcrumb") == ways
    assert nav(built, "articles/newer", "About") == []
    assert [words for words, _ in nav(built, "articles", "About")][1] == "Fixture articles"


def test_the_pages_of_a_section_are_listed_once_with_this_one_marked(section: Built) -> None:
    words = [words for words, _ in nav(section, "about/privacy", "About")]
    assert words == ["Fixture approach", "Fixture privacy", "Fixture third"]
    soup = BeautifulSoup(section.html("about/privacy"), "html.parser")
    marked = soup.select("nav[aria-label='About'] [aria-current=page]")
    assert [link.get_text() for link in marked] == ["Fixture privacy"]
    assert nav(section, "contact", "Contact") == []
