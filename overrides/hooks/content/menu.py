"""Reads `docs/menu.yml`: the doors in the header, and the small pages in the footer."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from reading.guesses import closest, did_you_mean
from reading.in_yaml import value_forms
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import Path, Value, YamlText
from report.rules import rule

from content.page_types import HOME

FILE = "docs/menu.yml"
MOST_DOORS = 6
WORDS_AND_PAGE = re.compile(r"(?P<words>[^:]+):(?P<page>[^:\s]+\.md)")


@dataclass(frozen=True)
class Door:
    """One entry of the header: its words, and its pages' paths under docs/ (the first opens).

    `spot` is where it stands in the file, here and below.
    """

    title: str
    pages: tuple[str, ...]
    spot: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class SmallPage:
    """One entry of the footer: a page's path under docs/, and words if not the page's title."""

    path: str
    words: str | None = None
    spot: Path = field(default=(), compare=False)


@dataclass
class Menu:
    """The whole menu."""

    doors: list[Door] = field(default_factory=list)
    footer: list[SmallPage] = field(default_factory=list)

    def paths(self) -> list[str]:
        """Every page that the menu leads to, Home first, each once."""
        small = (entry.path for entry in self.footer)
        pages = [HOME, *(page for door in self.doors for page in door.pages), *small]
        return list(dict.fromkeys(pages))

    def words(self) -> Iterator[tuple[str, str]]:
        """All words of its own, each with the path of the page that they open."""
        yield from ((words, page) for words, page, _ in self.words_with_spots())

    def words_with_spots(self) -> Iterator[tuple[str, str, Path]]:
        """All words of its own, with the page that they open and where they stand in the file."""
        yield from ((door.title, door.pages[0], door.spot) for door in self.doors)
        yield from ((small.words, small.path, small.spot) for small in self.footer if small.words)

    def without(self, paths: Collection[str]) -> "Menu":
        """The menu as visitors get it while these pages are not shown."""
        shown = [
            replace(door, pages=tuple(page for page in door.pages if page not in paths))
            for door in self.doors
        ]
        footer = [entry for entry in self.footer if entry.path not in paths]
        return Menu([door for door in shown if door.pages], footer)


@rule(
    finds="Lines of the menu that lead nowhere, or twice to one page.",
    why="The menu is the way to every page.",
    bad="footer:\n  - about/privacy.md\n  - about/team.md\n  - about/fee.md",
    good="footer:\n  - about/privacy.md\n  - about/team.md\n  - about/fees.md",
    examples_of=FILE,
    causes_others=True,
)
def read_menu(text: str, known: Collection[str]) -> tuple[Menu, YamlText]:
    """The menu, out of pages in `known` (paths under docs/).

    Problems are in the second value. Never raises; what can't be used is left out.
    """
    source = read_yaml(text, FILE)
    menu = Menu()
    for name in source.data:
        if name not in ("doors", "footer"):
            hint = did_you_mean(closest(name, ("doors", "footer")))
            message = f"`{name}` is unknown. Only `doors:` and `footer:` stand here.{hint}"
            source.problem((name,), message)
    # Where something is told that may have been meant as the doors, nothing more is told of them.
    if source.data.get("doors") or not source.problems:
        menu.doors = _doors(source, source.data.get("doors"), known)
    if footer := source.data.get("footer"):
        menu.footer = _footer(source, footer, known)
    return menu, source


def words_in_menu(data: Mapping[str, Value]) -> Iterator[tuple[Path, str]]:
    """All words that stand in the menu beside the pages' paths, each with its own path there."""
    doors, footer = data.get("doors"), data.get("footer")
    yield from ((("doors", name), name) for name in (doors if isinstance(doors, dict) else ()))
    for index, entry in enumerate(footer if isinstance(footer, list) else ()):
        words = entry if isinstance(entry, dict) else ()
        yield from ((("footer", index), name) for name in words)


def _doors(source: YamlText, doors: Value, known: Collection[str]) -> list[Door]:
    if not isinstance(doors, dict) or not doors:
        message = "Write each door as its words, a colon and its page: `Contact: contact.md`."
        source.problem(("doors",), message)
        return []
    if len(doors) > MOST_DOORS:
        source.problem(
            ("doors", list(doors)[MOST_DOORS]),
            f"The menu has {len(doors)} doors. Keep {MOST_DOORS}; put the page under another door.",
        )
    read = []
    seen: dict[str, str] = {}
    for title, pages in doors.items():
        if found := _pages(source, ("doors", title), pages, known, seen):
            read.append(Door(title, found, ("doors", title)))
    return read


def _pages(
    source: YamlText, path: Path, value: Value, known: Collection[str], seen: dict[str, str]
) -> tuple[str, ...]:
    """The pages at `path`, one or a list, that are there; `seen` has those named before."""
    if not value and source.is_told(path):
        return ()
    if not value or isinstance(value, dict):
        message = f"`{path[-1]}` leads nowhere. Write a page behind it, like contact.md."
        source.problem(path, message)
        return ()
    found = []
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        spot = (*path, index) if isinstance(value, list) else path
        if isinstance(entry, dict):
            source.problem(spot, "Write the page's file alone here, without words before it.")
        elif page := _page(source, spot, entry, known, seen):
            found.append(page)
    return tuple(found)


def _footer(source: YamlText, value: Value, known: Collection[str]) -> list[SmallPage]:
    """The small pages: each a path, or its words, a colon and the path."""
    if isinstance(value, dict):
        message = "Give each page a line of its own, starting with a hyphen: `- contact.md`."
        source.problem(("footer",), message)
        return []
    found: list[SmallPage] = []
    seen: dict[str, str] = {}
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        if entry == {}:
            continue  # the reader of YAML told what is wrong with it
        spot = ("footer", index) if isinstance(value, list) else ("footer",)
        words, path = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        if isinstance(entry, dict) and (len(entry) > 1 or not (words or "").strip()):
            message = (
                "Write the words that visitors read, a colon and one page: `- Words: contact.md`."
            )
            source.problem(spot, message)
        elif words in {small.words for small in found if words}:
            source.problem(spot, f"`{words}` stands here a second time. Say where each one leads.")
        elif page := _page(source, spot, path, known, seen):
            found.append(SmallPage(page, words, spot))
    return found


def _page(
    source: YamlText, spot: Path, value: Value, known: Collection[str], seen: dict[str, str]
) -> str | None:
    """The page named at `spot`, if it is there; `seen` has those before, with where they stand."""
    if value is None and source.is_told(spot):
        return None
    if isinstance(value, str) and (match := WORDS_AND_PAGE.fullmatch(value)):
        message = (
            f"Put a space after the colon: `- {match['words']}: {match['page']}`"
            if spot[0] == "footer"
            else f"Write the page's file alone here, without words before it: `- {match['page']}`"
        )
        source.problem(spot, message)
        return None
    try:
        page = value_forms.page(value if isinstance(value, str) else "")
    except ValueError as error:
        source.problem(spot, str(error))
        return None
    if page not in known:
        hint = did_you_mean(closest(page, known))
        source.problem(spot, f"The menu leads to {page}, which isn't there.{hint}")
        return None
    part = next(str(step) for step in reversed(spot) if isinstance(step, str))
    if page in seen:
        source.problem(spot, f"{page} stands here twice, also under `{seen[page]}`. Keep one.")
    seen.setdefault(page, part)
    return page
