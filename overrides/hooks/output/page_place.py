"""Where a page stands in the site: under which door, between which pages, and the way to it."""

from collections.abc import Sequence
from typing import Any

from content.languages import ENGLISH
from content.page_types import HOME, list_above

HOME_LINK = {"path": HOME, "title": "Home", "url": ".", "lang": ENGLISH}


def page_place(path: str, doors: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The door that leads to the page at `path`, the pages before and after it there, and `crumbs`.

    `doors` are those of the templates. An article or a sheet stands under the page that lists it,
    beside no other. The crumbs are the pages on the way down to this one:
    Home itself has none, and to a door's first page Home alone leads.
    """
    place = _place(path, doors)
    door = place["door"]
    crumbs = [] if path == HOME else [HOME_LINK]
    if crumbs and door and door["path"] != path:
        crumbs.append(door)
    if door and (above := list_above(path)):
        # Where other pages stand before the list behind its door, the way leads through both.
        crumbs += [page for page in door["pages"][1:] if page["path"] == above]
    return place | {"crumbs": crumbs}


def _place(path: str, doors: Sequence[dict[str, Any]]) -> dict[str, Any]:
    listed = list_above(path) or path
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
