"""Finds a star, an underscore or a backtick without its other half: it shows on the page."""

import re
from collections.abc import Collection, Iterator

from content.page_settings import Page
from reading.html_text import visible_text
from report.problems import Problem
from report.rules import rule

from guard.leftovers.sign_places import BEFORE, line_of_sign

# It touches one word on one side: not so in 2 * 3, a*b and C_3.
_OPENS, _CLOSES = r"(?<![\w*_`]){0}(?=[^\W\d_])", r"(?<=[^\W\d_]){0}(?![\w*_`])"
LONE = {
    sign: re.compile(rf"(?P<opens>{_OPENS})|{_CLOSES}".format(form))
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
def lone_sign_problems(page: Page, html: str, explained: Collection[int] = ()) -> list[Problem]:
    """Stars, underscores and backticks without their other half.

    What shows on the `explained` lines was told with its reason.
    """
    text = visible_text(html)
    problems = []
    for sign, advice in INSTEAD.items():
        quoted = f"`{sign}`" if sign != "`" else "A backtick"
        message = f"{quoted} would show on the page. {advice} Where it is meant, write `\\{sign}`."
        lines: set[int] = set()
        for place in _places(text, sign) if sign in text else ():
            if not _is_meant(page, text, place, sign):
                line = line_of_sign(page, text, place, sign, max(lines, default=0))
                if line not in explained and (line or not explained):
                    lines.add(line or page.body_line)
        problems += [Problem(page.file, line, message) for line in sorted(lines)]
    return problems


def _is_meant(page: Page, text: str, at: int, sign: str) -> bool:
    """Whether a sign has a backslash in front where it was written."""
    if f"\\{sign}" not in page.parsed.prose:
        return False
    parts = page.parsed.prose.split(f"\\{sign}")
    meant = [sum(map(len, parts[:number])) + number - 1 for number in range(1, len(parts))]
    plain = sign.join(parts)
    block = text[:at].rpartition("\n")[2]
    for length in BEFORE:
        before = block[-length:] * bool(length)
        places = [m.end() - 1 for m in re.finditer(re.escape(before + sign), plain)]
        if places:
            return any(place in meant for place in places)
    return False


def _places(text: str, sign: str) -> Iterator[int]:
    """Where a lone sign stands; the end of what another one began is the same fault."""
    if sign == "*" and FOOTNOTE.search(text):
        return
    found = [(match.start(), bool(match["opens"])) for match in LONE[sign].finditer(text)]
    if sign == "*":
        found += [(match.start(), True) for match in SPACED.finditer(text)]
    is_open = False
    for place, opens in sorted(found):
        if opens or not is_open:
            yield place
        is_open = opens
