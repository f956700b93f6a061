"""Articles are plain pages that list themselves, newest first."""

from datetime import date, timedelta

from bs4 import BeautifulSoup
from project import Project


def titles(html: str) -> list[str]:
    """The titles of the articles that a page lists, in order."""
    return [link.get_text() for link in BeautifulSoup(html, "html.parser").select(".bc-articles a")]


def test_articles_are_listed_newest_first_with_all_a_reader_needs(project: Project) -> None:
    html = project.build().html("articles")
    assert titles(html) == ["Newer fixture", "Older fixture"]
    entry = BeautifulSoup(html, "html.parser").select(".bc-articles li")[0]
    text = " ".join(entry.get_text(" ", strip=True).split())
    assert "The newer article of the fixtures" in text
    assert "Updated November 5, 2026" in text
    assert "1 minute to read" in text
    assert [link["href"] for link in entry.select("a")] == ["newer/"]


def test_a_hidden_article_is_not_listed_but_can_be_opened(project: Project) -> None:
    project.page(
        "articles/quiet.md", "Text.[^first-fixture]", title="Quiet fixture", template="article"
    )
    built = project.build()
    assert built.code == 0, built.printed
    assert "Quiet fixture" not in titles(built.html("articles"))
    assert "Quiet fixture" in built.html("articles/quiet")


def test_reading_time_grows_with_the_words(project: Project) -> None:
    text = "Plain words stand here. " * 220
    project.page("articles/long.md", f"{text}[^first-fixture]", hidden="false")
    assert "4 minutes to read" in project.build().html("articles/long")


def test_an_article_names_others_to_read(project: Project) -> None:
    assert titles(project.build().html("articles/newer")) == ["Older fixture"]


def many(project: Project, number: int) -> None:
    """Add articles to the two that the fixtures have, each a day older than the one before."""
    for count in range(number - 2):
        day = date(2026, 9, 30) - timedelta(days=count)
        project.page(
            f"articles/a{count}.md",
            "Text.[^first-fixture]",
            title=f"Fixture {count}",
            hidden="false",
            updated=day.isoformat(),
        )


def way_up(html: str) -> list[str]:
    """The words of the crumbs, and of the door that is marked in the header."""
    links = BeautifulSoup(html, "html.parser").select(".bc-crumbs a, .bc-menu [aria-current]")
    return [link.get_text() for link in links]


def pages_of_the_list(html: str) -> list[tuple[str, str | None]]:
    """The numbers below the list with their addresses, None for the page itself."""
    links = BeautifulSoup(html, "html.parser").select("nav[aria-label='Pages of the list'] a")
    return [
        (link.get_text(), None if link.get("aria-current") else str(link["href"])) for link in links
    ]


def test_forty_articles_stand_in_four_pages_each_once(project: Project) -> None:
    many(project, 40)
    built = project.build()
    assert built.code == 0, built.printed
    addresses = ["articles", *(f"articles-page-{number}" for number in (2, 3, 4))]
    lists = [titles(built.html(address)) for address in addresses]
    assert [len(part) for part in lists] == [12, 12, 12, 4]
    assert [title for part in lists for title in part] == [
        "Newer fixture",
        "Older fixture",
        *(f"Fixture {count}" for count in range(38)),
    ]
    assert pages_of_the_list(built.html("articles-page-2")) == [
        ("Page 1", "../articles/"),
        ("Page 2", None),
        ("Page 3", "../articles-page-3/"),
        ("Page 4", "../articles-page-4/"),
    ]
    # Each page of the list stands where the first one does, and below it.
    assert way_up(built.html("articles")) == ["Articles", "Home"]
    assert way_up(built.html("articles-page-2")) == ["Articles", "Home", "Articles"]
    assert way_up(built.html("articles/a7")) == ["Articles", "Home", "Articles"]
    found = (built.site / "search" / "index.json").read_text(encoding="utf-8")
    assert "articles-page" not in found


def test_a_short_list_is_one_page_without_numbers(project: Project) -> None:
    many(project, 12)
    built = project.build()
    assert len(titles(built.html("articles"))) == 12
    assert pages_of_the_list(built.html("articles")) == []
    assert not (built.site / "articles-page-2").exists()
