"""Mends the shape of `docs/help-lines.yml` before it is read: one slip there is one problem.

A line that lost or gained its spaces would change what all lines around it belong to.
"""

import re
from collections.abc import Collection

from reading.plain_text import normalized

from content.help.national_names import national_line_named

KEY = re.compile(r"(?P<spaces> *)(?P<name>[\w-]+)\s*:(?P<value>.*)")
UNNAMED = "unnamed"
INDENT = "Put two spaces in front of this line, and of each below it that tells of the same: `{}`"

# A line (from 1) and what to tell of it.
Told = tuple[int, str]


def mended(text: str, fields: Collection[str]) -> tuple[str, list[Told], set[str]]:
    """The text with each entry's name at the start of a line and its `fields` below it, indented.

    Then what is wrong with it as it stands, and the names of entries that were put in.
    """
    lines = normalized(text).split("\n")
    told: list[Told] = []
    put_in: set[str] = set()
    was_stray = has_name = False
    indent = "  "
    for index, line in enumerate(lines):
        match = KEY.fullmatch(line)
        if match is None:
            continue
        name, is_field = match["name"], match["name"] in fields
        is_stray = is_field and not match["spaces"]
        if is_stray:
            lines[index] = indent + line
            if not was_stray:
                told.append((index + 1, INDENT.format(line.strip())))
        elif is_field:
            indent = match["spaces"]
        was_stray = is_stray
        if not is_field and _is_entry(lines, index, match):
            if match["spaces"]:
                told.append((index + 1, f"Take out the spaces in front of this line: `{name}:`"))
            lines[index], has_name = line.lstrip(), False
        elif name == "name":
            if has_name and index and not lines[index - 1].strip():
                short = national_line_named(match["value"].strip(" \"'")) or UNNAMED
                lines[index - 1] = f"{short}:"
                put_in.add(short)
                told.append((index + 1, _nameless(short)))
            has_name = True
    return "\n".join(lines), told, put_in


def _is_entry(lines: list[str], index: int, match: re.Match[str]) -> bool:
    """Whether this line is the name of an entry: nothing behind it, its first field below it."""
    following = KEY.fullmatch(lines[index + 1]) if index + 1 < len(lines) else None
    starts = following is not None and following["name"] == "name"
    return not match["spaces"] or (starts and not match["value"].strip())


def _nameless(short: str) -> str:
    example = "a short name and a colon, like `poison:`," if short == UNNAMED else f"`{short}:`"
    return f"Here another entry starts, and its short name is missing. Write {example} above it."
