"""Finds what a visitor with a phone can't reach in a table: there its first row is not shown."""

from itertools import pairwise

from content.page_links import LINK
from content.page_settings import Page
from content.sources import CITATION
from reading.markdown_lines import prose_lines
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
    for (line, head), (_, divider) in pairwise(prose_lines(page.body, page.body_line)):
        if "|" not in head or not is_divider(divider):
            continue
        found = [f'The link "{link["words"].strip()}"' for link in LINK.finditer(head)]
        found += [f"The citation `{citation[0]}`" for citation in CITATION.finditer(head)]
        problems += [Problem(page.file, line, MESSAGE.format(what)) for what in found]
    return problems
