"""Finds where `docs/help-lines.yml` lost the line with an entry's short name, and which it was.

Without it, all that the entry says would belong to the one above: ten problems for one slip.
"""

import re
from collections.abc import Collection, Iterable

from content.help.lock_words import line_to_write
from content.help.national_names import national_line_named
from content.help.national_numbers import NATIONAL_LINES

KEY = re.compile(r"(?P<spaces> *)(?P<name>[\w-]+)\s*:(?P<value>.*)")
COMMENTED = re.compile(r"\s*#+\s*(?P<name>[\w-]+)\s*:\s*")
UNNAMED = "unnamed"
LAST = "seen"  # the field with which an entry ends
FEWEST_AGAIN = 2  # fields: one that stands twice in an entry is told as such


def starts_entry(lines: list[str], index: int, above: Collection[str] | None) -> bool:
    """Whether an entry starts with the field on this line, although no short name stands above.

    `above` are the fields of the entry before it (None: there is none). What follows has to say
    the same things again; else a line only stands twice.
    """
    before = lines[index - 1].strip() if index else ""
    if before and not before.startswith("#") and not KEY.fullmatch(lines[index - 1]):
        return False  # a short name that lost its colon: told as what it is
    if above is None:
        return True
    fields = _fields_from(lines, index)
    again = [name for name in fields if name in above]
    may_start = LAST in above or (fields[0] == "name" and "name" in above)
    is_twice = bool(before) and _name_on(lines[index - 1]) == fields[0]
    return may_start and not is_twice and len(again) >= FEWEST_AGAIN


def lost_short_name(lines: list[str], index: int, taken: Iterable[str]) -> tuple[str, int | None]:
    """The short name of the entry that starts here, and the line where it stands as a comment.

    Else it is that of the national line with this name, or with these numbers.
    """
    for at in range(index - 1, -1, -1):
        if not lines[at].lstrip().startswith("#"):
            break
        if match := COMMENTED.fullmatch(lines[at]):
            return match["name"], at
    values = _values_from(lines, index)
    named = national_line_named(values.get("name")) or _line_with(values)
    return (named if named and named not in taken else UNNAMED), None


def lost_words(short: str, commented: str | None, *, has_name: bool) -> str:
    """What to write where an entry lost its short name, and its `name:` with it."""
    line = NATIONAL_LINES.get(short)
    name = f"`{line_to_write('name', line.name)}`" if line else "its `name:`"
    if commented is not None:
        more = "" if has_name else f", and write {name} below it"
        return f"Take the # out of this line{more}: `{short}:` names what stands below."
    example = "a short name and a colon, like `poison:`," if short == UNNAMED else f"`{short}:`"
    if has_name:
        return (
            f"Here another entry starts, and its short name is missing. Write {example} above it."
        )
    return (
        "Here another entry starts; its short name and its `name:` are missing. "
        f"Write {example} and {name} above it."
    )


def _fields_from(lines: list[str], index: int) -> list[str]:
    return list(_values_from(lines, index))


def _values_from(lines: list[str], index: int) -> dict[str, str]:
    """What the lines from here on say, down to an empty one or to the next entry."""
    values: dict[str, str] = {}
    for line in lines[index:]:
        match = KEY.fullmatch(line)
        if not line.strip() or (match and match["name"] in values):
            break
        if match and (match["spaces"] or match["value"].strip()):
            values[match["name"]] = match["value"].strip(" \"'")
        elif match:
            break
    return values


def _line_with(values: dict[str, str]) -> str | None:
    """The national line with all these ways; of two, the one with more of them."""
    fitting = [
        (len(line.ways()), short)
        for short, line in NATIONAL_LINES.items()
        if line.ways().items() <= values.items()
    ]
    return max(fitting)[1] if fitting else None


def _name_on(line: str) -> str:
    match = KEY.fullmatch(line)
    return match["name"] if match else ""
