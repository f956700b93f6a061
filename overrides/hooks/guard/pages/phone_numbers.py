"""Finds numbers to call or text that are typed into a page and may be wrong ones.

A help line's number may stand in a text as `docs/help-lines.yml` has it, a licensing board's as
`docs/practice.yml` has it. Any other could be a wrong help line, or is the practice's, which stands
in `docs/practice.yml` alone.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape

from content.help.alike_numbers import digits_of, number_meant
from content.help.gone_lines import ANCHOR, is_gone, line_of_anchor, line_of_number
from content.help.mistyped_numbers import has_near_numbers, number_slips, unknown_presses
from content.help.written_numbers import IN_PIECES, PHONE, numbers_in
from content.page_lines import line_of_words, lines_of_words
from content.page_settings import Page
from reading.html_text import ASIDE, text_with_digits
from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.leftovers.example_data import is_example

# Letters in any case are looked for last: that is faster.
LINK = re.compile(r'="(?<=(?i:href)=")(?i:tel|sms):([^"?]+)')
WEB_LINK = re.compile(r'<a [^>]*href="https://[^>]*>(.*?)</a>', re.DOTALL)
LINE_LINK = re.compile(rf'="[^"]*#({ANCHOR}[\w-]+)"')
# A number in a cell is judged by all that stands in its row.
NEXT_CELL = re.compile(r"</t[dh]>\s*<t[dh]\b[^>]*>")
# One that is left out of a text, but not of its row.
HIDDEN_CELL = re.compile(rf"<t[dh]\b[^>]*(?:{ASIDE.pattern})")
SETTINGS = ("title", "description")


@rule(
    why="A wrong digit costs somebody in danger the call.",
    bad="Call 555-555-0200.",
    good="Call 988.",
)
def phone_problems(page: Page, html: str, known: Collection[str]) -> list[Finding]:
    """Numbers on a page, and in its links, that are not those of the help lines.

    `known` are the digits of the help lines and of licensing boards. Advice on one that is written
    in pieces: phones don't make a call of it.
    """
    numbers = dict.fromkeys(_numbers(page, html, known))
    unknown = [(number, line) for number, line in numbers if digits_of(number) not in known]
    of_others = _numbers_of_others(html) if unknown else set()
    unknown = [(number, line) for number, line in unknown if digits_of(number) not in of_others]
    return [
        *_in_pieces(page, html, known),
        *_of_gone_lines(page, html, unknown),
        *(
            Problem(page.file, line, _unknown_number(number))
            for number, line in unknown
            if not (line_of_number(digits_of(number)) or is_example(number))
        ),
        *_wrong_presses(page, html),
    ]


def _numbers(page: Page, html: str, known: Collection[str]) -> Iterator[tuple[str, int]]:
    """Each number to call or text, of the help lines or not, with the line that has it."""
    text = text_with_digits(html)
    has_cells = "<td" in html
    rows = ""  # to find out that no number is mistyped is faster than to read them
    if has_near_numbers(text, known) or (has_cells and HIDDEN_CELL.search(html)):
        rows = text_with_digits(NEXT_CELL.sub(", ", html)) if has_cells else text
    for number in [*_numbers_of(text, rows, known), *map(unescape, LINK.findall(html))]:
        yield from ((number, line) for line in lines_of_words(page, number))
    for name in SETTINGS:
        for number in _numbers_of(page.settings[name], page.settings[name], known):
            yield number, page.line(name)


def _numbers_of(text: str, rows: str, known: Collection[str]) -> list[str]:
    found = [*numbers_in(text)]
    slips = [slip for row in rows.split("\n") for slip in number_slips(row, known)]
    # The other rule may have found it with the country's 1 in front.
    return found + [slip for slip in slips if not any(slip in number for number in found)]


def _numbers_of_others(html: str) -> set[str]:
    """The digits of numbers in the words of links to the pages of those whom they reach.

    Not of one that is almost a help line's: nobody else's page makes that right.
    """
    linked = (number for words in WEB_LINK.findall(html) for number in PHONE.findall(words))
    return {digits_of(number) for number in linked if not number_meant(number)}


def _in_pieces(page: Page, html: str, known: Collection[str]) -> Iterator[Advice]:
    for number in dict.fromkeys(IN_PIECES.findall(text_with_digits(html))):
        if (digits := digits_of(number)) in known:
            message = f'Write "{number}" as {digits}, in one piece: phones make a call of it then.'
            yield Advice(page.file, line_of_words(page, number), message)


def _of_gone_lines(page: Page, html: str, unknown: Iterable[tuple[str, int]]) -> Iterator[Problem]:
    """One problem for each national line that a page still tells of, and the file no more."""
    linked = {line_of_anchor(anchor) for anchor in LINE_LINK.findall(html)}
    first: dict[str, int] = {}
    for number, line in unknown:
        if name := line_of_number(digits_of(number)):
            first.setdefault(name, line)
    for name, line in first.items():
        link = ", and the link to it" if name in linked else ""
        yield Problem(page.file, line, f"{is_gone(name)} Take its number out here too{link}.")


def _unknown_number(number: str) -> str:
    """What to say of a number that no help line has."""
    message = (
        f'"{number}" is no number in docs/help-lines.yml. If it is a help line, add it there, '
        "with its source, so that nobody calls a wrong one. If it is the practice's, put it "
        "into docs/practice.yml, once, and link to `contact.md` here. If it is a licensing "
        "board's, put it there as `phone` of the license. If it is another's, make a link to their "
        f"page of it: `[{number}](https://...)`."
    )
    if meant := number_meant(number):
        message = f"Did you mean {meant}? {message}"
        if number.isdecimal():
            message += f' If it counts something, say what: "{number} people".'
    return message


def _wrong_presses(page: Page, html: str) -> Iterator[Problem]:
    for row in text_with_digits(html).split("\n"):
        for words, number, known in unknown_presses(row):
            message = (
                f'"{words}" is not known as something to press with {number}. Known: '
                f"{', '.join(known)}. Write one of them, or take it out."
            )
            yield Problem(page.file, line_of_words(page, words), message)
