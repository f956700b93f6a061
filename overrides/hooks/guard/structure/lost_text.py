"""Finds words that would vanish from a page: taken for an address, or for part of a comment."""

import re

from content.page_settings import Page
from reading.markdown_lines import prose_lines
from report.problems import Problem
from report.rules import rule

ADDRESS = re.compile(r".*[.#/:<>].*")


@rule(
    why="Nobody sees that a line is missing.",
    bad="[Note]: closed",
    good="Note: closed",
)
def vanishing_problems(page: Page) -> list[Problem]:
    """Words that Markdown takes for the address of a link, and shows nowhere: [Note]: closed."""
    return [
        Problem(
            page.file,
            named.line,
            "This line would vanish: it looks like the address of a link. To say what letters "
            f"stand for, write `*[{named.words}]: ...`; else take out the brackets.",
        )
        for named in page.parsed.named_addresses
        if not ADDRESS.fullmatch(named.address)
    ]


@rule(
    why="Half of the page would be missing.",
    bad="<!-- Ask about this.",
    good="<!-- Ask about this. -->\nBring a coat.",
    causes_others=True,
)
def comment_problems(page: Page) -> list[Problem]:
    """Comments that never end: they would take the rest of the page with them."""
    if "<!--" not in page.body:
        return []
    for line, text in prose_lines(page.body, page.body_line, with_open_comment=True):
        if "<!--" in text:
            message = "This comment never ends. Put `-->` at its end."
            return [Problem(page.file, line, message)]
    return []
