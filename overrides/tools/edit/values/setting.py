"""Sets one value of a YAML text."""

from collections.abc import Sequence
from typing import Any

import yaml

from edit.refusal import Refusal
from edit.values.block import Block, Name, last_place, part_of
from edit.values.lines import GONE, STEP, entry_lines, inserted, pair_lines, wanted
from edit.values.proof import checked, line_of
from edit.values.scalars import key_written, written

BELOW = "There are further lines below this one. Take those out first."


def with_value(
    path: str, text: str, name: Name, value: Any, order: Sequence[str] = ()
) -> tuple[str, int]:
    """The text with another value at `name` (None for none), and the line where it stands.

    Where nothing of that name is there yet, it is added behind those that come before it in
    `order`. Raises Refusal where that can't be done without touching other lines.
    """
    block = part_of(path, text, name)
    want = wanted(value)
    if block.value(name) == want:
        return text, line_of(block, name)
    node = block.node(name)
    if isinstance(node, yaml.CollectionNode) and node.value:
        raise Refusal(422, BELOW)
    if isinstance(node, yaml.ScalarNode):
        new = _written_over(block, node, want)
    elif node is not None:  # `[]` or `{}`
        new = block.replaced(node.start_mark.index, node.end_mark.index, written(str(want), None))
    else:
        new = _added(block, name, want, order)
    return checked(block, new, name, want)


def _written_over(block: Block, node: yaml.ScalarNode, want: Any) -> Block:
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
        return appended(block, parent_name, parent, [*entry_lines(want)])
    pair = [*pair_lines(str(step), want)]
    if isinstance(parent, yaml.MappingNode) and parent.value and not parent.flow_style:
        before = order[: order.index(step)] if step in order else ()
        nearest = [one for one in parent.value if one[0].value in before] or parent.value[-1:]
        if step not in order or nearest is parent.value:
            nearest = parent.value[-1:]
        after = nearest[-1]
        indent = " " * parent.value[0][0].start_mark.column
        return inserted(block, block.end_of_line(last_place(after[1])), pair, indent)
    if len(name) > 1 and parent is None and isinstance(parent_name[-1], int):
        return appended(
            block, parent_name[:-1], block.node(parent_name[:-1]), [*entry_lines({step: want})]
        )
    return appended(block, parent_name, parent, pair)


def appended(block: Block, name: Name, node: yaml.Node | None, lines: list[str]) -> Block:
    """The block with lines behind the last of a list or mapping, which may be empty so far."""
    if isinstance(node, yaml.CollectionNode) and node.value:
        first = node.value[0]
        start = (first[0] if isinstance(first, tuple) else first).start_mark
        indent = " " * (node.start_mark.column if not isinstance(first, tuple) else start.column)
        return inserted(block, block.end_of_line(last_place(node)), lines, indent)
    if not name:
        return inserted(block, len(block.source), lines, "")
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
        return inserted(block, block.end_of_line(keys[0].end_mark.index), lines, indent)
    return _added_with_name(block, name, lines)


def _added_with_name(block: Block, name: Name, lines: list[str]) -> Block:
    """The block with a name that is not there yet, and these lines below it."""
    parent = block.node(name[:-1])
    below = [f"{key_written(str(name[-1]))}:", *(STEP + line for line in lines)]
    if parent is None and name[:-1]:
        raise Refusal(404, GONE)
    if isinstance(parent, yaml.MappingNode) and parent.value:
        indent = " " * parent.value[0][0].start_mark.column
        return inserted(block, block.end_of_line(last_place(parent)), below, indent)
    return inserted(block, len(block.source), below, "")
