"""Mends the shape of `docs/help-lines.yml` before it is read: one slip there is one problem.

A line that lost or gained its spaces, or a lost short name, would change what all lines around it
belong to.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from reading.plain_text import normalized
from reading.yaml_text import YamlText

from content.help.lost_heads import KEY, lost_short_name, lost_words, starts_entry

INDENT = "Put two spaces in front of this line, and of each below it that tells of the same: `{}`"
SWAPPED = "Put the line below, `{}:`, above this one: an entry starts with its short name."


@dataclass
class Shape:
    """The text in its right shape; `numbers` has the line (from 1) of the file for each of its own.

    `told` is what is wrong with the file, by lines; `put_in` are the short names that were put in,
    `nameless` those of them that lost their `name:`, too.
    """

    lines: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    put_in: set[str] = field(default_factory=set)
    nameless: set[str] = field(default_factory=set)

    def add(self, line: str, number: int) -> None:
        """Add a line of the file, or one that it lost before line `number`."""
        self.lines.append(line)
        self.numbers.append(number)

    def as_in_file(self, source: YamlText) -> None:
        """Give what was read of the text the lines that it has in the file."""
        last = len(self.numbers)
        numbers = {at: self.numbers[min(at, last) - 1] for at in range(1, last + 2)}
        source.lines = {path: numbers[line] for path, line in source.lines.items()}
        source.problems = [
            type(problem)(problem.file, numbers[problem.line], problem.message)
            for problem in source.problems
        ]


def mended(text: str, fields: Collection[str]) -> Shape:
    """The text with each entry's short name at the start of a line, its `fields` indented below."""
    shape = Shape()
    lines = normalized(text).split("\n")
    order = list(range(1, len(lines) + 1))
    _swap_back(lines, order, fields, shape)
    keys = {match["name"] for line in lines if (match := KEY.fullmatch(line))}
    above: list[str] | None = None  # the fields of the entry so far
    was_stray = False
    indent = "  "
    for index, line in enumerate(lines):
        match = KEY.fullmatch(line)
        number = order[index]
        if match is None:
            if line and line[0] not in " \t#":
                above = []  # a short name that lost its colon: that is told
            shape.add(line, number)
            continue
        name, is_field = match["name"], match["name"] in fields
        is_stray = is_field and not match["spaces"]
        if is_field:
            if starts_entry(lines, index, above):
                _put_in(shape, lines, index, keys, number)
                above = []
            above = [*(above or []), name]
        if is_stray and not was_stray:
            shape.told.append((number, INDENT.format(line.strip())))
        if is_field and not is_stray:
            indent = match["spaces"]
        was_stray = is_stray
        is_entry = not is_field and _is_entry(lines, index, match)
        if is_entry and match["spaces"]:
            shape.told.append((number, f"Take out the spaces in front of this line: `{name}:`"))
        if is_entry:
            above = []
        shape.add(indent + line if is_stray else line.lstrip() if is_entry else line, number)
    return shape


def _put_in(shape: Shape, lines: list[str], index: int, keys: set[str], number: int) -> None:
    """Put in the short name that an entry lost, and say so."""
    short, commented = lost_short_name(lines, index, keys)
    match = KEY.fullmatch(lines[index])
    has_name = bool(match and match["name"] == "name")
    words = None if commented is None else lines[commented]
    shape.told.append(
        (
            number if commented is None else commented + 1,
            lost_words(short, words, has_name=has_name),
        )
    )
    shape.put_in.add(short)
    if not has_name:
        shape.nameless.add(short)
    shape.add(f"{short}:", number)


def _swap_back(lines: list[str], order: list[int], fields: Collection[str], shape: Shape) -> None:
    """Put an entry's short name above its `name:` again, where the two lines changed places."""
    for index in range(len(lines) - 2):
        first, second, third = (KEY.fullmatch(line) for line in lines[index : index + 3])
        before = lines[index - 1].strip() if index else ""
        is_first = first and first["name"] == "name" and (not before or before[0] == "#")
        is_key = second and second["name"] not in fields and not second["value"].strip()
        if is_first and is_key and second and third and third["name"] in {*fields} - {"name"}:
            shape.told.append((order[index], SWAPPED.format(second["name"])))
            lines[index], lines[index + 1] = lines[index + 1], lines[index]
            order[index], order[index + 1] = order[index + 1], order[index]


def _is_entry(lines: list[str], index: int, match: re.Match[str]) -> bool:
    """Whether this line is the name of an entry: nothing behind it, its first field below it."""
    following = KEY.fullmatch(lines[index + 1]) if index + 1 < len(lines) else None
    starts = following is not None and following["name"] == "name"
    return not match["spaces"] or (starts and not match["value"].strip())
