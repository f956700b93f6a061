"""Finds what a visitor with a phone can't reach in a table: there its first row is not shown."""

from itertools import pairwise

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.structure.table_rows import is_divider

MESSAGE = (
    "{} stands in the first row of a table. A phone shows that row as plain words before each "
    "cell, so nobody could open it there. Put it into the text above the table."
)


@rule(
    why="On a phone nobody could open them.",
    bad="| [Prices](contact.md) | Day |\n|---|---|\n| 1 | 2 |",
    good="| Prices | Day |\n|---|---|\n| [Ask for them](contact.md) | 2 |",
)
def table_head_problems(page: Page) -> list[Problem]:
    """Links and citations in the first row of a table (WCAG 2.1.1, 2.4.7)."""
    problems = []
    for (line, head), (_, divider) in pairwise(page.parsed.lines):
        if "|" not in head or not is_divider(divider):
            continue
        found = [f'The link "{each.words}"' for each in page.parsed.links if each.line == line]
        found += [
            f"The citation `[^{each.name}]`" for each in page.parsed.citations if each.line == line
        ]
        problems += [Problem(page.file, line, MESSAGE.format(what)) for what in found]
    return problems
