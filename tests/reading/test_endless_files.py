"""What no page can be is refused at once, and told."""

import pytest
from reading.endless_files import MOST_BRACKETS, MOST_BYTES, MOST_ROWS
from reading.plain_text import decode

PAGE, DATA = "docs/fixture.md", "docs/sources.yml"
WORDS = "Words that fill a line of a page, as pages have them.\n"
ROWS = "\n| a | b |\n| - | - |\n"


@pytest.mark.parametrize(
    ("file", "text", "line", "told"),
    [
        (PAGE, WORDS * 8_000, 1, "This file has 432,000 bytes; 300,000 are the most."),
        (DATA, "name: words\n" * 900_000, 1, "This file has 10,800,000 bytes; 1,000,000 are"),
        (PAGE, f"Words.\n{ROWS}" + "| 1 | 2 |\n" * 100_000, 1, "This file has 1,0"),
        (PAGE, f"Words.\n{ROWS}" + "| 1 | 2 |\n" * 2_100, 3, "has 2,102 rows of tables; 2,000"),
        (PAGE, "Words.\n\nWords.\n\n" + "![" * 4_000, 5, "more than 500 brackets"),
        (PAGE, "Words.\r\n\r\n" + "[" * 4_000, 3, "more than 500 brackets"),
    ],
)
def test_what_is_endless_is_told_and_not_read(file: str, text: str, line: int, told: str) -> None:
    read, [problem] = decode(text.encode(), file)
    assert len(read) < 10_100  # no rule and no Markdown sees more of it
    assert (problem.file, problem.line) == (file, line)
    assert told in problem.message


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (PAGE, WORDS * 5_000),
        (DATA, "name: words\n" * 60_000),
        (PAGE, ROWS + "| 1 | 2 |\n" * (MOST_ROWS - 10)),
        (PAGE, ("[^source] " * (MOST_BRACKETS - 10) + "\n\n") * 3),
    ],
)
def test_what_is_long_is_read(file: str, text: str) -> None:
    assert decode(text.encode(), file) == (text, [])
    assert len(text) < MOST_BYTES[file[file.rfind(".") :]]
