"""Reads `docs/sources.yml` and turns the sources that a page cites into its footnotes."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from reading.in_yaml import day_forms, value_forms
from reading.in_yaml.fields import Field, empty_entries, read_fields
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from report.rules import rule

from content.page_settings import Page

FILE = "docs/sources.yml"
Sources = Mapping[str, Mapping[str, Any] | None]


def source_fields(today: date) -> dict[str, Field]:
    """What stands in the list for each source."""
    return {
        "title": Field(value_forms.text, required=True, example="title: what the source is called"),
        "publisher": Field(
            value_forms.text, required=True, example="publisher: who stands behind it"
        ),
        "year": Field(day_forms.PastYear(today)),
        "address": Field(
            value_forms.web_address, required=True, example="address: https:// and the rest of it"
        ),
        "checked": Field(
            day_forms.PastDay(today), required=True, example=f"checked: {today.isoformat()}"
        ),
        "seen": Field(
            value_forms.one_of("itself", "copy", "report", "never"),
            required=True,
            example="seen: itself",
        ),
        "expires": Field(day_forms.day),
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
    causes_others=True,
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


def cited(page: Page, sources: Sources) -> dict[str, Mapping[str, Any]]:
    """The listed sources that the page cites, by name, in the order of their first citation."""
    return {c.name: source for c in page.parsed.citations if (source := sources.get(c.name))}


def cites_broken(page: Page, sources: Sources) -> bool:
    """Whether the page cites a listed source that has a problem of its own."""
    return any(sources.get(c.name, {}) is None for c in page.parsed.citations)
