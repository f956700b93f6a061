"""Finds a star, an underscore or a backtick without its other half: it shows on the page."""

import re
from collections.abc import Iterator

from content.page_settings import Page
from reading.html_text import visible_text
from report.problems import Problem
from report.rules import rule

from guard.structure.visible_markdown import line_of_sign

# It touches one word on one side: not so in 2 * 3, a*b and C_3.
_OPENS, _CLOSES = r"(?<![\w*_`]){0}(?=[^\W\d_])", r"(?<=[^\W\d_]){0}(?![\w*_`])"
LONE = {
    sign: re.compile(rf"{_OPENS}|{_CLOSES}".format(form))
    for sign, form in (("*", r"\*"), ("_", "_{1,2}"), ("`", "`"))
}
# Stars with spaces at their inner sides stay stars.
SPACED = re.compile(r"(?<=[^\W\d_] )\*(?= [^\W\d_]{2}[^*\n]* \*(?:\s|$))")
# A star behind a word, and the note that it leads to.
FOOTNOTE = re.compile(r"[^\W_]\W?\*(?!\w).*\n(?:.*\n)*?\*(?=\S)")
INSTEAD = {
    "*": "Words in italics are `*words*`: one star touches them on each side.",
    "_": "Words in italics are `*words*`.",
    "`": "Words that are to look typed are `` `words` ``, with a backtick on each side.",
}


@rule(
    why="They show as they stand, and the words don't stand out.",
    bad="Bring *water.",
    good="Bring *water*.",
)
def lone_sign_problems(page: Page, html: str) -> list[Problem]:
    """Stars, underscores and backticks without their other half."""
    text = visible_text(html)
    prose = page.parsed.prose
    problems = []
    for sign, advice in INSTEAD.items():
        places = list(_places(text, sign)) if sign in text else []
        if len(places) > prose.count(f"\\{sign}"):
            line = line_of_sign(page, text, places[0], sign)
            quoted = f"`{sign}`" if sign != "`" else "A backtick"
            message = (
                f"{quoted} would show on the page. {advice} Where it is meant, write `\\{sign}`."
            )
            problems.append(Problem(page.file, line, message))
    return problems


def _places(text: str, sign: str) -> Iterator[int]:
    if sign == "*" and FOOTNOTE.search(text):
        return
    yield from (match.start() for match in LONE[sign].finditer(text))
    if sign == "*":
        yield from (match.start() for match in SPACED.finditer(text))
