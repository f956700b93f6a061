"""Tables: each fault of one on its line, several on a page, and what only looks like a table."""

import pytest
from guarded import Guard, assert_told

NO_TABLE = "This would not show as a table."

BAD = {
    "| a | b |\n| 1 |\n|---|---|": ["10: In a table `|---|---|` stands once, below"],
    "Words.\n\na\tb\n1\t2\n\nWords.\n\nc\td\n3\t4": [f"10: {NO_TABLE}"],
    "+--+--+": [f"8: {NO_TABLE}"],
    "| a | b |\n| 1 | 2 |\n|—|—|": ["10: Write the divider with plain hyphens: `|---|---|`."],
    "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n\nWords.\n\n| a |\n|---|\n| 1 | 2 |": [
        "11: This row has 1 cell, the first line 2 cells.",
        "17: This row has 2 cells, the first line 1 cell.",
    ],
    "a | b\nc | d\n--|--": ["10: In a table `|---|---|` stands once, below the first line."],
    "| a\n| b": ["8: The line below the first one of a table is missing: `|---|`."],
    "Words.\n| a | b\n| c | d": ["9: The line below the first one of a table is missing"],
    "Words | more\nWords.\n| a | b |\n|---|---|\n| 1 | 2 |": ["10: an empty line above the table"],
    "Words\na | b\nWords.\n| a | b |\n|---|---|\n| 1 | 2 |": ["11: an empty line above the table"],
    "| a | b |\n|---|\n| 1 | 2 |\n|---|---|\n| 1 | 2 |\nWords": [
        "9: The first line has 2 cells. Write `|---|---|` here.",
        "11: These hyphens would show as a row.",
        "13: Leave an empty line below the table.",
    ],
    "| a | b |\n|---|---|\n|| 1 | 2 |": ["10: This row has 3 cells, the first line 2 cells."],
    "| a | b |\n|---|---|\n|---|---|\n| 1 | 2 |": ["10: These hyphens would show as a row."],
    "Words\n\n|---|---|\n| a | b |": ["10: A table starts with the names of its columns."],
    "|---|---|\n| a | b |\n|---|---|": ["8: A table starts with the names of its columns."],
    "a | b\nc | d\n--|--\ne | f | g": ["10: In a table `|---|---|` stands once"],
    "Words\n|—|—|": ["9: Write the divider with plain hyphens: `|---|---|`."],
    "Words\n|---|---|": ["9: A table starts with the names of its columns."],
    "a \\| b\n---|---\n\nWords.": ["9: A table starts with the names of its columns."],
    "Words\nmore\n|---|---|\n| 1 | 2 |": ["10: A table starts with the names of its columns."],
    f"Words.{300 * chr(10)}| a[^first-fixture] [b](contact.md) |\n|---|\n| 1 |": [
        "308: The citation `[^first-fixture]` stands in the first row of a table.",
        '308: The link "b" stands in the first row of a table.',
    ],
    "Words.\n\n| a[^first-fixture] | [b](contact.md) |\n|---|---|\n| 1 | [x](contact.md) |": [
        "10: The citation `[^first-fixture]` stands in the first row of a table.",
        '10: The link "b" stands in the first row of a table.',
    ],
}
GOOD = (
    "a\tb\n\n1\t2",
    "a\tb\nWords",
    "| a | b |\n|---|---|\n|—|—|",
    "| a | b",
    "a | b\n\nc | d",
    "a |\n---|\n1 |",
    "| a | b |\n|---|---|\n| 1 | \\| |",
    "| a | b |\n|---|---|\n|  |  |",
    "| a |\n|---|\n|",
    "Words\n| a",
    "Words | more",
    "|||\n|---|---|\n| 1 | 2 |",
    "Words | [x](contact.md)\n\n---",
)


@pytest.mark.parametrize("text", BAD)
def test_each_fault_is_told_on_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_a_table_or_no_table_at_all_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
