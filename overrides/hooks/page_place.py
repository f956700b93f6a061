"""Where a page stands in the site: under which door, and between which pages."""

from collections.abc import Sequence
from typing import Any

from page_settings import ARTICLE_LIST, is_article_path


def page_place(path: str, doors: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The door that leads to the page at `path`, and the pages before and after it there.

    `doors` are those of the templates. An article stands under the list of articles, beside
    no other: the list is in order of time.
    """
    listed = ARTICLE_LIST if is_article_path(path) else path
    for door in doors:
        paths = [page["path"] for page in door["pages"]]
        if listed in paths:
            at = paths.index(listed)
            is_between = listed == path
            return {
                "door": door,
                "previous": door["pages"][at - 1] if is_between and at else None,
                "following": door["pages"][at + 1] if is_between and at + 1 < len(paths) else None,
            }
    return {"door": None, "previous": None, "following": None}
