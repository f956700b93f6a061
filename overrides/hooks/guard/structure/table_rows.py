"""Finds tables that do not become tables, and rows of which a part would be lost."""

import re
from collections.abc import Iterator
from itertools import pairwise

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

BORDER = re.compile(r"(?<!\\)\|")
DIVIDER = re.compile(r"[\s|:-]*-[\s|:-]*")
LONG_DASHES = re.compile(r"[\s|:–—-]*[–—][\s|:–—-]*")
ONE_ROW = re.compile(r"\|.*\|")
# Lines of a table as other programs draw it, or copy it with a tab between two cells.
DRAWN = re.compile(r"\s*\+(?:[-=]+\+)+\s*")
WITH_TABS = re.compile(r"(?!(?:[-*+]|\d+[.)])\t)[^\t|]+(?:\t+[^\t|]+)+")
# A line that is no part of the block above it.
OTHER_BLOCK = ("#", "///", "{")

HEAD = 2  # lines: the names of the columns, and the divider

Row = tuple[int, str]


@rule(
    why="Cells are lost, or stand below the wrong name.",
    bad="| a | b |\n|---|---|\n| 1 |",
    good="| a | b |\n|---|---|\n| 1 | 2 |",
)
def table_problems(page: Page) -> list[Problem]:
    """Tables without a divider or with text against them, and rows with too few or many cells."""
    problems = [problem for block in _blocks(page) for problem in _block_problems(page, block)]
    return [*problems, *_foreign_problems(page)]


def _foreign_problems(page: Page) -> Iterator[Problem]:
    """Tables that were drawn, or copied from a document: their cells would run together."""
    message = (
        "This would not show as a table. Write its first line as `| One | Two |`, below it "
        "`|---|---|`, and each further row like the first line."
    )
    for (line, text), (_, below) in pairwise([*page.parsed.lines, (0, "")]):
        has_tabs = "\t" in text and "\t" in below
        is_copied = has_tabs and all(WITH_TABS.fullmatch(row.strip()) for row in (text, below))
        if is_copied or DRAWN.fullmatch(text):
            yield Problem(page.file, line, message)
            return


def _blocks(page: Page) -> Iterator[list[Row]]:
    """The page's lines that stand together, where one of them may be a row."""
    block: list[Row] = []
    for line, text in [*page.parsed.lines, (0, "")]:
        row = text.strip()
        if row and not row.startswith(OTHER_BLOCK):
            block.append((line, row))
        else:
            if any(BORDER.search(row) for _, row in block):
                yield block
            block = []


def _block_problems(page: Page, block: list[Row]) -> Iterator[Problem]:
    dividers = [i for i, (_, row) in enumerate(block) if is_divider(row)]
    for line, row in block:
        # Below a right divider, a row of dashes has empty cells.
        if not dividers and is_divider(row, LONG_DASHES):
            message = f"Write the divider with plain hyphens: `{_divider(_cells(row))}`."
            yield Problem(page.file, line, message)
            return
    starts = [i for i, (_, row) in enumerate(block) if row.startswith("|")]
    if not dividers:
        if len(starts) > 1 or ONE_ROW.fullmatch(block[0][1]):
            line, row = block[starts[0]]
            message = (
                f"The line below the first one of a table is missing: `{_divider(_cells(row))}`."
            )
            yield Problem(page.file, line, message)
    elif dividers[0] == 0 or not BORDER.search(block[dividers[0] - 1][1]):
        message = "A table starts with the names of its columns. Write them above this line."
        yield Problem(page.file, block[dividers[0]][0], message)
    elif dividers[0] > 1:
        header = dividers[0] - 1
        is_row_above = BORDER.search(block[header - 1][1])
        message = (
            f"In a table `{_divider(_cells(block[0][1]))}` stands once, below the first line."
            if is_row_above
            else "Leave an empty line above the table. Without it, it shows as text."
        )
        yield Problem(page.file, block[dividers[0] if is_row_above else header][0], message)
    else:
        yield from _row_problems(page, block)


def _row_problems(page: Page, block: list[Row]) -> Iterator[Problem]:
    columns = _cells(block[0][1])
    if len(block) == HEAD:
        message = "This table has no row. Write the first one right below this line."
        yield Problem(page.file, block[1][0], message)
    for number, (line, row) in enumerate(block[1:], 1):
        cells = len(_cells(row))
        if number >= HEAD and is_divider(row):
            yield Problem(page.file, line, "These hyphens would show as a row. Delete this line.")
            continue
        if cells == len(columns):
            continue
        if not BORDER.search(row):
            message = "Leave an empty line below the table. Without it, this becomes a row of it."
        elif is_divider(row):
            message = (
                f"The first line has {_count(len(columns))}. Write `{_divider(columns)}` here."
            )
        else:
            message = (
                f"This row has {_count(cells)}, the first line {_count(len(columns))}. "
                "Write one cell for each; an empty one is a space between two |."
            )
            if cells > len(columns):
                message += (
                    " What is too much would be lost. A | that is part of the words is `\\|`."
                )
        yield Problem(page.file, line, message)


def is_divider(row: str, form: re.Pattern[str] = DIVIDER) -> bool:
    """Whether a line is the one between the heads of a table and its rows."""
    return bool(form.fullmatch(row) and BORDER.search(row))


def _cells(row: str) -> list[str]:
    cells = BORDER.split(row)
    if not cells[0].strip():
        cells = cells[1:]
    return cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells


def _divider(cells: list[str]) -> str:
    return f"|{'---|' * len(cells)}"


def _count(number: int) -> str:
    return f"{number} cell{'' if number == 1 else 's'}"
