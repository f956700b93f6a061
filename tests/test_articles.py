"""Articles are plain pages that list themselves, newest first."""

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
