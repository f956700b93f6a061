"""The list of articles."""

from collections.abc import Iterable
from datetime import date

from content.page_settings import Page
from content.page_types import is_article_path


def is_article(page: Page) -> bool:
    """Whether a page is an article: every page in docs/articles/ but the list itself."""
    return is_article_path(page.path)


def last_change(page: Page, pages: Iterable[Page]) -> date | None:
    """The day on which visitors last saw something change on a page, as far as it is known.

    A page that waited for its day is new on that day, whenever it was written; a list of articles
    changes with them, and `pages` are those where they are.
    """
    shown = [page]
    if page.type.has_article_list:
        shown += newest_first(pages)
    days = (one.settings.get(name) for one in shown for name in ("updated", "publish_on"))
    return max((day for day in days if day), default=None)


def newest_first(pages: Iterable[Page]) -> list[Page]:
    """The articles to list, newest first; on the same day, by title."""
    listed = [page for page in pages if is_article(page) and not page.settings["hidden"]]
    listed.sort(key=lambda page: str(page.settings["title"]).casefold())
    return sorted(listed, key=lambda page: page.settings["updated"] or date.min, reverse=True)
