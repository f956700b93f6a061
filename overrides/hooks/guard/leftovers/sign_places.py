"""Finds the line of a page's Markdown for each sign that shows among its visible words."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from content.page_settings import Page

BEFORE = (20, 8, 3, 0)  # characters in front of a sign that tell its place


class Sign(NamedTuple):
    """What shows, where it starts in the page's visible text, and what to write instead."""

    at: int
    shown: str
    advice: str


def lines_of_signs(
    page: Page, text: str, signs: Iterable[Sign], explained: Collection[int]
) -> Iterator[tuple[int, str, str]]:
    """Each line with signs of one advice: its number, the signs quoted, the advice.

    `text` is the page's visible text. What stands on `explained` lines was told, and so may a sign
    be of which no line is found; where none was, it is on the first one.
    """
    lines: dict[tuple[int, str], list[str]] = {}
    last: dict[str, int] = {}
    for sign in sorted(signs):
        line = line_of_sign(page, text, sign.at, sign.shown, last.get(sign.shown, 0))
        if line in explained or (explained and not line):
            continue
        last[sign.shown] = line
        lines.setdefault((line, sign.advice), []).append(sign.shown)
    for (line, advice), shown in lines.items():
        quoted = [one if "`" in one else f"`{one}`" for one in dict.fromkeys(shown)]
        yield line or page.body_line, ", ".join(quoted), advice


def line_of_sign(page: Page, text: str, at: int, sign: str, after: int = 0) -> int:
    """The line of a sign that stands at `at` of a page's visible text, by the words before it.

    Of several such lines, it is the one whose turn it is, where all of them show; else the first
    from line `after` on. 0 where that can't be told.
    """
    block = text[:at].rpartition("\n")[2]
    for length in BEFORE:
        sought = block[-length:] * bool(length) + sign
        lines = page.parsed.lines
        found = [line for line, written in lines for _ in range(written.count(sought))]
        earlier = text.count(sought, 0, at)
        if len(found) == text.count(sought) > earlier:
            return found[earlier]
        if len({*found}) == 1 or (found and (length or not block)):
            return next((line for line in found if line >= after), found[0])
    return 0
