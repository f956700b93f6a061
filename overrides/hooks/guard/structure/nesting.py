"""Finds lines that are nested deeper than anyone can read, and than Markdown can render."""

import re

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

DEEPEST = 8  # levels of lists, quotes and blocks inside each other
_SIGN = r"(?:(?:[-*+]|\d+\.)[ \t]+|>[ \t]?)"
_LINE = r"[ \t]*(?:[-*_][ \t]*)+$"  # - - - - draws a line
DEEP = re.compile(
    rf"(?!{_LINE})[ \t]*{_SIGN}{{{DEEPEST + 1},}}|(?: {{4}}|\t){{{DEEPEST + 1},}}(?=\S)",
    re.MULTILINE,
)


@rule(
    why="Nobody can follow so many levels, and Markdown stops at them.",
    bad="- - - - - - - - - water",
    good="- water",
)
def nesting_problems(page: Page) -> list[Problem]:
    """Lines with too many signs of lists and quotes in front, or too far in."""
    message = f"This is more than {DEEPEST} levels deep. Take out signs or spaces in front of it."
    return [
        Problem(page.file, line, message) for line, text in page.parsed.lines if DEEP.match(text)
    ]


def without_nesting(text: str) -> str:
    """The Markdown without what stands in front of such lines: Markdown would stop at them.

    The page is not published anyway, and its other problems count.
    """
    return DEEP.sub("", text)
