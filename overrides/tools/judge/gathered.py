"""What the steps of a build gather page by page, so that one page's part can be taken out again."""

from collections.abc import Iterable, Iterator
from copy import copy
from typing import Any

from build import Build

# Whose objects live as long as a build.
OURS = ("pictures.", "extensions.", "guard.")
# What one page has put in: into which of the parts, and what.
Share = list[tuple[Any, Any]]


class Gathered:
    """The lists, sets and dicts of a build's objects, into which each page puts its share."""

    def __init__(self, build: Build, *more: list[Any]) -> None:
        self._parts = [*_containers(build), *more]
        self._start = [copy(part) for part in self._parts]

    def empty(self) -> None:
        """Leave in only what was there before any page was rendered."""
        for part, start in zip(self._parts, self._start, strict=True):
            part.clear()
            _add(part, start)

    def share(self) -> Share:
        """What was put in since it was emptied."""
        return [
            (part, copy(part))
            for part, start in zip(self._parts, self._start, strict=True)
            if part != start
        ]

    def hold(self, shares: Iterable[Share]) -> None:
        """Hold exactly these shares of pages."""
        self.empty()
        for share in shares:
            for part, own in share:
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
