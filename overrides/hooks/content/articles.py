"""The list of articles, in pages: the first is the one that staff wrote, others follow it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.page_settings import Page
from content.page_types import ARTICLE_LIST, is_article_path

A_PAGE = 12  # articles


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


def further_list_pages(pages: Mapping[str, Page]) -> dict[str, Page]:
    """The pages of the list after the first, by path: none where one page holds all articles."""
    if ARTICLE_LIST not in pages:
        return {}
    first = pages[ARTICLE_LIST]
    numbers = range(2, -(-len(newest_first(pages.values())) // A_PAGE) + 1)
    return {
        list_path(number): replace(
            first,
            path=list_path(number),
            settings=first.settings
            | {
                "title": f"{first.settings['title']}, page {number}",
                "description": f"Page {number} of the list of articles, newest first.",
            },
            body="",
        )
        for number in numbers
    }


def list_path(number: int) -> str:
    """The path under docs/ of a page of the list."""
    return ARTICLE_LIST if number == 1 else f"articles-page-{number}.md"


def list_part(path: str, further: Collection[str]) -> dict[str, Any]:
    """What the page of the list at `path` shows: the first and last article (from 0), and the ways.

    `further` are the paths of the pages after the first. `numbers` are the numbers of all pages
    with their paths, empty where there is only one.
    """
    paths = [list_path(1), *further]
    at = paths.index(path) if path in paths else 0
    numbers = list(enumerate(paths, 1)) if len(paths) > 1 else []
    return {"first": at * A_PAGE, "last": (at + 1) * A_PAGE, "number": at + 1, "numbers": numbers}
