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


def read_menu(text: str, known: Collection[str]) -> tuple[Menu, YamlText]:
    """The menu, out of pages in `known` (paths under docs/).

    Problems are in the second value. Never raises; what can't be used is left out.
    """
    source = read_yaml(text, FILE)
    menu, data = Menu(), source.data
    if not isinstance(data, dict):
        if not source.problems:
            source.problem((), "The menu is empty. Write `doors:` and the doors below it.")
        return menu, source
    for name in data:
        if name not in ("doors", "footer"):
            hint = did_you_mean(closest(name, ("doors", "footer")))
            source.problem(
                (name,), f"`{name}` is unknown. Only `doors:` and `footer:` stand here.{hint}"
            )
    menu.doors = _doors(source, data.get("doors"), known)
    if footer := data.get("footer"):
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
    read: list[Door] = []
    where: dict[str, str] = {}
    for title, pages in doors.items():
        path: Path = ("doors", title)
        found = _pages(source, path, pages, known)
        for index, page in enumerate(found):
            if page in where:
                spot = (*path, index) if isinstance(pages, list) else path
                source.problem(
                    spot, f"{page} stands in the menu twice, also under `{where[page]}`."
                )
            where.setdefault(page, title)
        if found:
            read.append(Door(title, found))
    return read


def _pages(source: YamlText, path: Path, value: Value, known: Collection[str]) -> tuple[str, ...]:
    """The pages at `path`, one or a list, that are there."""
    if not value or isinstance(value, dict):
        source.problem(
            path, f"`{path[-1]}` leads nowhere. Write a page behind it, like contact.md."
        )
        return ()
    found = []
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        spot = (*path, index) if isinstance(value, list) else path
        try:
            page = forms.page(entry if isinstance(entry, str) else "")
        except ValueError as error:
            source.problem(spot, str(error))
            continue
        if page in known:
            found.append(page)
        else:
            source.problem(
                spot,
                f"The menu leads to {page}, which isn't there.{did_you_mean(closest(page, known))}",
            )
    return tuple(found)
