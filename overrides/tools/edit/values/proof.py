"""Makes sure that a changed text reads back as it should: with that value, and no other changed."""

from copy import deepcopy
from typing import Any

from edit.refusal import Refusal
from edit.values.block import Block, Name

NOT_KEPT = "This can't be written here without changing other lines. Write it in the text."


def checked(block: Block, new: Block, name: Name, want: Any) -> tuple[str, int]:
    """The new text, once it is sure that it reads back with that value and no other changed."""
    try:
        expected = _with(deepcopy(block.value(())), name, want)
    except (AttributeError, IndexError, TypeError):  # a name below a text, say
        raise Refusal(422, NOT_KEPT) from None
    return verified(new, expected), line_of(new, name)


def verified(new: Block, expected: Any) -> str:
    """The new text. Raises Refusal where it does not read as `expected`."""
    try:
        reads = new.value(())
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


def at_name(data: Any, name: Name) -> Any:
    """What stands in plain data at a name."""
    for step in name:
        data = data[step]
    return data


def line_of(block: Block, name: Name) -> int:
    """The line of a value, or of the nearest part around it."""
    lines = (block.line_of(name[:length]) for length in range(len(name), 0, -1))
    return next(filter(None, lines), block.line_at(block.start))
