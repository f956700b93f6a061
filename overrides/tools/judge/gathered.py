"""What the steps of a build gather page by page, so that one page's part can be taken out again."""

from collections.abc import Collection, Iterator
from copy import copy
from typing import Any

from build import Build

# Whose objects live as long as a build.
OURS = ("pictures.", "extensions.", "guard.")


class Gathered:
    """The lists, sets and dicts of a build's objects, with what each page has put into them."""

    def __init__(self, build: Build, *more: list[Any]) -> None:
        self._parts = [*_containers(build), *more]
        self._start = [copy(part) for part in self._parts]
        self._of_pages: dict[str, list[tuple[Any, Any]]] = {}

    def keep(self, path: str) -> None:
        """Keep what was put in since `start_page` as the part of the page at `path`."""
        self._of_pages[path] = [
            (part, copy(part))
            for part, start in zip(self._parts, self._start, strict=True)
            if part != start
        ]

    def start_page(self) -> None:
        """Leave in only what was there before any page was rendered."""
        for part, start in zip(self._parts, self._start, strict=True):
            part.clear()
            _add(part, start)

    def put_back(self, without: Collection[str] = ()) -> None:
        """Put in the parts of all pages, but those at the paths in `without`."""
        self.start_page()
        for path, parts in self._of_pages.items():
            if path not in without:
                for part, own in parts:
                    _add(part, own)


def _add(part: Any, more: Any) -> None:
    if isinstance(part, list):
        part.extend(more)
    else:
        part.update(more)


def _containers(build: Build) -> Iterator[Any]:
    """Whatever the steps of a build gather: in it, and in those of its parts that are ours."""
    parts = [part for part in vars(build).values() if type(part).__module__.startswith(OURS)]
    for part in (build, *parts):
        yield from (held for held in vars(part).values() if isinstance(held, list | set | dict))
