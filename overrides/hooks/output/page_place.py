"""Where a page stands in the site: under which door, the way to it, and the way on."""

from collections.abc import Collection, Sequence
from typing import Any

from content.languages import ENGLISH
from content.page_types import ARTICLE_LIST, HOME, list_above

Link = dict[str, Any]  # as template_data makes it, of a page or of a door with its pages
HOME_LINK: Link = {"path": HOME, "title": "Home", "url": ".", "lang": ENGLISH}


def page_place(
    path: str, doors: Sequence[Link], list_pages: Collection[str] = ()
) -> dict[str, Any]:
    """The `door` that leads to the page at `path`, the page `following` it, and `crumbs`.

    `doors` are those of the templates. An article or a sheet stands under the page that lists it,
    beside no other, and leads back there; so do `list_pages`, the further pages of the list of
    articles. The crumbs are the pages on the way down to this one: Home itself has none, and to a
    door's first page Home alone leads.
    """
    above = ARTICLE_LIST if path in list_pages else list_above(path)
    door = _door(above or path, doors)
    crumbs = [] if path == HOME else [HOME_LINK]
    if crumbs and door and door["path"] != path:
        crumbs.append(door)
    if door and above:
        # Where other pages stand before the list behind its door, the way leads through both.
        crumbs += [page for page in door["pages"][1:] if page["path"] == above]
    return {"door": door, "crumbs": crumbs, "following": _following(path, above, door, doors)}


def _door(path: str, doors: Sequence[Link]) -> Link | None:
    """The door that leads to the page at `path`."""
    return next((door for door in doors if path in _paths(door)), None)


def _following(path: str, above: str, door: Link | None, doors: Sequence[Link]) -> Link | None:
    """The page that comes after the one at `path`: of its door, of the next door, or Home.

    A page that is listed leads back to the list `above` it.
    """
    if not door:
        return _first_page(doors) if path == HOME else HOME_LINK
    pages: list[Link] = door["pages"]
    if above:
        return pages[_paths(door).index(above)]
    after = _paths(door).index(path) + 1
    if after < len(pages):
        return pages[after]
    if door["is_help"]:  # nobody is led away from help
        return pages[0] if len(pages) > 1 else None
    return _first_page(doors[doors.index(door) + 1 :]) or HOME_LINK


def _first_page(doors: Sequence[Link]) -> Link | None:
    """The page that opens behind the first of the doors that don't lead to help."""
    return next((door["pages"][0] for door in doors if not door["is_help"]), None)


def _paths(door: Link) -> list[str]:
    return [page["path"] for page in door["pages"]]
