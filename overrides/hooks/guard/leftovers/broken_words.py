"""Finds words that a PDF or a scan broke, where a line ended there: depres- sion."""

import re

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.leftovers.marks import Marks, marks_on_page

# "Pre- and post-session", "two- to three-hour": the hyphen stands for a word to come.
_GOES_ON = "and|as|but|nor|or|than|then|through|to|versus|vs|y|e|o|u"
_JOINED = re.compile(
    rf"(?<![\w-])[A-Za-z]{{2,}}-[ \t]*[ \n][ \t]*(?!(?:{_GOES_ON})\b)[a-z]{{2,}}\b|\w+¬[ \t]*\n?\w*"
)
BROKEN_WORDS = (
    Marks(
        ("- ", "-\n", "¬"),
        _JOINED,
        (
            '"{}" was one word before a line broke it. Write it in one piece; where a dash is '
            "meant, put a space on each side of it."
        ),
        look=re.compile(r"-(?<=[A-Za-z]-)[ \n\t]+[a-z]|¬"),
    ),
)


@rule(
    why="It reads like a slip, a screen reader stumbles, and the search does not find it.",
    bad="What depres- sion is like.",
    good="Pre- and post-session care.",
)
def broken_word_problems(page: Page) -> list[Problem]:
    """Words that were broken at the end of a line and stayed so."""
    return [Problem(page.file, *told) for told in marks_on_page(page, BROKEN_WORDS)]
