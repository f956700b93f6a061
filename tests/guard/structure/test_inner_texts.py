"""What goes wrong in the middle of a page goes wrong in a quote, a box or a point as well."""

import pytest
from guarded import Guard, assert_told

# What stands above a text, and in front of each of its lines.
INSIDE = {
    "a quote": ("", "> "),
    "a quote in a quote": ("", "> > "),
    "the sixth of six quotes": ("", 6 * "> "),
    "a box": ('!!! key "A"\n\n', 4 * " "),
    "a folded part in a box": ('!!! key "A"\n\n    ??? note "B"\n\n', 8 * " "),
    "a box in a quote": ('> !!! key "A"\n>\n', f"> {4 * ' '}"),
    "a quote in a box": ('!!! key "A"\n\n', f"{4 * ' '}> "),
    "a point": ("- One\n\n", 4 * " "),
    "a tab": ('=== "A"\n\n', 4 * " "),
    "a box, with tabs in front": ('!!! key "A"\n\n', "\t"),
}
TABS = "\n\n".join(f'=== "Tab {number}"\n\n    Words.' for number in range(5))
# On which of their lines, the first of which is 0, what is told.
BAD = {
    "1. One\n\nWords.\n\n2. Two": [(4, '"2." would show as 1.')],
    "1. One\n\nWords.\n\n1. Two": [(4, "This list starts again at 1.")],
    "- One\n\n1. Two": [(2, "joins the list above it")],
    "A sentence, and then a line.\n---\n\nWords.": [(1, "The hyphens make a heading of the line")],
    "Words.\n\n    A few words.": [(2, "The spaces in front make code of this text.")],
    "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |": [(2, "has 1 cell"), (3, "would be lost")],
    "| a | b |\n| 1 | 2 |": [(0, "The line below the first one of a table is missing")],
    "| [a](contact.md) | b |\n|---|---|\n| 1 | 2 |": [(0, "in the first row of a table")],
    "👉 Water\n\n👉 A coat": [(0, "Write `- Water`."), (2, "Write `- A coat`.")],
    "Words.\n\n> One.\n\n> Two.": [(4, "This quote joins the one above it.")],
    TABS: [(16, "This is tab 5 of its row, and 4 can be shown.")],
}
GOOD = (
    "1. One\n\n    Words.\n\n2. Two\n\n    1. Three\n    2. Four",
    "1. One\n2. Two\n\nWords:\n\n1. Three\n2. Four\n\nThen:\n\n- Five\n\n    - Six",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\nWords.\n\n---\n\nMore words.",
    'Words.\n\n!!! ask "A"\n\n    Words.\n\n> One.\n>\n> Two.',
)


def put(text: str, inside: str) -> tuple[int, str]:
    """The text in there, and the line of the page on which it starts."""
    above, front = INSIDE[inside]
    lines = (f"{front}{line}".rstrip() for line in text.split("\n"))
    return 8 + above.count("\n"), above + "\n".join(lines)


@pytest.mark.parametrize("inside", INSIDE)
@pytest.mark.parametrize("text", BAD)
def test_what_does_not_come_out_there_is_told_on_its_line(
    guard: Guard, text: str, inside: str
) -> None:
    first, body = put(text, inside)
    assert_told(guard.findings(body), *(f"{first + line}: {words}" for line, words in BAD[text]))


@pytest.mark.parametrize("inside", INSIDE)
@pytest.mark.parametrize("text", GOOD)
def test_what_comes_out_there_passes(guard: Guard, text: str, inside: str) -> None:
    assert guard.findings(put(text, inside)[1]) == []


def test_what_stands_in_another_quote_or_box_is_no_part_of_it(guard: Guard) -> None:
    quotes = "> 1. One\n>\n> Words.\n\nWords.\n\n> 1. Two"
    boxes = '!!! key "A"\n\n    1. One\n\n!!! ask "B"\n\n    Words.\n\n    1. Two'
    assert guard.findings(f"{quotes}\n\n{boxes}") == []
