"""Which value of a YAML text stands on a line."""

from collections.abc import Iterator

import yaml

from edit.refusal import Refusal
from edit.values.block import Name, block_of


def name_at(path: str, text: str, line: int) -> Name | None:
    """The name of what is filled in on a line (from 1) of the file at a path; None for nothing."""
    try:
        block = block_of(path, text)
        wanted = line - block.line_at(block.start)
        found = [name for name, place in _places(block.root, ()) if place == wanted]
    except Refusal:
        return None
    return found[-1] if found else None


def _places(node: yaml.Node | None, name: tuple[str | int, ...]) -> Iterator[tuple[Name, int]]:
    """Each name below a node, with the line on which it stands, from 0."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*name, key.value), key.start_mark.line
            yield from _places(value, (*name, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*name, index), value.start_mark.line
            yield from _places(value, (*name, index))
