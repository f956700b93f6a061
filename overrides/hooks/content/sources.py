"""Reads `docs/sources.yml` and turns the sources that a page cites into its footnotes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from reading import forms
from reading.fields import Field, empty_entries, read_fields
from reading.markdown_lines import prose_lines
from reading.yaml_reader import read_yaml
from reading.yaml_text import YamlText
from report.rules import rule

from content.page_settings import Page

FILE = "docs/sources.yml"
Sources = Mapping[str, Mapping[str, Any] | None]
CITATION = re.compile(r"(?<!\\)\[\^([^\]]*)\](:?)")


@dataclass(frozen=True)
class Citation:
    """One `[^name]` in a page; `defines` where it is a definition (`[^name]: ...`)."""

    name: str
    line: int
    defines: bool


def source_fields(today: date) -> dict[str, Field]:
    """What stands in the list for each source."""
    return {
        "title": Field(forms.text, required=True, example="title: what the source is called"),
        "publisher": Field(forms.text, required=True, example="publisher: who stands behind it"),
        "year": Field(forms.past_year(today)),
        "address": Field(
            forms.web_address, required=True, example="address: https:// and the rest of it"
        ),
        "checked": Field(
            forms.past_day(today), required=True, example=f"checked: {today.isoformat()}"
        ),
        "seen": Field(
            forms.one_of("itself", "copy", "report", "never"), required=True, example="seen: itself"
        ),
        "expires": Field(forms.day),
    }


@rule(
    finds="Sources that don't say who stands behind them, where they are, or when we looked.",
    why="Who checks a statement has to find what bears it out.",
    bad="third-fixture:",
    good=(
        "first-fixture:\n  title: A fixture\n  publisher: Fixture Press\n  address: "
        "https://fixture.example\n  checked: 2026-11-01\n  seen: itself"
    ),
    examples_of=FILE,
)
def read_sources(text: str, today: date) -> tuple[Sources, YamlText]:
    """The sources by their short names, None for one with a problem in it.

    Problems are in the second value. Never raises.
    """
    source = read_yaml(text, FILE)
    empty_entries(source)
    for name in source.data:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            source.problem((name,), f"`{name}`: use small letters, digits and hyphens only.")
    group = {name: Field(fields=source_fields(today)) for name in source.data}
    return read_fields(source, (), group) | dict.fromkeys(source.broken), source


def citations(page: Page) -> tuple[Citation, ...]:
    """Every citation in the page's text, in order."""
    return _citations(page.body, page.body_line)


# Many rules ask for those of the same page.
@lru_cache(maxsize=4096)
def _citations(body: str, body_line: int) -> tuple[Citation, ...]:
    return tuple(
        Citation(match[1], line, match[2] == ":" and not text[: match.start()].strip())
        for line, text in prose_lines(body, body_line)
        if "[^" in text
        for match in CITATION.finditer(text)
    )


def cited(page: Page, sources: Sources) -> dict[str, Mapping[str, Any]]:
    """The listed sources that the page cites, by name, in the order of their first citation."""
    return {c.name: source for c in citations(page) if (source := sources.get(c.name))}


def cites_broken(page: Page, sources: Sources) -> bool:
    """Whether the page cites a listed source that has a problem of its own."""
    return any(sources.get(c.name, {}) is None for c in citations(page))
