"""Lines of a YAML text: those of an entry that is there, and those to write for a new one."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from edit.refusal import Refusal
from edit.values.block import Block, Name, last_place
from edit.values.scalars import key_written, one_line, written

STEP = "  "
GONE = "That value is no longer there: the text has changed. Look at the form again."


def wanted(value: Any) -> Any:
    """A value of the form as the site reads it: text, None, or a list or dict of such."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return {one_line(str(key)): wanted(of) for key, of in value.items()} or None
    if isinstance(value, list):
        return [wanted(of) for of in value] or None
    return one_line(str(value)) or None if value is not None else None


def inserted(block: Block, place: int, lines: Sequence[str], indent: str) -> Block:
    """The block with whole lines at a place where a line starts, or where the last one ends."""
    end = block.line_end
    words = end.join(indent + line for line in lines)
    before = block.source[:place]
    if before and not before.endswith(("\n", "\r")):
        return block.replaced(place, place, end + words)
    return block.replaced(place, place, words + end)


def entry_lines(value: Any) -> list[str]:
    """The lines of an entry of a list."""
    want = wanted(value)
    if isinstance(value, Mapping) and value:
        lines = [line for key, of in value.items() for line in pair_lines(str(key), of)]
        return [f"- {lines[0]}", *(STEP + line for line in lines[1:])]
    return [f"- {written(want, None)}" if want else "-"]


def pair_lines(key: str, value: Any) -> list[str]:
    """The lines of a name and its value."""
    name = key_written(key)
    if isinstance(value, Mapping) and value:
        lines = [line for inner, of in value.items() for line in pair_lines(str(inner), of)]
        return [f"{name}:", *(STEP + line for line in lines)]
    if isinstance(value, list) and value:
        return [f"{name}:", *(STEP + line for of in value for line in entry_lines(of))]
    want = wanted(value)
    return [f"{name}: {written(want, None)}" if want else f"{name}:"]


def lines_of(block: Block, name: Name, *, with_comments: bool = False) -> tuple[int, int]:
    """Where the lines of an entry start and end; with the comments right above it."""
    parent = block.node(name[:-1])
    at = index_of(parent, name[-1])
    if not isinstance(parent, yaml.CollectionNode) or at is None:
        raise Refusal(404, GONE)
    first = parent.value[at]
    key, value = first if isinstance(first, tuple) else (first, first)
    start = block.start_of_line(key.start_mark.index)
    last = max(last_place(value), key.end_mark.index) if key is not value else last_place(value)
    end = block.end_of_line(last)
    if with_comments:
        start = _above(block, start)
    return start, end


def _above(block: Block, start: int) -> int:
    """Where the comments start that stand right above a line."""
    while start:
        before = block.start_of_line(start - 1)
        if block.source[before:start].endswith("\r\n"):
            before = block.start_of_line(start - len("\r\n"))
        if not block.source[before:start].lstrip().startswith("#"):
            break
        start = before
    return start


def index_of(parent: yaml.Node | None, step: str | int) -> int | None:
    """Where an entry stands in a list or a mapping, from 0; None where there is none."""
    if isinstance(parent, yaml.SequenceNode) and isinstance(step, int):
        return step if 0 <= step < len(parent.value) else None
    if isinstance(parent, yaml.MappingNode):
        keys = [key.value for key, _ in parent.value]
        return keys.index(step) if step in keys else None
    return None
