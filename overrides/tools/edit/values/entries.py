"""Adds, takes out and moves entries of a YAML text's lists and mappings."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import yaml

from edit.refusal import Refusal
from edit.values.block import Block, Name, child, part_of, plain
from edit.values.lines import GONE, entry_lines, index_of, lines_of, pair_lines, wanted
from edit.values.proof import at_name, checked, line_of, verified
from edit.values.scalars import one_line
from edit.values.setting import BELOW, appended

ONE_LINE = "This list stands on one line, in brackets. Change it in the text."


def with_entry(path: str, text: str, name: Name, value: Any) -> tuple[str, int]:
    """The text with one more entry in the list at `name`, and its line.

    For a mapping (`sources.yml`, a menu's doors), `value` is `{"key": ..., "value": ...}`.
    """
    block = part_of(path, text, name)
    node = block.node(name)
    if node is not None and plain(node) is not None and not isinstance(node, yaml.CollectionNode):
        raise Refusal(422, BELOW)
    if isinstance(node, yaml.CollectionNode) and node.flow_style and node.value:
        raise Refusal(422, ONE_LINE)
    if isinstance(value, Mapping) and set(value) == {"key", "value"}:
        lines, key = [*pair_lines(value["key"], value["value"])], one_line(str(value["key"]))
        if child(node, key) is not None:
            raise Refusal(409, f"“{key}” is there already. Choose another name.")
        at: str | int = key
        want = wanted(value["value"])
    else:
        lines = [*entry_lines(value)]
        at = len(node.value) if isinstance(node, yaml.SequenceNode) else 0
        want = wanted(value)
    new = appended(block, name, node, lines)
    return checked(block, new, (*name, at), want)


def without_entry(path: str, text: str, name: Name) -> tuple[str, int]:
    """The text without the entry at `name`, of a list or a mapping; and the line where it stood."""
    block = part_of(path, text, name[:-1])
    start, end = lines_of(block, name)
    new = block.replaced(start, end, "")
    if block.value(name[:-1]) is not None and _is_flow(block, name):
        raise Refusal(422, ONE_LINE)
    line = block.line_at(block.start + start)
    return verified(new, _removed(block, name)), line


def with_moved(path: str, text: str, name: Name, to: int) -> tuple[str, int]:
    """The text with the entry at `name` at another place of its list or mapping."""
    block = part_of(path, text, name[:-1])
    parent = block.node(name[:-1])
    if not isinstance(parent, yaml.CollectionNode) or _is_flow(block, name):
        raise Refusal(422, ONE_LINE)
    at = index_of(parent, name[-1])
    if not 0 <= to < len(parent.value) or at is None:
        raise Refusal(404, GONE)
    if at == to:
        return text, line_of(block, name)
    start, end = lines_of(block, name, with_comments=True)
    other = _step_at(parent, to)
    other_start, other_end = lines_of(block, (*name[:-1], other), with_comments=True)
    place = other_end if to > at else other_start
    words = block.source[start:end]
    if not words.endswith(("\n", "\r")):
        words += block.line_end
    moved = block.replaced(place, place, words) if place >= end else block.replaced(start, end, "")
    if place >= end:
        if place == len(block.source) and not block.source.endswith(("\n", "\r")):
            tail = block.line_end + words.rstrip("\r\n")
            moved = block.replaced(place, place, tail)
        moved = moved.replaced(start, end, "")
    else:
        moved = moved.replaced(place, place, words)
    want = deepcopy(block.value(()))
    _move(at_name(want, name[:-1]), at, to)
    new_name = (*name[:-1], to if isinstance(name[-1], int) else name[-1])
    return verified(moved, want), line_of(moved, new_name)


def _step_at(parent: yaml.CollectionNode, index: int) -> str | int:
    return str(parent.value[index][0].value) if isinstance(parent, yaml.MappingNode) else index


def _is_flow(block: Block, name: Name) -> bool:
    parent = block.node(name[:-1])
    return bool(isinstance(parent, yaml.CollectionNode) and parent.flow_style)


def _removed(block: Block, name: Name) -> Any:
    data = deepcopy(block.value(()))
    del at_name(data, name[:-1])[name[-1]]
    return data


def _move(data: Any, at: int, to: int) -> None:
    if isinstance(data, list):
        data.insert(to, data.pop(at))
