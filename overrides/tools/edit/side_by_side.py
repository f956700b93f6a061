"""Two texts beside each other: the lines of both, as far as they differ."""

from difflib import SequenceMatcher
from itertools import zip_longest

AROUND = 2  # lines that stay the same beside each change
Row = tuple[str | None, str | None]


def side_by_side(one: str, other: str) -> list[Row]:
    """The lines that differ, each with the one that stands in its place; None where there is none.

    Some lines that are the same stand around them.
    """
    left, right = one.splitlines(), other.splitlines()
    rows: list[Row] = []
    for group in SequenceMatcher(None, left, right, False).get_grouped_opcodes(AROUND):
        for _, start, end, new_start, new_end in group:
            rows += zip_longest(left[start:end], right[new_start:new_end])
    return rows


def places(rows: list[Row]) -> int:
    """How many places differ: lines next to each other are one."""
    differ = [left != right for left, right in rows]
    return sum(now and not before for before, now in zip([False, *differ], differ, strict=False))
