"""Where a page stands in the site: under which door, between which pages, and the way to it."""

from collections.abc import Collection, Sequence
from typing import Any

from content.languages import ENGLISH
from content.page_types import ARTICLE_LIST, HOME, list_above

HOME_LINK = {"path": HOME, "title": "Home", "url": ".", "lang": ENGLISH}


def page_place(
    path: str, doors: Sequence[dict[str, Any]], list_pages: Collection[str] = ()
) -> dict[str, Any]:
    """The door that leads to the page at `path`, the pages before and after it there, and `crumbs`.

    `doors` are those of the templates. An article or a sheet stands under the page that lists it,
    beside no other, and so do `list_pages`, the further pages of the list of articles. The crumbs
    are the pages on the way down to this one: Home itself has none, and to a door's first page
    Home alone leads.
    """
    above = ARTICLE_LIST if path in list_pages else list_above(path)
    place = _place(path, above or path, doors)
    door = place["door"]
    crumbs = [] if path == HOME else [HOME_LINK]
    if crumbs and door and door["path"] != path:
        crumbs.append(door)
    if door and above:
        # Where other pages stand before the list behind its door, the way leads through both.
        crumbs += [page for page in door["pages"][1:] if page["path"] == above]
    return place | {"crumbs": crumbs}


def _place(path: str, listed: str, doors: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Where the page stands behind its door, as `listed`: itself, or the page that lists it."""
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
