"""Finds numbers to call or text in a text that are one slip away from a national line's.

Where 988 would be a link, 998 is a wrong number: `call_or_count.py` tells for both whether it is
one to call.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from content.help.alike_numbers import digits_of, is_same_number, number_meant
from content.help.call_or_count import AMOUNT_BEFORE, FIGURE_AFTER, is_to_call
from content.help.calling_words import PRESS
from content.help.national_numbers import reached_by
from content.help.written_numbers import (
    COUNTED,
    END,
    FIRST,
    IN_PIECES,
    SAID,
    SENT,
    START,
    without_numbers,
)
from content.help.wrong_numbers import known_with

# Long: 1-800-222-122. Short: 998, also of 911/998 and of 741-714.
_GAP = r"[ .\xa0–-]?"
_LONG = rf"(?:\+?\d{_GAP})?\(?\d{{2,4}}\)?{_GAP}\d{{2,4}}{_GAP}\d{{3,5}}"
_SHORT = r"\d{3}[ \xa0-]\d{2,4}|\d{2,7}"
WRITTEN = re.compile(
    rf"{FIRST}(?:{START}{_LONG}{END}|{IN_PIECES.pattern}"
    rf"|(?:{START}|(?<=\b\d{{3}}/))(?:{_SHORT})(?:{END}|(?=/\d{{3}}\b)))"
)
LONG = 9  # digits: of so many, one that is almost a national number counts nothing
TWO = 2  # digits: 98 is a number only right behind a word of calling
HOURS = 12  # "call at 11"
YEAR = re.compile(r"(?:19|20)\d\d")
# "The 998 Lifeline", "a 991 operator".
NAMES_A_LINE = re.compile(
    r" (?:[A-Z&][\w&]* ){0,4}(?i:lifeline|helpline|hotline|line|operator|dispatcher|counselor"
    r"|l[ií]nea|call|number)\b"
)
PRESSED = re.compile(
    rf"\b(?:{PRESS}|marque|marca) (?:the |el |la )?(?:key |number |tecla |n[uú]mero )?(?P<key>\d)\b"
    r"(?! (?:times|veces))",
    re.IGNORECASE,
)

# The same years and counts stand on many pages.
_meant = cache(number_meant)


def has_near_numbers(text: str, known: Collection[str]) -> bool:
    """Whether a text has numbers that are almost a national one, to call or not."""
    written = (match[0] for match in WRITTEN.finditer(text))
    return any(_meant(number) and digits_of(number) not in known for number in written)


def number_slips(line: str, known: Collection[str]) -> Iterator[str]:
    """The numbers in a line of text that are almost a national one, as they are written there.

    `known` are the digits of the help lines.
    """
    found = list(WRITTEN.finditer(line))
    right = [match for match in found if digits_of(match[0]) in known]
    rest = without_numbers(line, right)
    for match in found:
        before, after = rest[: match.start()], rest[match.end() :]
        if match not in right and _meant(match[0]) and _is_to_call(match[0], before, after):
            yield match[0]


def _is_to_call(written: str, before: str, after: str) -> bool:
    digits = digits_of(written)
    if len(digits) >= LONG:
        return True
    is_said = bool(SAID.search(before) or SENT.search(before)) and not FIGURE_AFTER.match(after)
    if len(digits) == TWO:
        return is_said and int(digits) > HOURS and not COUNTED.match(after)
    if YEAR.fullmatch(digits) and not is_said:
        return False
    is_named = NAMES_A_LINE.match(after) and not AMOUNT_BEFORE.search(before)
    return bool(is_named) or is_to_call(before, after)


def unknown_presses(line: str) -> Iterator[tuple[str, str, list[str]]]:
    """What a line says to press with a national number and is not known: words, number, known.

    Each belongs to the last national number before it, or to the first after it.
    """
    presses = list(PRESSED.finditer(line))
    if not presses:
        return
    numbers = [
        (match.start(), call)
        for match in WRITTEN.finditer(line)
        for call in reached_by("call")
        if is_same_number(match[0], call)
    ]
    for match in presses:
        before = [call for start, call in numbers if start < match.start()]
        call = (before[-1:] or [call for _, call in numbers] or [""])[0]
        known = known_with("call", call, "then")
        if known and f"press {match['key']}" not in known:
            yield match[0], call, [f"{then} ({name})" for then, name in known.items()]
