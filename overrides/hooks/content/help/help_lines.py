"""Reads `docs/help-lines.yml`: the crisis lines, each with its source and when it was checked."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from reading import forms
from reading.fields import Field, empty_entries, read_fields
from reading.yaml_reader import read_yaml
from reading.yaml_text import YamlText, texts
from report.problems import Problem
from report.rules import rule

from content.help.gone_lines import ANCHOR
from content.help.help_line_names import line_name, renamed_advice
from content.help.help_line_shape import mended
from content.help.lock_words import line_to_write
from content.help.national_names import national_lines_of
from content.help.national_numbers import ALWAYS_THERE, NATIONAL_LINES, NUMBER_WAYS, readings
from content.help.number_locks import way_fields
from content.help.public_words import public_words
from content.page_settings import Page

FILE = "docs/help-lines.yml"
CHECK_EVERY = timedelta(days=90)


@dataclass(frozen=True)
class KnownLines:
    """What pages may say of the help lines, whatever is wrong with the entries themselves.

    `names` are the short ones, `numbers` digits. Where the file can't be read whole, nobody knows
    what else stands in it.
    """

    names: Collection[str] = ()
    numbers: Collection[str] = ()
    is_whole: bool = True


def line_fields(today: date) -> dict[str, Field]:
    """What a help line says of itself, beside its name and its numbers."""
    return {
        "name": Field(required=True, example="name: what the line calls itself"),
        "when": Field(required=True, example="when: one sentence, who it is for"),
        "call": Field(),
        "then": Field(),
        "text": Field(),
        "message": Field(),
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
)
def read_help_lines(text: str, today: date) -> tuple[dict[str, dict[str, Any]], YamlText]:
    """The help lines by their short names, in the order of the file.

    Problems are in the second value. Never raises.
    """
    fields = line_fields(today)
    shape = mended(text, fields)
    source = read_yaml("\n".join(shape.lines), FILE)
    shape.as_in_file(source)
    source.problems += [Problem(FILE, line, message) for line, message in shape.told]
    source.broken |= shape.put_in
    empty_entries(source, {name: _fill_in(name) for name in ALWAYS_THERE})
    known = known_lines(source)
    group = {
        short: Field(
            fields={
                **fields,
                **_own_fields(fields, short, source, known),
                # That an entry lost its name with its short name was told.
                **({"name": Field()} if short in shape.nameless else {}),
            }
        )
        for short, entry in source.data.items()
    }
    read = read_fields(source, (), group)
    told = {problem.line for problem in source.problems}
    lines = {
        name: line
        for name, line in read.items()
        if line and told.isdisjoint(at for path, at in source.lines.items() if path[:1] == (name,))
    }
    # What an entry lacks may stand under a name that it has twice: that was told.
    have_twice = {path[0] for path in source.twice}
    for name in lines.keys() - have_twice:
        _check_ways(source, name, lines[name])
    at = {short: source.line((short,)) for short in source.data}
    for short, entry in source.data.items():
        if message := renamed_advice(short, entry, at):
            source.problem((short,), message)
    # What is missing from a file that could not be read, or in part, nobody knows.
    is_read = not source.broken and (source.data or not source.problems)
    if is_read:
        _check_always_there(source)
    return lines, source


def _own_fields(
    fields: Mapping[str, Field], short: str, source: YamlText, known: KnownLines
) -> dict[str, Field]:
    """What an entry may say in words and numbers: that depends on the line it is about."""
    entry = source.data[short]
    numbers = known.numbers if known.is_whole else None
    lines = [NATIONAL_LINES[name] for name in national_lines_of(short, entry)]
    example = f"name: {lines[0].name}" if lines else fields["name"].example
    twice = [words for path, words in source.twice.items() if path[:1] == (short,)]
    return {
        "name": replace(fields["name"], form=line_name(short, entry, numbers), example=example),
        "when": replace(fields["when"], form=public_words(numbers)),
        **way_fields(short, entry, twice),
    }


def known_lines(source: YamlText) -> KnownLines:
    """What pages may say of the lines in a file that was read, right or wrong."""
    names = {short: national_lines_of(short, entry) for short, entry in source.data.items()}
    # Two have to stay: where one is missing, that is told, and is no page's fault.
    national = {*ALWAYS_THERE, *(name for found in names.values() for name in found)}
    written = [
        value
        for path, value in texts(source.data)
        if any(step in NUMBER_WAYS for step in path) and value not in NUMBER_WAYS
    ]
    written += [
        NATIONAL_LINES[name].ways().get(way, "") for name in national for way in NUMBER_WAYS
    ]
    return KnownLines(
        names=list(dict.fromkeys([*names, *sorted(national)])),
        numbers={digits for value in written for digits in readings(value) if digits},
        is_whole=bool(source.data) and not source.broken,
    )


def _check_always_there(source: YamlText) -> None:
    entries = source.data.items()
    there = {name for short, entry in entries for name in national_lines_of(short, entry)}
    for name in ALWAYS_THERE:
        if name not in there:
            message = (
                f"`{name}` with its {_ways_of(name)} has to be here: every page shows it on top."
            )
            source.problem((name,), message)


def _fill_in(name: str) -> str:
    """What to do with an empty entry that can't be taken out."""
    return (
        f"Bring back what stood below it, with its {_ways_of(name)}, and without a # in front: "
        "every page shows this line on top."
    )


def _ways_of(name: str) -> str:
    """The lines to write for a national line's ways."""
    ways = NATIONAL_LINES[name].ways().items()
    return " and ".join(f"`{line_to_write(way, value)}`" for way, value in ways)


def _check_ways(source: YamlText, name: str, line: dict[str, Any]) -> None:
    """A line has a way to reach it, and says what to press or write only where one can."""
    if not any(line[way] for way in ("call", "text", "chat", "site")):
        message = f"`{name}` has no way to reach it. Add `call:`, `text:`, `chat:` or `site:`."
        source.problem((name,), message)
    for extra, way in (("then", "call"), ("message", "text")):
        if line[extra] and not line[way]:
            source.problem((name, extra), f"`{extra}` needs the number: add `{way}:`.")


def template_anchors(page: Page, known: KnownLines, linked: Iterable[str]) -> list[str]:
    """What a page's template adds to its headings, to link to: each line on the help page.

    `linked` are all names of headings that the site links to.
    """
    if not page.type.has_help_lines:
        return []
    names = [ANCHOR + name for name in known.names]
    # Nobody knows which lines a file has that can't be read: a problem here would be an echo.
    guessed = [] if known.is_whole else [name for name in linked if name.startswith(ANCHOR)]
    return list(dict.fromkeys([*names, *sorted(guessed)]))


def unchecked(lines: dict[str, dict[str, Any]], today: date) -> list[str]:
    """The names of lines that nobody has checked for 90 days."""
    return [name for name, line in lines.items() if line["checked"] < today - CHECK_EVERY]
