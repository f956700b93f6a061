"""The YAML in a text, with its nodes and their places."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import yaml
from content.page_settings import settings_fields
from content.today import today
from reading.front_matter import find_block
from reading.in_yaml.nodes import nodes
from reading.plain_text import normalized

from edit.refusal import Refusal

OUTERMOST = re.compile(r"^[^\s#-]", re.MULTILINE)
LINE_END = re.compile(r"\r\n|\r|\n")
NOT_READABLE = (
    "This can't be changed in the form as long as the lines around it can't be read. Mend what is "
    "told of line {} first, in the text."
)
Name = Sequence[str | int]


@dataclass(frozen=True)
class Block:
    """A text, and the part of it that is YAML: from character `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def source(self) -> str:
        """The part that is YAML."""
        return self.text[self.start : self.end]

    @cached_property
    def root(self) -> yaml.Node | None:
        """Its outermost node; None where there is nothing but comments."""
        try:
            return nodes(self.source)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = self.line_at(self.start + (mark.index if mark else 0))
            raise Refusal(422, NOT_READABLE.format(line)) from None
        except (yaml.YAMLError, ValueError, RecursionError):
            raise Refusal(422, NOT_READABLE.format(self.line_at(self.start))) from None

    @property
    def line_end(self) -> str:
        """The line end that most lines have."""
        ends = LINE_END.findall(self.text)
        return max(("\n", "\r\n", "\r"), key=ends.count)

    def line_at(self, place: int) -> int:
        """The line of a character of the text, counted from 1."""
        return len(LINE_END.findall(self.text[:place])) + 1

    def node(self, name: Name) -> yaml.Node | None:
        """The node of a value; None where there is none of that name."""
        node = self.root
        for step in name:
            node = child(node, step)
            if node is None:
                return None
        return node

    def value(self, name: Name) -> Any:
        """The plain value of that name: text, a list, a dict, or None."""
        return plain(self.node(name))

    def line_of(self, name: Name) -> int | None:
        """The line of the text on which a name or an entry stands; None where there is none."""
        parent = self.node(name[:-1])
        if isinstance(parent, yaml.MappingNode):
            keys = (key for key, _ in parent.value if key.value == name[-1])
            node = next(keys, None)
        else:
            node = child(parent, name[-1]) if name else self.root
        return self.line_at(self.start + node.start_mark.index) if node else None

    def replaced(self, start: int, end: int, words: str) -> "Block":
        """The block with other words from `start` to `end`, places in its YAML."""
        text = self.text[: self.start + start] + words + self.text[self.start + end :]
        return Block(text, self.start, self.end + len(words) - (end - start))

    def start_of_line(self, place: int) -> int:
        """Where the line of a place in the YAML starts there."""
        before = [match.end() for match in LINE_END.finditer(self.source, 0, place)]
        return before[-1] if before else 0

    def end_of_line(self, place: int) -> int:
        """Where the next line starts; the end of the YAML where there is none."""
        after = LINE_END.search(self.source, place)
        return after.end() if after else len(self.source)


def block_of(path: str, text: str) -> Block:
    """The YAML of the file at a path under docs/: its settings if it is a page."""
    if not path.endswith(".md"):
        return Block(text, 0, len(text))
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    lines = normalized(text).split("\n")
    first, last, problems = find_block(lines, f"docs/{path}", settings_fields(today()))
    if not last or problems or last >= len(starts):
        line = problems[0].line if problems else 1
        raise Refusal(422, NOT_READABLE.format(line))
    return Block(text, starts[first], starts[last])


def part_of(path: str, text: str, name: Name) -> Block:
    """The outermost setting in which `name` stands, alone; all of the YAML where it isn't there.

    A fault in another setting hides nothing of this one, and what is short is read quickly.
    """
    whole = block_of(path, text)
    source = whole.source
    starts = [match.start() for match in OUTERMOST.finditer(source)]
    for start, end in pairwise([*starts, len(source)]):
        if name and source.startswith(str(name[0]), start + (source[start] in "\"'")):
            part = Block(text, whole.start + start, whole.start + end)
            with suppress(Refusal):
                read = part.value(())
                if isinstance(read, dict) and [*read] == [name[0]]:
                    return part
    return whole


def child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    """The value of a name in a mapping, or the entry at an index of a list."""
    if isinstance(node, yaml.MappingNode):
        found = (value for key, value in node.value if key.value == step)
        return next(found, None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if 0 <= step < len(node.value) else None
    return None


def plain(node: yaml.Node | None) -> Any:
    """The plain value of a node, as the site reads it: every scalar stays text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(value) for value in node.value]
    if not isinstance(node, yaml.ScalarNode) or (
        not node.style and node.value.strip() in {"", "~", "null"}
    ):
        return None
    return node.value.strip() or None


def last_place(node: yaml.Node) -> int:
    """Where the last words of a node end: a mapping's own mark stands behind comments below it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return last_place(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)
