"""Mends the shape of `docs/help-lines.yml` before it is read: one slip there is one problem.

A line that lost or gained its spaces, or a lost short name, would change what all lines around it
belong to.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from reading.plain_text import normalized
from reading.yaml_text import YamlText
from report.problems import Problem

from content.help.national_numbers import NATIONAL_LINES, line_to_write
from content.help.which_line import national_line_named

KEY = re.compile(r"(?P<spaces> *)(?P<name>[\w-]+)\s*:\s*(?P<value>.*?)\s*")
COMMENTED = re.compile(r"\s*#+\s*(?P<name>[\w-]+)\s*:\s*")
UNNAMED = "unnamed"
LAST = "seen"  # the field with which an entry ends
FEWEST_AGAIN = 2  # fields: one that stands twice in an entry is told as such
INDENT = "Put two spaces in front of this line, and of each below it that tells of the same: `{}`"
SWAPPED = "Put the line below, `{}:`, above this one: an entry starts with its short name."


@dataclass(frozen=True)
class Row:
    """A line of the file: its number (from 1), its text, and the parts of a `name: value`."""

    number: int
    text: str
    spaces: str = ""
    name: str = ""
    value: str = ""


@dataclass
class Shape:
    """The file in its right shape, with the lines of it that were put in.

    `told` is what is wrong with the file, by lines; `put_in` are the short names that were put in,
    `nameless` those of them that lost their `name:`, too.
    """

    rows: list[Row] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    put_in: set[str] = field(default_factory=set)
    nameless: set[str] = field(default_factory=set)

    def text(self) -> str:
        """The text to read instead of the file's."""
        return "\n".join(row.text for row in self.rows)

    def as_in_file(self, source: YamlText) -> None:
        """Give what was read of the text the lines that it has in the file, and what is told."""
        numbers = [row.number for row in self.rows]
        numbers.append(numbers[-1])
        source.lines = {path: numbers[line - 1] for path, line in source.lines.items()}
        source.problems = [
            type(problem)(problem.file, numbers[problem.line - 1], problem.message)
            for problem in source.problems
        ]
        source.problems += [Problem(source.file, line, message) for line, message in self.told]
        source.broken |= self.put_in


def mended(text: str, fields: Collection[str]) -> Shape:
    """The text with each entry's short name at the start of a line, its `fields` indented below."""
    shape = Shape()
    rows = [_row(number, line) for number, line in enumerate(normalized(text).split("\n"), 1)]
    _swap_back(rows, fields, shape)
    above: list[str] | None = None  # the fields of the entry so far
    was_at_edge = False
    indent = "  "
    for index, row in enumerate(rows):
        line = row.text
        if row.name in fields:
            if _starts_entry(rows, index, above):
                _put_in(shape, rows, index)
                above = []
            above = [*(above or []), row.name]
            indent = row.spaces or indent
            if not row.spaces and not was_at_edge:
                shape.told.append((row.number, INDENT.format(line.strip())))
            was_at_edge = not row.spaces
            line = line if row.spaces else indent + line
        elif row.name:
            was_at_edge = False
            is_above_name = index + 1 < len(rows) and rows[index + 1].name == "name"
            if not row.spaces or (is_above_name and not row.value):
                above = []
                line = line.lstrip()
                if row.spaces:
                    message = f"Take out the spaces in front of this line: `{row.name}:`"
                    shape.told.append((row.number, message))
        elif line and line[0] not in " \t#":
            above = []  # a short name that lost its colon: that is told
        shape.rows.append(Row(row.number, line))
    return shape


def _row(number: int, line: str) -> Row:
    match = KEY.fullmatch(line)
    return Row(number, line, **match.groupdict()) if match else Row(number, line)


def _swap_back(rows: list[Row], fields: Collection[str], shape: Shape) -> None:
    """Put an entry's short name above its `name:` again, where the two lines changed places."""
    for index in range(len(rows) - 2):
        first, second, third = rows[index : index + 3]
        before = rows[index - 1].text.strip() if index else ""
        is_first = first.name == "name" and (not before or before[0] == "#")
        is_short = second.name and second.name not in fields and not second.value
        if is_first and is_short and third.name in {*fields} - {"name"}:
            shape.told.append((first.number, SWAPPED.format(second.name)))
            rows[index : index + 2] = [second, first]


def _starts_entry(rows: list[Row], index: int, above: Collection[str] | None) -> bool:
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


def _put_in(shape: Shape, rows: list[Row], index: int) -> None:
    """Put in the short name that an entry lost, and say so."""
    short, comment = _lost_short_name(rows, index)
    has_name = rows[index].name == "name"
    shape.put_in.add(short)
    if not has_name:
        shape.nameless.add(short)
    line = NATIONAL_LINES.get(short)
    name = f"`{line_to_write('name', line.name)}`" if line else "its `name:`"
    example = "a short name and a colon, like `poison:`," if short == UNNAMED else f"`{short}:`"
    if comment:
        more = "" if has_name else f", and write {name} below it"
        message = f"Take the # out of this line{more}: `{short}:` names what stands below."
    elif has_name:
        message = (
            f"Here another entry starts, and its short name is missing. Write {example} above it."
        )
    else:
        message = (
            "Here another entry starts; its short name and its `name:` are missing. "
            f"Write {example} and {name} above it."
        )
    shape.told.append(((comment or rows[index]).number, message))
    shape.rows.append(Row(rows[index].number, f"{short}:"))


def _lost_short_name(rows: list[Row], index: int) -> tuple[str, Row | None]:
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
