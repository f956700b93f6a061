"""A sign that shows is told on its own line, though others are like it or are meant."""

import pytest
from guarded import Guard, assert_told

BOLD = "`**` would show on the page."
STAR = "`*` would show on the page."
TICK = "A backtick would show on the page."
SAME = "and so we wait for it **"


def alike(count: int) -> str:
    """Two lines of which so many characters before a star tell which of them is meant."""
    words = "bcdefghijklmnopqrst"[1 - count :]
    return f"x{words[1:]} *it* is.\n\nSee [us](contact.md){words} *now."


BAD = {
    "Words ** a.\n\nWords ** b.\n\nWords ** c.": [f"8: {BOLD}", f"10: {BOLD}", f"12: {BOLD}"],
    "A claim.[1]\n\nA claim.[1]": ["8: `[1]` would show", "10: `[1]` would show"],
    "See contact.md.\n\nAnd so on.\n\nSee contact.md.": ["8: To link to it", "12: To link to it"],
    "{{ a }} and {{ b }}\n\n{{ c }}": ["8: `{{` would show", "10: `{{` would show"],
    "** Words.\n\n**": [f"8: {BOLD}", f"10: {BOLD}"],
    "A [^one.\n\nB [^two.": ["8: `[^one` would show", "10: `[^two` would show"],
    "Words *a.\n\nWords *b.": [f"8: {STAR}", f"10: {STAR}"],
    "*a\n\n&#42;b": [f"8: {STAR}"],
    "Words\n\nOne `a.\n\nTwo `b.": [f"10: {TICK}", f"12: {TICK}"],
    # ---- Where other lines have it as it is meant ----
    f"{SAME} {SAME} x.\n\nAnd {SAME}here**.": [f"8: {BOLD}"],
    f"{SAME}here**.\n\nWords ** x.\n\n{SAME} too.": [f"10: {BOLD}", f"12: {BOLD}"],
    "A \\*b and *c, and more.\n\nMore *d": [f"8: {STAR}", f"10: {STAR}"],
    "Words.\n\nWords.\n\nA star\\*, one star\\* and words* alone.": [f"12: {STAR}"],
    "A star\\* and words*.\n\nWords\\*\n\nHere words*.": [f"8: {STAR}", f"12: {STAR}"],
    "See [it](contact.md), and so we go on, words *a.\n\nWords b\\* so.": [f"8: {STAR}"],
    "a *b c* d* e": [f"8: {STAR}"],
    **{alike(count): [f"10: {STAR}"] for count in (20, 8, 3)},
    # ---- Behind words that stand otherwise in the file ----
    "Words.\n\nSee [it](contact.md)* now.": [f"10: {STAR}"],
}
GOOD = (
    "Words * a * b.\n\nWords * c * d.",
    "Words*\n\nWords\\*",
    "\\*a and \\*b",
    "\\*an \\*bc and \\*d",
    "See [it](contact.md)\\* now.",
    "Fees*\n\n*A note",
)


@pytest.mark.parametrize("text", BAD)
def test_each_sign_is_told_on_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_what_is_meant_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
