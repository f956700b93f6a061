"""Finds code that never ends, and text that shows as code by accident."""

import re

from content.page_settings import Page
from reading.markdown_lines import CODE_OR_COMMENT, indented_code
from report.problems import Problem
from report.rules import rule

OPENING = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*)[ ]*")
# What is no code: points, rows and headings; words that start and end like a sentence.
POINT_OR_ROW = re.compile(r"\s*(?:(?:[-*+]|\d+\.)\s+\S|\|.*\|\s*$|#{2,6}\s+\S).*")
SENTENCE = re.compile(r"\s*[\"“‘(*_\[]*[A-Z].*\s.*\s.*[.!?…][\"”’)*_]*\s*")


@rule(
    why="What follows shows as code too, up to the end of the page.",
    bad="```\ncode",
    good="```\ncode\n```",
    causes_others=True,
)
def code_fence_problems(page: Page) -> list[Problem]:
    """Blocks of code that are indented, never end, or have words where none may stand."""
    problems: list[Problem] = []
    if "```" not in page.body and "~~~" not in page.body:
        return problems
    for match in CODE_OR_COMMENT.finditer(page.body):
        if fence := match["fence"]:
            lines = match[0].rstrip("\n").split("\n")
            line = page.body_line + page.body.count("\n", 0, match.start())
            opening = OPENING.fullmatch(lines[0])
            if lines[0][:1] in " \t":
                message = f"Code between {fence} starts at the left edge. Take out the spaces."
            elif opening is None:
                message = f"Write {fence} alone on this line, and the words on the next one."
            elif len(lines) == 1 or lines[-1].rstrip() != fence:
                message = f"This code never ends. Put {fence} on a line of its own behind it."
            else:
                continue
            problems.append(Problem(page.file, line, message))
    return problems


@rule(
    why="It runs off the side of a phone.",
    bad="    You can bring someone along.",
    good="You can bring someone along.",
)
def indented_text_problems(page: Page) -> list[Problem]:
    """Text that four spaces or a tab in front make code, which does not wrap on a phone."""
    return [
        Problem(
            page.file,
            line,
            "The spaces in front make code of this text. Delete them: all text starts at the left "
            "edge.",
        )
        for line, text in indented_code(page.body, page.body_line)
        if SENTENCE.fullmatch(text) or POINT_OR_ROW.fullmatch(text)
    ]
