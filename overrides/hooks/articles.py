"""The list of articles."""

from collections.abc import Iterable
from datetime import date

from page_settings import Page, is_article_path


def is_article(page: Page) -> bool:
    """Whether a page is an article: every page in docs/articles/ but the list itself."""
    return is_article_path(page.path)


def newest_first(pages: Iterable[Page]) -> list[Page]:
    """The articles to list, newest first; on the same day, by title."""
    listed = [page for page in pages if is_article(page) and not page.settings["hidden"]]
    listed.sort(key=lambda page: str(page.settings["title"]).casefold())
    return sorted(listed, key=lambda page: page.settings["updated"] or date.min, reverse=True)
