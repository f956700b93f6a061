"""Mends the shape of `docs/help-lines.yml` before it is read: one slip there is one problem.

A line that lost or gained its spaces, or a lost short name, would change what all lines around it
belong to.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from reading.in_yaml.yaml_text import YamlText
from reading.plain_text import normalized
from report.problems import Problem

from content.help.lost_short_names import (
    Row,
    lost_name_message,
    lost_short_name,
    row_of,
    starts_entry,
)

INDENT = "Put two spaces in front of this line, and of each below it that tells of the same: `{}`"
SWAPPED = "Put the line below, `{}:`, above this one: an entry starts with its short name."


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
    rows = [row_of(number, line) for number, line in enumerate(normalized(text).split("\n"), 1)]
    _swap_back(rows, fields, shape)
    above: list[str] | None = None  # the fields of the entry so far
    was_at_edge = False
    indent = "  "
    for index, row in enumerate(rows):
        line = row.text
        if row.name in fields:
            if starts_entry(rows, index, above):
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


def _put_in(shape: Shape, rows: list[Row], index: int) -> None:
    """Put in the short name that an entry lost, and say so."""
    short, comment = lost_short_name(rows, index)
    has_name = rows[index].name == "name"
    shape.put_in.add(short)
    if not has_name:
        shape.nameless.add(short)
    message = lost_name_message(short, has_name=has_name, is_comment=comment is not None)
    shape.told.append(((comment or rows[index]).number, message))
    shape.rows.append(Row(rows[index].number, f"{short}:"))
