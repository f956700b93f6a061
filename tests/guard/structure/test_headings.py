"""Headings at the edge of what is told: levels, lengths, the first and the last line."""

import pytest
from guarded import Guard, assert_told

TITLE = "The title stands in the settings."
HYPHENS = "The hyphens make a heading of the line above them."
LONGEST = "Sixty characters are as many as a heading of a part may have"

BAD = {
    "Title\n===\n\nWords.": [f"9: {TITLE}"],
    "# One\n\n### Two": [f"8: {TITLE}"],
    "# One\n\n#### Two": [f"8: {TITLE}", "10: The next one down here is `### Two`."],
    "##\n\n##": ["8: This heading has no words.", "10: This heading has no words."],
    "## Fixture page fixture.md": ['8: "Fixture page fixture.md" is also the title'],
    "Words.\n\n**What helps**": ['10: If "What helps" is a heading'],
    f"**{LONGEST}**\n\nWords.": [f'8: If "{LONGEST}" is a heading'],
    f"{LONGEST} and\n---\n\nWords.": [f"9: {HYPHENS}"],
    "Words.\n\nA point.\n---": [f"11: {HYPHENS}"],
    "Words.\n\n\nA point.\n---": [f"12: {HYPHENS}"],
}
GOOD = (
    f"**{LONGEST}s**\n\nWords.",
    f"{LONGEST}\n---\n\nWords.",
    "Words.\n**What helps**\n\nWords.",
    "**What helps**\nWords.",
    "First line\nand a second one.\n---\n\nWords.",
)


@pytest.mark.parametrize("text", BAD)
def test_a_heading_is_told_on_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_what_just_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
