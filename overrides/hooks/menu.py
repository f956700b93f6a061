"""Reads `docs/menu.yml`: the doors in the header, and the small pages in the footer."""

from collections.abc import Collection
from dataclasses import dataclass, field

import forms
from fields import closest, did_you_mean
from yaml_reader import Path, Value, YamlText, read_yaml

FILE = "docs/menu.yml"
MOST_DOORS = 6
HOME = "index.md"


@dataclass(frozen=True)
class Door:
    """One entry of the header: its words, and its pages' paths under docs/ (the first opens)."""

    title: str
    pages: tuple[str, ...]


@dataclass
class Menu:
    """The whole menu."""

    doors: list[Door] = field(default_factory=list)
    footer: list[str] = field(default_factory=list)

    def paths(self) -> list[str]:
        """Every page that the menu leads to, Home first, each once."""
        pages = [HOME, *(page for door in self.doors for page in door.pages), *self.footer]
        return list(dict.fromkeys(pages))

    def without(self, paths: Collection[str]) -> "Menu":
        """The menu as visitors get it while these pages are not shown."""
        shown = [
            Door(door.title, tuple(page for page in door.pages if page not in paths))
            for door in self.doors
        ]
        footer = [page for page in self.footer if page not in paths]
        return Menu([door for door in shown if door.pages], footer)


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
    if "doors" not in source.broken:
        menu.doors = _doors(source, source.data.get("doors"), known)
    if footer := source.data.get("footer"):
        menu.footer = list(_pages(source, ("footer",), footer, known))
    return menu, source


def _doors(source: YamlText, doors: Value, known: Collection[str]) -> list[Door]:
    if not isinstance(doors, dict) or not doors:
        source.problem(("doors",), "Write each door as its words, a colon and its page.")
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
            read.append(Door(title, found))
    return read


def _pages(
    source: YamlText,
    path: Path,
    value: Value,
    known: Collection[str],
    seen: dict[str, str] | None = None,
) -> tuple[str, ...]:
    """The pages at `path`, one or a list, that are there; `seen` has those named before."""
    if not value or isinstance(value, dict):
        message = f"`{path[-1]}` leads nowhere. Write a page behind it, like contact.md."
        source.problem(path, message)
        return ()
    seen = {} if seen is None else seen
    found = []
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        spot = (*path, index) if isinstance(value, list) else path
        if isinstance(entry, dict):
            source.problem(spot, "Write the page's file alone here, without words before it.")
            continue
        try:
            page = forms.page(entry if isinstance(entry, str) else "")
        except ValueError as error:
            source.problem(spot, str(error))
            continue
        if page not in known:
            hint = did_you_mean(closest(page, known))
            source.problem(spot, f"The menu leads to {page}, which isn't there.{hint}")
            continue
        if page in seen:
            source.problem(spot, f"{page} stands here twice, also under `{seen[page]}`. Keep one.")
        seen.setdefault(page, str(path[-1]))
        found.append(page)
    return tuple(found)
