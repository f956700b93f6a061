"""Reads `docs/help-lines.yml`: the crisis lines, each with its source and when it was checked."""

from datetime import date, timedelta
from typing import Any

import forms
from fields import Field, empty_entries, read_fields
from page_settings import Page
from yaml_reader import YamlText, read_yaml

FILE = "docs/help-lines.yml"
CHECK_EVERY = timedelta(days=90)
# The strip on top of every page is made of these two.
ALWAYS_THERE = ("emergency", "lifeline")


def line_fields(today: date) -> dict[str, Field]:
    """What a help line says of itself."""
    return {
        "name": Field(forms.text, required=True, example="name: what the line calls itself"),
        "when": Field(forms.text, required=True, example="when: one sentence, who it is for"),
        "call": Field(forms.help_number),
        "then": Field(forms.text),
        "text": Field(forms.help_number),
        "message": Field(forms.text),
        "chat": Field(forms.web_address),
        "site": Field(forms.web_address),
        "source": Field(
            forms.web_address, required=True, example="source: https:// and the page that says so"
        ),
        "checked": Field(
            forms.past_day(today), required=True, example=f"checked: {today.isoformat()}"
        ),
        "seen": Field(
            forms.one_of("itself", "copy", "report"), required=True, example="seen: itself"
        ),
    }


def read_help_lines(text: str, today: date) -> tuple[dict[str, dict[str, Any]], YamlText]:
    """The help lines by their short names, in the order of the file.

    Problems are in the second value. Never raises.
    """
    source = read_yaml(text, FILE)
    empty_entries(source)
    group = {name: Field(fields=line_fields(today)) for name in source.data}
    lines = {name: line for name, line in read_fields(source, (), group).items() if line}
    for name, line in lines.items():
        _check_ways(source, name, line)
    for name in ALWAYS_THERE:
        is_told = name in source.broken or (name in source.data and name not in lines)
        if not is_told and not (name in lines and lines[name]["call"]):
            message = f"`{name}` with its `call:` has to be here: every page shows it on top."
            source.problem((name,), message)
    return lines, source


def _check_ways(source: YamlText, name: str, line: dict[str, Any]) -> None:
    """A line has a way to reach it, and says what to press or write only where one can."""
    if not any(line[way] for way in ("call", "text", "chat", "site")):
        message = f"`{name}` has no way to reach it. Add `call:`, `text:`, `chat:` or `site:`."
        source.problem((name,), message)
    for extra, way in (("then", "call"), ("message", "text")):
        if line[extra] and not line[way]:
            source.problem((name, extra), f"`{extra}` needs the number: add `{way}:`.")


def template_anchors(page: Page, lines: dict[str, dict[str, Any]]) -> list[str]:
    """What a page's template adds to its headings, to link to: each line on the help page."""
    return [f"line-{name}" for name in lines] if page.settings["template"] == "help" else []


def unchecked(lines: dict[str, dict[str, Any]], today: date) -> list[str]:
    """The names of lines that nobody has checked for 90 days."""
    return [name for name, line in lines.items() if line["checked"] < today - CHECK_EVERY]
