"""Whether a phone has room for a table as it is, by the letters in its cells."""

import textwrap
from collections.abc import Sequence

# How many letters stand side by side on the smallest phone (320 px), in type of 16 px.
ROOM = 38.0
ROOM_IN_CARD = 32.0
# What stands between two columns, as wide as this many letters.
GAP = 1.7
# A cell of more lines is read sooner in a card.
MOST_LINES = 4


def fits_a_phone(rows: Sequence[Sequence[str]], room: float = ROOM) -> bool:
    """Whether a table of these cells needs no moving sideways, and no cell of it is tall.

    Columns share the room as browsers do it (CSS Tables 3, 4.4): each gets its longest word, and
    of what is left the more the longer its cells are.
    """
    columns = [[row[number] for row in rows if number < len(row)] for number in range(len(rows[0]))]
    least = [max(_longest_word(cell) for cell in cells) for cells in columns]
    most = [max(len(cell) for cell in cells) for cells in columns]
    spare = room - GAP * len(columns) - sum(least)
    if spare < 0:
        return False
    share = min(1.0, spare / (sum(most) - sum(least) or 1))
    return all(
        len(textwrap.wrap(cell, int(low + (high - low) * share) or 1)) <= MOST_LINES
        for low, high, cells in zip(least, most, columns, strict=True)
        for cell in cells
    )


def _longest_word(cell: str) -> int:
    return max(map(len, cell.split()), default=0)
