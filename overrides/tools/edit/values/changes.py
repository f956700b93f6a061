"""Sets, adds, takes out and moves values of a YAML text; every other line stays as it is."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

import yaml

from edit.refusal import Refusal
from edit.values.block import Block, Name, block_of, child, last_place, plain
from edit.values.scalars import key_written, one_line, written

STEP = "  "
GONE = "That value is no longer there: the text has changed. Look at the form again."
ONE_LINE = "This list stands on one line, in brackets. Change it in the text."
BELOW = "There are further lines below this one. Take those out first."
NOT_KEPT = "This can't be written here without changing other lines. Write it in the text."


def with_value(
    path: str, text: str, name: Name, value: Any, order: Sequence[str] = ()
) -> tuple[str, int]:
    """The text with another value at `name` (None for none), and the line where it stands.

    Where nothing of that name is there yet, it is added behind those that come before it in
    `order`. Raises Refusal where that can't be done without touching other lines.
    """
    block = block_of(path, text)
    want = _wanted(value)
    if block.value(name) == want:
        return text, _line(block, name)
    node = block.node(name)
    if isinstance(node, yaml.CollectionNode) and node.value:
        raise Refusal(422, BELOW)
    new = _written_over(block, node, want) if node else _added(block, name, want, order)
    return _checked(path, block, new, name, want)


def with_entry(path: str, text: str, name: Name, value: Any) -> tuple[str, int]:
    """The text with one more entry in the list at `name`, and its line.

    For a mapping (`sources.yml`, a menu's doors), `value` is `{"key": ..., "value": ...}`.
    """
    block = block_of(path, text)
    node = block.node(name)
    if node is not None and plain(node) is not None and not isinstance(node, yaml.CollectionNode):
        raise Refusal(422, BELOW)
    if isinstance(node, yaml.CollectionNode) and node.flow_style and node.value:
        raise Refusal(422, ONE_LINE)
    if isinstance(value, Mapping) and set(value) == {"key", "value"}:
        lines, key = [*_pair(value["key"], value["value"])], one_line(str(value["key"]))
        if child(node, key) is not None:
            raise Refusal(409, f"“{key}” is there already. Choose another name.")
        at: str | int = key
        want = _wanted(value["value"])
    else:
        lines = [*_entry(value)]
        at = len(node.value) if isinstance(node, yaml.SequenceNode) else 0
        want = _wanted(value)
    new = _appended(block, name, node, lines)
    return _checked(path, block, new, (*name, at), want)


def without_entry(path: str, text: str, name: Name) -> tuple[str, int]:
    """The text without the entry at `name`, of a list or a mapping; and the line where it stood."""
    block = block_of(path, text)
    start, end = _lines_of(block, name)
    new = block.replaced(start, end, "")
    if block.value(name[:-1]) is not None and _is_flow(block, name):
        raise Refusal(422, ONE_LINE)
    line = block.line_at(block.start + start)
    return _verified(path, new, _removed(block, name)), line


def with_moved(path: str, text: str, name: Name, to: int) -> tuple[str, int]:
    """The text with the entry at `name` at another place of its list or mapping."""
    block = block_of(path, text)
    parent = block.node(name[:-1])
    if not isinstance(parent, yaml.CollectionNode) or _is_flow(block, name):
        raise Refusal(422, ONE_LINE)
    at = _index(parent, name[-1])
    if not 0 <= to < len(parent.value) or at is None:
        raise Refusal(404, GONE)
    if at == to:
        return text, _line(block, name)
    start, end = _lines_of(block, name, with_comments=True)
    other = _step_at(parent, to)
    other_start, other_end = _lines_of(block, (*name[:-1], other), with_comments=True)
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
    _move(_at(want, name[:-1]), at, to)
    new_name = (*name[:-1], to if isinstance(name[-1], int) else name[-1])
    text = _verified(path, moved, want)
    return text, _line(block_of(path, text), new_name)


def _wanted(value: Any) -> Any:
    """A value of the form as the site reads it: text, None, or a list or dict of such."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return {one_line(str(key)): _wanted(of) for key, of in value.items()} or None
    if isinstance(value, list):
        return [_wanted(of) for of in value] or None
    return one_line(str(value)) or None if value is not None else None


def _written_over(block: Block, node: yaml.Node, want: Any) -> Block:
    """The block with another value in the place of a scalar."""
    start, end = node.start_mark.index, node.end_mark.index
    source = block.source
    if want is None:
        while start and source[start - 1] in " \t":
            start -= 1
        return block.replaced(start, end, "")
    if isinstance(want, list | dict):
        raise Refusal(422, BELOW)
    if node.style in {"|", ">"}:
        words = source[start:end].rstrip()
        end = start + len(words)
    words = written(want, node.style)
    if start == end or not source[start:end].strip():
        return block.replaced(start, end, f" {words}")
    return block.replaced(start, end, words)


def _added(block: Block, name: Name, want: Any, order: Sequence[str]) -> Block:
    """The block with a value that has no line of its own yet."""
    if want is None:
        return block
    parent_name, step = name[:-1], name[-1]
    parent = block.node(parent_name)
    if isinstance(step, int):
        return _appended(block, parent_name, parent, [*_entry(want)])
    pair = [*_pair(str(step), want)]
    if isinstance(parent, yaml.MappingNode) and parent.value and not parent.flow_style:
        before = order[: order.index(step)] if step in order else ()
        nearest = [one for one in parent.value if one[0].value in before] or parent.value[-1:]
        if step not in order or nearest is parent.value:
            nearest = parent.value[-1:]
        after = nearest[-1]
        indent = " " * parent.value[0][0].start_mark.column
        return _inserted(block, block.end_of_line(last_place(after[1])), pair, indent)
    if len(name) > 1 and parent is None and isinstance(parent_name[-1], int):
        return _appended(
            block, parent_name[:-1], block.node(parent_name[:-1]), [*_entry({step: want})]
        )
    return _appended(block, parent_name, parent, pair)


def _appended(block: Block, name: Name, node: yaml.Node | None, lines: list[str]) -> Block:
    """The block with lines behind the last of a list or mapping, which may be empty so far."""
    if isinstance(node, yaml.CollectionNode) and node.value:
        first = node.value[0]
        start = (first[0] if isinstance(first, tuple) else first).start_mark
        indent = " " * (node.start_mark.column if not isinstance(first, tuple) else start.column)
        return _inserted(block, block.end_of_line(last_place(node)), lines, indent)
    if not name:
        return _inserted(block, len(block.source), lines, "")
    parent = block.node(name[:-1])
    keys = (
        [key for key, _ in parent.value if key.value == name[-1]]
        if isinstance(parent, yaml.MappingNode)
        else []
    )
    if keys:
        if node is not None and node.end_mark.index > node.start_mark.index:
            # `[]`, `{}` or `null` in the place of nothing.
            block = block.replaced(node.start_mark.index, node.end_mark.index, "")
        indent = " " * keys[0].start_mark.column + STEP
        return _inserted(block, block.end_of_line(keys[0].end_mark.index), lines, indent)
    return _added_with_name(block, name, lines)


def _added_with_name(block: Block, name: Name, lines: list[str]) -> Block:
    """The block with a name that is not there yet, and these lines below it."""
    parent = block.node(name[:-1])
    below = [f"{key_written(str(name[-1]))}:", *(STEP + line for line in lines)]
    if parent is None and name[:-1]:
        raise Refusal(404, GONE)
    if isinstance(parent, yaml.MappingNode) and parent.value:
        indent = " " * parent.value[0][0].start_mark.column
        return _inserted(block, block.end_of_line(last_place(parent)), below, indent)
    return _inserted(block, len(block.source), below, "")


def _inserted(block: Block, place: int, lines: Sequence[str], indent: str) -> Block:
    """The block with whole lines at a place where a line starts, or where the last one ends."""
    end = block.line_end
    words = end.join(indent + line for line in lines)
    before = block.source[:place]
    if before and not before.endswith(("\n", "\r")):
        return block.replaced(place, place, end + words)
    return block.replaced(place, place, words + end)


def _entry(value: Any) -> list[str]:
    """The lines of an entry of a list."""
    want = _wanted(value)
    if isinstance(value, Mapping) and value:
        lines = [line for key, of in value.items() for line in _pair(str(key), of)]
        return [f"- {lines[0]}", *(STEP + line for line in lines[1:])]
    return [f"- {written(want, None)}" if want else "-"]


def _pair(key: str, value: Any) -> list[str]:
    """The lines of a name and its value."""
    name = key_written(key)
    if isinstance(value, Mapping) and value:
        lines = [line for inner, of in value.items() for line in _pair(str(inner), of)]
        return [f"{name}:", *(STEP + line for line in lines)]
    if isinstance(value, list) and value:
        return [f"{name}:", *(STEP + line for of in value for line in _entry(of))]
    want = _wanted(value)
    return [f"{name}: {written(want, None)}" if want else f"{name}:"]


def _lines_of(block: Block, name: Name, *, with_comments: bool = False) -> tuple[int, int]:
    """Where the lines of an entry start and end; with the comments right above it."""
    parent = block.node(name[:-1])
    at = _index(parent, name[-1])
    if not isinstance(parent, yaml.CollectionNode) or at is None:
        raise Refusal(404, GONE)
    first = parent.value[at]
    key, value = first if isinstance(first, tuple) else (first, first)
    start = block.start_of_line(key.start_mark.index)
    end = block.end_of_line(max(last_place(value), key.end_mark.index))
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


def _index(parent: yaml.Node | None, step: str | int) -> int | None:
    if isinstance(parent, yaml.SequenceNode) and isinstance(step, int):
        return step if 0 <= step < len(parent.value) else None
    if isinstance(parent, yaml.MappingNode):
        keys = [key.value for key, _ in parent.value]
        return keys.index(step) if step in keys else None
    return None


def _step_at(parent: yaml.CollectionNode, index: int) -> str | int:
    return str(parent.value[index][0].value) if isinstance(parent, yaml.MappingNode) else index


def _is_flow(block: Block, name: Name) -> bool:
    parent = block.node(name[:-1])
    return bool(isinstance(parent, yaml.CollectionNode) and parent.flow_style)


def _line(block: Block, name: Name) -> int:
    """The line of a value, or of the nearest part around it."""
    lines = (block.line_of(name[:length]) for length in range(len(name), 0, -1))
    return next(filter(None, lines), block.line_at(block.start))


def _checked(path: str, block: Block, new: Block, name: Name, want: Any) -> tuple[str, int]:
    """The new text, once it is sure that it reads back with that value and no other changed."""
    expected = deepcopy(block.value(()))
    expected = _with(expected, name, want)
    text = _verified(path, new, expected)
    return text, _line(block_of(path, text), name)


def _verified(path: str, new: Block, expected: Any) -> str:
    try:
        reads = block_of(path, new.text).value(())
    except Refusal:
        raise Refusal(422, NOT_KEPT) from None
    if (_filled(reads) or None) != (_filled(expected) or None):
        raise Refusal(422, NOT_KEPT)
    return new.text


def _filled(value: Any) -> Any:
    """A value with None in the place of what holds nothing, to compare."""
    if isinstance(value, dict):
        return {key: _filled(of) for key, of in value.items()} or None
    if isinstance(value, list):
        return [_filled(of) for of in value] or None
    return value


def _with(data: Any, name: Name, want: Any) -> Any:
    """The data with another value at a name, its parents made where they are missing."""
    if not name:
        return want
    step, rest = name[0], name[1:]
    if isinstance(step, int):
        data = [] if data is None else data
        if step == len(data):
            data.append(None)
        data[step] = _with(data[step], rest, want)
    else:
        data = {} if data is None else data
        data[step] = _with(data.get(step), rest, want)
    return data


def _removed(block: Block, name: Name) -> Any:
    data = deepcopy(block.value(()))
    del _at(data, name[:-1])[name[-1]]
    return data


def _move(data: Any, at: int, to: int) -> None:
    if isinstance(data, list):
        data.insert(to, data.pop(at))


def _at(data: Any, name: Name) -> Any:
    for step in name:
        data = data[step]
    return data
