"""The real `docs/help-lines.yml` for tests to put slips into, and what is told of it then."""

import re
from datetime import date

from content.help.help_lines import read_help_lines
from project import ROOT, TODAY

AS_IT_IS = (ROOT / "docs" / "help-lines.yml").read_text(encoding="utf-8")
# The tests stay on their day.
DAY = date.fromisoformat(TODAY)
REAL = re.sub(r"checked: \S+", "checked: 2026-11-01", AS_IT_IS)
OWN = """
own:
  name: A line of our own
  when: This is a fixture.
  {}
  source: https://fixture.example/own
  checked: 2026-11-01
  seen: itself
"""


def problems(text: str) -> list[str]:
    """The report's lines about the file with this text, each from its line number on."""
    found = read_help_lines(text, DAY)[1].problems
    return [f"{problem.line}: {problem.message}" for problem in sorted(found)]


def entry_of(name: str) -> tuple[int, str]:
    """Where an entry starts in the real file, and its text."""
    match = re.search(rf"^{name}:\n(?:  .*\n)+", REAL, re.MULTILINE)
    assert match
    return match.start(), match[0]


def changed(name: str, old: str, new: str, text: str = REAL) -> tuple[str, int]:
    """The text with a change in one entry, and the line (as an editor counts) of the change."""
    entry = entry_of(name)[1]
    assert entry.count(old) == 1, (entry, old)
    at = text.index(entry) + entry.index(old)
    return text[:at] + new + text[at + len(old) :], text.count("\n", 0, at) + 1


# The two lines that have to stay: what is read in a moment, for thousands of slips.
SHORT = entry_of("emergency")[1] + entry_of("lifeline")[1]
OWN_AT = SHORT.count("\n") + 5  # the line of its first way


def line_in_file(name: str, way: str) -> str:
    """The line of the real file that has a way."""
    found = re.search(rf"^  {way}: .*$", entry_of(name)[1], re.MULTILINE)
    assert found
    return found[0]
