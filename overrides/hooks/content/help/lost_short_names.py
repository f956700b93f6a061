"""Finds where `docs/help-lines.yml` lost the line with an entry's short name, and which it was.

Without it, all that the entry says would belong to the one above: ten problems for one slip.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import takewhile

from content.help.national_numbers import NATIONAL_LINES, line_to_write
from content.help.which_line import national_line_named

KEY = re.compile(r"(?P<spaces> *)(?P<name>[\w-]+)\s*:\s*(?P<value>.*?)\s*")
COMMENTED = re.compile(r"\s*#+\s*(?P<name>[\w-]+)\s*:\s*")
UNNAMED = "unnamed"
LAST = "seen"  # the field with which an entry ends
FEWEST_AGAIN = 2  # fields: one that stands twice in an entry is told as such


@dataclass(frozen=True)
class Row:
    """A line of the file: its number (from 1), its text, and the parts of a `name: value`."""

    number: int
    text: str
    spaces: str = ""
    name: str = ""
    value: str = ""


def row_of(number: int, line: str) -> Row:
    """A line of the file, taken apart."""
    match = KEY.fullmatch(line)
    return Row(number, line, **match.groupdict()) if match else Row(number, line)


def starts_entry(rows: list[Row], index: int, above: Collection[str] | None) -> bool:
    """Whether an entry starts with the field on this line, although no short name stands above.

    `above` are the fields of the entry before it (None: there is none). What follows has to say
    the same things again; else a line only stands twice.
    """
    name, before = rows[index].name, rows[index - 1] if index else Row(0, "")
    words = before.text.strip()
    if words and not words.startswith("#") and not before.name:
        return False  # a short name that lost its colon: told as what it is
    if above is None:
        return True
    may_start = LAST in above or (name == "name" and "name" in above)
    again = [field for field in _values_from(rows, index) if field in above]
    return may_start and before.name != name and len(again) >= FEWEST_AGAIN


def _values_from(rows: list[Row], index: int) -> dict[str, str]:
    """What the lines from here on say, down to an empty one or to the next entry."""
    values: dict[str, str] = {}
    for row in rows[index:]:
        is_short = row.name and not (row.spaces or row.value)
        if not row.text.strip() or row.name in values or is_short:
            break
        if row.name:
            values[row.name] = row.value.strip(" \"'")
    return values


def lost_short_name(rows: list[Row], index: int) -> tuple[str, Row | None]:
    """The short name of the entry that starts here, and the line where it stands as a comment.

    Else it is that of the national line with this name, or with these numbers.
    """
    for row in takewhile(lambda row: row.text.lstrip().startswith("#"), reversed(rows[:index])):
        if match := COMMENTED.fullmatch(row.text):
            return match["name"], row
    values = _values_from(rows, index)
    short = national_line_named(values.get("name")) or _line_with(values)
    return (UNNAMED if short in {row.name for row in rows} else short), None


def _line_with(values: Mapping[str, str]) -> str:
    """The national line with all these ways; of two, the one with more of them."""
    fitting = [
        (len(line.ways()), short)
        for short, line in NATIONAL_LINES.items()
        if line.ways().items() <= values.items()
    ]
    return max(fitting)[1] if fitting else UNNAMED


def lost_name_message(short: str, *, has_name: bool, is_comment: bool) -> str:
    """What to write where an entry lost its short name, and its `name:` with it."""
    line = NATIONAL_LINES.get(short)
    name = f"`{line_to_write('name', line.name)}`" if line else "its `name:`"
    example = "a short name and a colon, like `poison:`," if short == UNNAMED else f"`{short}:`"
    if is_comment:
        more = "" if has_name else f", and write {name} below it"
        return f"Take the # out of this line{more}: `{short}:` names what stands below."
    if has_name:
        return (
            f"Here another entry starts, and its short name is missing. Write {example} above it."
        )
    return (
        "Here another entry starts; its short name and its `name:` are missing. "
        f"Write {example} and {name} above it."
    )
