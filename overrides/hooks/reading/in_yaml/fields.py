"""Checks named values that staff filled in against the fields that a file may have."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reading.guesses import closest, did_you_mean, options
from reading.in_yaml import value_forms
from reading.in_yaml.slips import entries_in_one
from reading.in_yaml.value_forms import Form
from reading.in_yaml.yaml_text import Path, Value, YamlText, texts


@dataclass(frozen=True)
class Field:
    """One name that a file may have.

    `form` reads its text; with `fields` it is a group of its own; `many` makes it a list
    of either. `example` is the line to write where a required one is missing, `why` what else to
    say there.
    """

    form: Form = value_forms.text
    fields: "Mapping[str, Field] | None" = None
    many: bool = False
    required: bool = False
    example: str = ""
    why: str = ""


def read_fields(source: YamlText, path: Path, fields: Mapping[str, Field]) -> dict[str, Any]:
    """The values at `path` of `source`, one for each field (None or [] where it is empty).

    What is unknown, missing or of the wrong form becomes a problem of `source`; a group with
    a problem in it is left out whole.
    """
    given = _at(source.data, path)
    if given is None:
        given = {}
    if not isinstance(given, dict):
        names = ", ".join(f"`{name}:`" for name in fields)
        lines = f": {names}" if names else ", each with a name, a colon and its words"
        source.problem(path, f"Write this as lines of their own{lines}.")
        return {name: [] if field.many else None for name, field in fields.items()}
    guesses = {name: closest(name, fields) for name in given if name not in fields}
    for name, guess in guesses.items():
        hint = did_you_mean(guess) or f" These can stand here: {options(name, fields)}."
        source.problem((*path, name), f"`{name}` is unknown.{hint}")
    values = {}
    # A name that was mistyped or can't be read was told: it isn't told again as missing.
    told = {*guesses.values(), *(source.broken if not path else ())}
    is_unread = not source.data and bool(source.problems)
    for name, field in fields.items():
        values[name] = _read_field(source, (*path, name), given.get(name), field)
        is_missing = field.required and given.get(name) is None and name not in told
        if is_missing and not is_unread and not source.is_told((*path, name)):
            message = f"`{name}` is missing. Add: `{field.example or f'{name}:'}`"
            source.problem((*path, name), f"{message} {field.why}".rstrip())
    return values


def empty_entries(source: YamlText, advice: Mapping[str, str] | None = None) -> None:
    """Note each outermost entry that has a name and nothing below it.

    `advice` is what to do with those that can't be taken out, by their names.
    """
    for name, entry in source.data.items():
        if not (any(entry.values()) if isinstance(entry, dict) else entry):
            what_to_do = (advice or {}).get(name, "Fill it in, or take it out.")
            source.problem((name,), f"`{name}` is empty. {what_to_do}")


def _read_field(source: YamlText, path: Path, value: Value, field: Field) -> Any:
    if value is None:
        return [] if field.many else None
    if not field.many:
        return _read_one(source, path, value, field)
    if not isinstance(value, list):
        source.problem(
            path,
            f"`{path[-1]}` is a list: give each entry a line of its own, starting with a hyphen.",
        )
        return []
    read = [_read_one(source, (*path, i), entry, field) for i, entry in enumerate(value)]
    return [entry for entry in read if entry is not None]


def _read_one(source: YamlText, path: Path, value: Value, field: Field) -> Any:
    if field.fields is not None:
        if isinstance(value, dict) and not any(value.values()):
            return None
        problems_before = len(source.problems)
        group = read_fields(source, path, field.fields)
        return group if len(source.problems) == problems_before else None
    name = path[-1] if isinstance(path[-1], str) else path[-2]
    if not isinstance(value, str):
        if value is not None:
            message = f"`{name}`: write one value, on one line, in straight quotes."
            source.problem(path, _plain_entry(value) if isinstance(path[-1], int) else message)
        return None
    try:
        return field.form(value)
    except ValueError as error:
        source.problem(path, f"`{name}`: {error}")
        return None


def _plain_entry(value: Value) -> str:
    """What to write instead of an entry that has entries of its own, where it is one text."""
    parts = [text for _, text in texts(value)]
    if isinstance(value, dict) and not any(isinstance(entry, list) for entry in value.values()):
        return f"Take out the colon: `- {' '.join(parts)}`."
    if len(parts) > 1:
        return entries_in_one(parts)
    return f"An entry starts with one hyphen: `- {' '.join(parts)}`."


def _at(data: Value, path: Path) -> Value:
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data
