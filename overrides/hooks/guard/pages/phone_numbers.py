"""Finds numbers to call or text that are typed into a page and may be wrong ones.

A help line's number may stand in a text as `docs/help-lines.yml` has it. Any other could be a
wrong help line, or is the practice's, which stands in `docs/practice.yml` alone.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape

from content.help.gone_lines import ANCHOR, is_gone, line_of_anchor, line_of_number
from content.help.numbers import IN_PIECES, digits_of, numbers_in
from content.page_lines import line_of_words
from content.page_settings import Page
from reading.html_text import text_with_digits
from report.problems import Advice, Finding, Problem

# Letters in any case are looked for last: that is faster.
LINK = re.compile(r'="(?<=(?i:href)=")(?i:tel|sms):([^"?]*)')
LINE_LINK = re.compile(rf'="[^"]*#({ANCHOR}[\w-]+)"')


def phone_problems(page: Page, html: str, known: Collection[str]) -> list[Finding]:
    """Numbers on a page, and in its links, that are not those of the help lines.

    `known` are the digits of theirs. Advice on one that is written in pieces: no phone makes a
    call of it.
    """
    in_pieces = [match[0] for match in IN_PIECES.finditer(text_with_digits(html))]
    findings: list[Finding] = [
        Advice(
            page.file,
            line_of_words(page, number),
            f'Write "{number}" as {digits_of(number)}, in one piece: '
            "phones make a call of it then.",
        )
        for number in dict.fromkeys(in_pieces)
        if digits_of(number) in known
    ]
    numbers = dict.fromkeys([*numbers_in(text_with_digits(html)), *_linked(html)])
    unknown = [number for number in numbers if digits_of(number) not in known]
    findings += _of_gone_lines(page, html, unknown)
    return findings + [
        Problem(
            page.file,
            line_of_words(page, number),
            f'"{number}" is no number in docs/help-lines.yml. If it is a help line, add it there, '
            "with its source, so that nobody calls a wrong one. If it is the practice's, put it "
            "into docs/practice.yml, once, and link to `contact.md` here.",
        )
        for number in unknown
        if not line_of_number(digits_of(number))
    ]


def _of_gone_lines(page: Page, html: str, unknown: list[str]) -> Iterator[Finding]:
    """One problem for each national line that a page still tells of, and the file no more."""
    linked = {line_of_anchor(anchor) for anchor in LINE_LINK.findall(html)}
    told = set()
    for number in unknown:
        name = line_of_number(digits_of(number))
        if name and name not in told:
            told.add(name)
            link = ", and the link to it" if name in linked else ""
            message = f"{is_gone(name)} Take its number out here too{link}."
            yield Problem(page.file, line_of_words(page, number), message)


def _linked(html: str) -> Iterator[str]:
    return (unescape(number) for number in LINK.findall(html))
