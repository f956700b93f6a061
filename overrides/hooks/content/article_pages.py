"""The list of articles in pages: the first is the one that staff wrote, the others follow it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from content.articles import newest_first
from content.page_settings import Page
from content.page_types import ARTICLE_LIST

A_PAGE = 12  # articles


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
