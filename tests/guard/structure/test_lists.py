"""Lists, quotes and rows of tabs: which points and blocks belong together, and which don't."""

import pytest
from guarded import Guard, assert_told

RESTARTS = "This list starts again at 1."
BESIDE = "would stand beside the point above it"
JOINS = "joins the list above it"
QUOTE = "This quote joins the one above it."
NO_WORDS = "This point has no words."
FORTY = "Forty characters are cut nowhere at all."


def tabs(number: int, indent: str = "") -> str:
    return "\n\n".join(f'{indent}=== "Tab {n}"\n\n{indent}    Words.' for n in range(number))


BAD = {
    # ---- Numbers ----
    "0. Zero": ['8: "0." would show as 1.'],
    "2. Two\n3. Three": ['8: "2." would show as 1.'],
    "1. One\n\nWords.\n\n2. Two\n\nWords.\n\n3. Three": ['12: "2."', '16: "3."'],
    "1. One\n\n  Words.\n\n1. Two": [f"12: {RESTARTS}"],
    "1. One\n```\ncode\n```\n1. Two": [f"12: {RESTARTS}"],
    "1. One\n\nWords.\n\n1. Two\n2. Three\n\nWords.\n\n1. Four": [f"12: {RESTARTS}"],
    # ---- What goes below another ----
    "- One\n - Two\n   - Three": [f'9: "Two" {BESIDE}', f'10: "Three" {BESIDE}'],
    "> - One\n>  - Two": [f'9: "Two" {BESIDE}'],
    f"- One\n  - {FORTY}": [f'9: "{FORTY}" {BESIDE}'],
    f"- One\n  - {FORTY}!": [f'9: "{FORTY} ..." {BESIDE}'],
    "- One\n\n   1. Two": [f'10: "Two" {BESIDE}'],
    "- One\n\n   1. Two\n\n   - Three": [f'10: "Two" {BESIDE}', f'12: "Three" {BESIDE}'],
    "1. One\n\n - Two\n\n1. Three": [f'10: "Two" {BESIDE}'],
    # ---- Lists that become one ----
    "- One\n\n2. Two": [f'10: "Two" {JOINS}, and gets its signs.'],
    "- One\n    - Two\n\n2. Three": [f'11: "Three" {JOINS}'],
    "- One\n\n    - Two\n\n    1. Three": [f'12: "Three" {JOINS}'],
    "- One\nwords go on\n\n1. Three": [f'11: "Three" {JOINS}'],
    "- One\n\n    Words.\n\n1. Two": [f'12: "Two" {JOINS}'],
    "- One\n\n    1. Two\n\n    2. Three\n\n1. Four": [f'14: "Four" {JOINS}'],
    "- One\n\n    - A\n\n        - Deep\n\n        1. Two": [f'14: "Two" {JOINS}'],
    "- One\n    - Two\n        - Three\n      1. Four": [f'11: "Four" {JOINS}'],
    " - One\n\n 1. Two": [f'10: "Two" {JOINS}'],
    "- One\n\n    - Two\n\n        Words.\n\n    1. Three": [f'14: "Three" {JOINS}'],
    "1. One\n\nWords.\n\n0. Two": ['12: "0." would show as 1.'],
    "- One\n  - Two\n\nWords.\n\n- A\n\n1. B": [f'9: "Two" {BESIDE}', f'15: "B" {JOINS}'],
    "- One\n   1. Two\n    - Three": ['9: "Two" would stand beside the point above it.'],
    "- One\n    - Two\n\n1. Three": [f'11: "Three" {JOINS}'],
    "1. One\n## Two\n1. Three\n\nWords.\n\n1. Four": [f"14: {RESTARTS}"],
    # ---- Signs of other programs ----
    "o One\no Two": ["8: Write `- One`.", "9: Write `- Two`."],
    "i) One\nii) Two": ["8: Write `1. One`.", "9: Write `1. Two`."],
    "12) One\n13) Two": ["8: Write `12. One`.", "9: Write `13. Two`."],
    "Words:\n\n– One\n– Two\n\n• Three": ["10: `- One`", "11: `- Two`", "13: `- Three`"],
    "• One\nWords.\n– Two": ["8: Write `- One`."],
    # ---- Points without words ----
    "-\n\n- One": [f"8: {NO_WORDS}"],
    "* One\n*\n*": [f"9: {NO_WORDS}", f"10: {NO_WORDS}"],
    "[ ] One\n\n[x] Two": ["8: is `- [ ] One`.", "10: is `- [x] Two`."],
    # ---- Lists that run on ----
    "Words:\n- One\n\nAgain:\n* Two": ['9: above "- One"', '12: above "* Two"'],
    # ---- Quotes and tabs ----
    "> One.\n\n\n> Two.": [f"11: {QUOTE}"],
    ">One.\n> Two.\n\n>Three.\n\n> Four.": [f"11: {QUOTE}", f"13: {QUOTE}"],
    f"{tabs(6)}": ["24: This is tab 5 of its row, and 4 can be shown."],
    f'=== "A"\n\n    Words.\n\n{tabs(5, "    ")}': ["28: This is tab 5 of its row"],
    f'{tabs(4)}\n\nWords.\n\n === "A"\n\n    Words.': ["26: This would show as plain text."],
}
GOOD = (
    "1. One\n\n\tWords.\n\n2. Two",
    "1. One\n\n\tWords.\n\n1. Two",
    "1. One\n\n        code\n\n1. Two",
    "1. One\n\n    - Below\n\n1. Two",
    "1. One\n2. Two\n\nWords.\n\n1. Three",
    "Words\n2. Two",
    "- One\n\t- Two",
    "- One\n> - Two",
    "- One\n\n    1. Two\n\n- Three\n\n    - Four",
    "- One\n\n    1. Two\n\n    Words.\n\n    - Four",
    "- One\n## Two\n1. Three",
    "- One\n\n  Words.\n\n1. Two",
    "> - One\n\n   - Two",
    "> - One\n\n1. Two",
    "- One\n\n> 1. Two",
    "o One\n\no Two",
    "h) One\nj) Two",
    "– One\nWords.\n– Two",
    "- One\nWords.\n-",
    "> One.\n\nWords.\n\n> Two.",
    "1. One,\nwords.\n1. Two",
    tabs(4),
    f'=== "A"\n\n{tabs(4, "    ")}\n\n=== "B"\n\n    Words.',
    f'{tabs(4)}\n\nWords.\n\n=== "More"\n\n    Words.',
    f'{tabs(3)}\n\n===! "New"\n\n    Words.\n\n{tabs(3)}',
)


@pytest.mark.parametrize("text", BAD)
def test_what_does_not_become_that_list_is_told(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_what_belongs_together_or_apart_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
