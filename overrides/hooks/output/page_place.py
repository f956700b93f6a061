"""Where a page stands in the site: under which door, the way to it, and the way on."""

from collections.abc import Sequence
from typing import Any

from content.languages import ENGLISH
from content.page_types import HOME, list_above

HOME_LINK = {"path": HOME, "title": "Home", "url": ".", "lang": ENGLISH}


def page_place(path: str, doors: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The `door` that leads to the page at `path`, the page `following` it, and `crumbs`.

    `doors` are those of the templates. An article or a sheet stands under the page that lists it,
    beside no other, and leads back there. The crumbs are the pages on the way down to this one:
    Home itself has none, and to a door's first page Home alone leads.
    """
    door = _door(path, doors)
    crumbs = [] if path == HOME else [HOME_LINK]
    if crumbs and door and door["path"] != path:
        crumbs.append(door)
    if door and (above := list_above(path)):
        # Where other pages stand before the list behind its door, the way leads through both.
        crumbs += [page for page in door["pages"][1:] if page["path"] == above]
    return {"door": door, "crumbs": crumbs, "following": _following(path, door, doors)}


def _door(path: str, doors: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The door that leads to the page at `path`, or to the list that it stands in."""
    listed = list_above(path) or path
    return next((door for door in doors if listed in _paths(door)), None)


def _following(
    path: str, door: dict[str, Any] | None, doors: Sequence[dict[str, Any]]
) -> dict[str, Any] | None:
    """The page that comes after the one at `path`: of its door, of the next door, or Home."""
    others = [one for one in doors if not one["is_help"]]
    if path == HOME:
        return others[0]["pages"][0] if others else None
    if not door:
        return HOME_LINK
    if list_above(path):
        return next(page for page in door["pages"] if page["path"] == list_above(path))
    if path != door["pages"][-1]["path"]:
        return door["pages"][_paths(door).index(path) + 1]
    if door["is_help"]:  # nobody is led away from help
        return door["pages"][0] if path != door["path"] else None
    after = others[others.index(door) + 1 :]
    return after[0]["pages"][0] if after else HOME_LINK


def _paths(door: dict[str, Any]) -> list[str]:
    return [page["path"] for page in door["pages"]]
