"""Compares numbers: whether two are the same, or one is a mistyped national number."""

import re
import unicodedata
from collections.abc import Iterable

from content.help.national_numbers import NUMBERS_OF_OTHERS, national_numbers

LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
LOOK_ALIKE = str.maketrans("OIL|", "0111")
WITH_COUNTRY = 11  # digits
SHORTEST_NEAR = 5  # digits: of shorter numbers nearly all are two slips away from each other
MOST_SLIPS = 2


def digits_of(number: str) -> str:
    """The digits of a number, also of one with letters, without the country's 1 in front."""
    digits = re.sub(r"\D", "", number.upper().translate(LETTERS))
    return digits[1:] if len(digits) == WITH_COUNTRY and digits[0] == "1" else digits


def readings(written: str) -> set[str]:
    """The digits of a number, without the country's 1, in each way that somebody may read it."""
    return {digits_of(digits) for digits in _with_country(written)}


def _with_country(written: str) -> set[str]:
    """The digits: with letters left out, read as the digits they look like, or as on a phone."""
    words = unicodedata.normalize("NFKC", written).upper()
    all_readings = (words, words.translate(LOOK_ALIKE), words.translate(LETTERS))
    return {"".join(re.findall("[0-9]", reading)) for reading in all_readings}


def is_same_number(written: str, number: str) -> bool:
    """Whether this is the number, however it is written: 1 (800) 222-1222, 9-8-8, 988 with an O."""
    return bool(number) and digits_of(number) in readings(written)


def number_meant(written: str, likely: Iterable[str] = ()) -> str | None:
    """The national number that this may be a slip of: a digit changed, lost, added, or two swapped.

    Of the `likely` ones it may be two slips away. None for a national number itself, and for the
    numbers of others that look like one.
    """
    # With the country's 1 and without it: 1988 is a slip of 988, 1-800-222-122 of eleven digits.
    found = _with_country(written) | readings(written)
    numbers = national_numbers()
    if found & NUMBERS_OF_OTHERS or any(is_same_number(written, number) for number in numbers):
        return None
    for number in numbers:
        rights = (digits_of(number), re.sub(r"\D", "", number))
        if any(is_one_slip(digits, right) for digits in found for right in rights):
            return number
    return next((number for number in likely if is_near(written, number)), None)


def is_near(written: str, right: str) -> bool:
    """Whether a number is a slip or two from the right one, or has its digits in another order."""
    number = digits_of(right)
    if len(number) < SHORTEST_NEAR:
        return number_meant(written) == right
    return any(
        slips(digits, number) <= MOST_SLIPS or sorted(digits) == sorted(number)
        for digits in readings(written)
    )


def is_one_slip(written: str, right: str) -> bool:
    """Whether one digit was changed, lost or added, or two neighbors were swapped."""
    is_as_long = abs(len(written) - len(right)) <= 1  # else the slow count is no use
    return len(written) > 1 and is_as_long and slips(written, right) == 1


def slips(written: str, right: str) -> int:
    """How many digits have to be changed, put in, taken out or swapped with a neighbor."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, digit in enumerate(written):
        before, last, row = row, before, [i + 1]
        for j, other in enumerate(right):
            best = min(before[j] + (digit != other), before[j + 1] + 1, row[j] + 1)
            if i and j and digit == right[j - 1] and written[i - 1] == other:
                best = min(best, last[j - 1] + 1)
            row.append(best)
    return row[-1]
