"""Finds points of a list that are typed as another program shows them, or have no words."""

import re

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.structure.list_items import ITEM, short_words

# Bullets of other programs.
_BULLET = r"[•·▪◦‣○●■□➢➤\uf0a7\uf0b7]|&(?:bull|middot|\#8226|\#183);"
_PICTURE = r"(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff][\ufe0e\ufe0f\u200d]*)+"
BULLET = re.compile(rf"[ >\t]*(?P<sign>{_BULLET})\s*(?P<words>\S.*)")
# What starts a line of other texts too: a list only where one such line follows the other.
BULLETS = (
    re.compile(r"[ >\t]*(?P<sign>--|[–—→⇒»§✓✔✗✘★☆o])\s+(?P<words>\S.*)"),
    re.compile(r"[ >\t]*(?P<sign>-|\d{1,2}\.)(?P<words>[A-Za-z\[*].*)"),
    re.compile(r"[ >\t]*(?P<sign>\(?\d{1,2}\)[.:]?|\d{1,2}(?::| [-–—]))\s+(?P<words>\S.*)"),
    re.compile(r"[ >\t]*(?P<sign>\(?[a-hA-H][.)]|\(?[ivx]{1,4}[.)])\s+(?P<words>\S.*)"),
)
# The same, also where each such line is a paragraph of its own.
APART = (
    re.compile(r"[ >\t]*(?P<sign>\d{1,2}\\[.)])\s+(?P<words>\S.*)"),
    re.compile(rf"[ >\t]*(?P<sign>{_PICTURE})\s*(?P<words>[\w*\[\"“(].*)"),
    re.compile(r"[ >\t]*(?P<sign>\d\ufe0f?\u20e3)\s*(?P<words>[\w*\[\"“(].*)"),
)
# What all of these start with: most lines start with a longer word.
SIGN = re.compile(r"[ >\t]*(?:[^A-Za-z\s]|[A-Za-z]{1,4}[.)]|o\s)")
# A point to tick is `- [ ] words`; a point without words would show as a lone sign.
TICK = re.compile(r"[ >\t]*(?:[-*+]\s*)?\[(?P<ticked>[xX]?)\s*\]\s*(?P<words>(?![(\[:])\S.*)")
TICK_RIGHT = re.compile(r"[ >\t]*[-*+]\s+\[[ xX]\]\s.*")
EMPTY = re.compile(r"[ >\t]*(?:[-*+]|\d{1,2}\.)\s*")


@rule(
    why=(
        "A screen reader says how many points a list has. What is typed as a picture of one "
        "is none."
    ),
    bad="• Water",
    good="- Water",
)
def bullet_problems(page: Page) -> list[Problem]:
    """Lists that are typed as another program shows them, or without the space."""
    problems = []
    lines = page.parsed.lines
    words = [(line, text) for line, text in lines if text.strip()]
    for near, forms in ((lines, (BULLET, *BULLETS)), (words, APART)):
        around = ["", *(text for _, text in near), ""]
        for (line, text), above, below in zip(near, around, around[2:], strict=False):
            for form in forms if SIGN.match(text) else ():
                point = form.fullmatch(text)
                if point and (form is BULLET or form.fullmatch(above) or form.fullmatch(below)):
                    problems.append(Problem(page.file, line, _no_list(point)))
                    break
    return problems


def _no_list(point: re.Match[str]) -> str:
    """What to write instead of a point of another program."""
    right = f"{_marker(point['sign'])} {point['words']}"
    return f'"{point["sign"]}" makes no list here. Write `{short_words(right)}`.'


def _marker(sign: str) -> str:
    """The marker to write instead of another program's: numbers for letters and numbers."""
    if number := re.search(r"\d+(?!\d*;)", sign):
        return f"{number[0]}."
    return "1." if re.fullmatch(r"\(?[a-zA-Z]+[.)]", sign) else "-"


@rule(
    why="A point without words says nothing, and brackets that show look like a fault.",
    bad="-[] Eat a light meal",
    good="- [ ] Eat a light meal",
)
def point_problems(page: Page) -> list[Problem]:
    """Points without words, and points to tick that would show their brackets."""
    problems = []
    before = ""
    for line, text in page.parsed.lines:
        if (tick := TICK.fullmatch(text)) and not TICK_RIGHT.fullmatch(text):
            right = f"- [{tick['ticked'] or ' '}] {short_words(tick['words'])}"
            message = f"The brackets would show here. A point to tick is `{right}`."
            problems.append(Problem(page.file, line, message))
        elif EMPTY.fullmatch(text) and (
            not before.strip() or EMPTY.fullmatch(before) or ITEM.fullmatch(before)
        ):
            message = "This point has no words. Write them behind its sign, or delete it."
            problems.append(Problem(page.file, line, message))
        before = text
    return problems
