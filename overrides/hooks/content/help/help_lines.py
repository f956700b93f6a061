"""Reads `docs/help-lines.yml`: the crisis lines, each with its source and when it was checked."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from reading.in_yaml import day_forms, value_forms
from reading.in_yaml.fields import Field, empty_entries, read_fields
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from report.rules import rule

from content.help.entry_words import line_name, public_words, renamed_advice
from content.help.help_line_shape import mended
from content.help.known_lines import KnownLines, known_lines, national_lines_in
from content.help.national_numbers import (
    ALWAYS_THERE,
    GOES_WITH,
    NATIONAL_LINES,
    NUMBER_WAYS,
    WAYS,
    line_to_write,
)
from content.help.national_ways import missing_ways, national_ways
from content.help.own_ways import own_ways
from content.help.which_line import national_lines_of

FILE = "docs/help-lines.yml"
CHECK_EVERY = timedelta(days=90)


def line_fields(today: date) -> dict[str, Field]:
    """What an entry can say of a line, in the order to write it."""
    return {
        "name": Field(required=True, example="name: what the line calls itself"),
        "when": Field(required=True, example="when: one sentence, who it is for"),
        **{way: Field() for way in WAYS},
        "chat": Field(value_forms.web_address),
        "site": Field(value_forms.web_address),
        "source": Field(
            value_forms.web_address,
            required=True,
            example="source: https:// and the page that says so",
        ),
        "checked": Field(
            day_forms.PastDay(today), required=True, example=f"checked: {today.isoformat()}"
        ),
        "seen": Field(
            value_forms.one_of("itself", "copy", "report"), required=True, example="seen: itself"
        ),
    }


@rule(
    finds="Help lines that are incomplete, or have another number than the line is known by.",
    why="A wrong digit costs somebody in danger the call.",
    bad="warmline:",
    good=(
        "warmline:\n  name: Fixture warmline\n  when: This is a fixture.\n  chat: "
        "https://fixture.example/chat\n  source: https://fixture.example/line\n  checked: "
        "2026-11-01\n  seen: itself"
    ),
    examples_of=FILE,
    causes_others=True,
)
def read_help_lines(text: str, today: date) -> tuple[dict[str, dict[str, Any]], YamlText]:
    """The help lines by their short names, in the order of the file.

    Problems are in the second value. Never raises.
    """
    fields = line_fields(today)
    shape = mended(text, fields)
    source = read_yaml(shape.text(), FILE)
    shape.as_in_file(source)
    back = (
        "Bring back what stood below it, with its {}, and without a # in front: every page shows "
        "this line on top."
    )
    empty_entries(source, {name: back.format(_ways_of(name)) for name in ALWAYS_THERE})
    known = known_lines(source)
    groups = {short: _entry_fields(fields, short, source, known) for short in source.data}
    for short in shape.nameless & groups.keys():
        groups[short]["name"] = Field()  # that it lost its name with its short name was told
    read = read_fields(source, (), {short: Field(fields=group) for short, group in groups.items()})
    # What an entry lacks may stand under a name that it has twice: that was told.
    for name in _right_ones(source, read) - {path[0] for path in source.twice}:
        _check_ways(source, name, read[name])
    lines = {name: line for name, line in read.items() if name in _right_ones(source, read)}
    at = {short: source.line((short,)) for short in source.data}
    for short, entry in source.data.items():
        if message := renamed_advice(short, entry, at):
            source.problem((short,), message)
    # What is missing from a file that could not be read, or in part, nobody knows.
    if not source.broken and (source.data or not source.problems):
        _check_always_there(source)
    return lines, source


def _right_ones(source: YamlText, read: Mapping[str, Any]) -> set[str]:
    """The short names of the entries without a problem on any of their lines."""
    told = {problem.line for problem in source.problems}
    wrong = {path[0] for path, line in source.lines.items() if path and line in told}
    return {name for name, line in read.items() if line} - wrong


def _entry_fields(
    fields: Mapping[str, Field], short: str, source: YamlText, known: KnownLines
) -> dict[str, Field]:
    """What an entry may say: words and numbers depend on the line it is about."""
    entry = source.data[short]
    numbers = known.numbers if known.is_whole else None
    lines = national_lines_of(short, entry)
    example = f"name: {NATIONAL_LINES[lines[0]].name}" if lines else fields["name"].example
    given = entry if isinstance(entry, dict) else {}
    return {
        **fields,
        "name": replace(fields["name"], form=line_name(lines, numbers), example=example),
        "when": replace(fields["when"], form=public_words(numbers)),
        **(national_ways(lines, given) if lines else own_ways(short, given)),
    }


def _check_always_there(source: YamlText) -> None:
    there = national_lines_in(source)
    for name in ALWAYS_THERE:
        if name not in there:
            message = (
                f"`{name}` with its {_ways_of(name)} has to be here: every page shows it on top."
            )
            source.problem((name,), message)


def _ways_of(name: str) -> str:
    """The lines to write for a national line's ways."""
    ways = NATIONAL_LINES[name].ways().items()
    return " and ".join(f"`{line_to_write(way, value)}`" for way, value in ways)


def _check_ways(source: YamlText, name: str, line: dict[str, Any]) -> None:
    """A line has a way to reach it, and says what to press or write only where one can.

    A national line has all the ways that are known.
    """
    names = national_lines_of(name, line)
    if names and (missing := [*missing_ways(names, line)]):
        for way, message in missing:
            source.problem((name, way), message)
        return
    if not any(line[way] for way in (*NUMBER_WAYS, "chat", "site")):
        message = f"`{name}` has no way to reach it. Add `call:`, `text:`, `chat:` or `site:`."
        source.problem((name,), message)
    for extra, way in GOES_WITH.items():
        if line[extra] and not line[way]:
            source.problem((name, extra), f"`{extra}` needs the number: add `{way}:`.")


def unchecked(lines: dict[str, dict[str, Any]], today: date) -> list[str]:
    """The names of lines that nobody has checked for 90 days."""
    return [name for name, line in lines.items() if line["checked"] < today - CHECK_EVERY]
