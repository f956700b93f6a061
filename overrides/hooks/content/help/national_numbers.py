"""The national help lines with their numbers, and what makes a number a slip of one of them.

This is the lock on `docs/help-lines.yml`: what stands there has to be what stands here. Before you
change a number here, read it on the line's own page; change it there in the same commit.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from content.help.numbers import LETTERS, digits_of

WAYS = ("call", "then", "text", "message")
# The two of them that are numbers.
NUMBER_WAYS = ("call", "text")
# The strip on top of every page is made of these two lines: they can't be taken out.
ALWAYS_THERE = ("emergency", "lifeline")


@dataclass(frozen=True)
class NationalLine:
    """What a line calls itself, and each way to reach it as the file has it ("": no such way).

    `also` has what others call it: an entry of that name is about this line, too.
    """

    name: str
    call: str = ""
    then: str = ""
    text: str = ""
    message: str = ""
    also: tuple[str, ...] = ()

    def ways(self) -> dict[str, str]:
        """The ways that the line has, in the order in which the file names them."""
        return {way: value for way in WAYS if (value := getattr(self, way))}


# By their short names in the file. Each was read on the page that the file names as its `source:`
# (`seen:` says how) on 2026-11-23. 988 had a third choice, press 3, until July 2025.
NATIONAL_LINES = {
    "emergency": NationalLine("Emergency", call="911", also=("911",)),
    "lifeline": NationalLine(
        "988 Lifeline",
        call="988",
        text="988",
        also=("988 Suicide & Crisis Lifeline", "National Suicide Prevention Lifeline"),
    ),
    "poison": NationalLine("Poison Help", call="1-800-222-1222", also=("Poison Control",)),
    "veterans": NationalLine(
        "988 Lifeline for veterans",
        call="988",
        then="press 1",
        text="838255",
        also=("Veterans Crisis Line", "Military Crisis Line"),
    ),
    "spanish": NationalLine(
        "988 Lifeline in Spanish",
        call="988",
        then="press 2",
        text="988",
        message="AYUDA",
        also=("988 Lifeline en español", "Línea 988 en español"),
    ),
    "crisis-text": NationalLine("Crisis Text Line", text="741741", message="HOME"),
    "domestic-violence": NationalLine(
        "National Domestic Violence Hotline", call="1-800-799-7233", text="88788", message="START"
    ),
    "treatment": NationalLine(
        "SAMHSA Helpline", call="1-800-662-4357", also=("SAMHSA National Helpline",)
    ),
}
# One digit away from 911, and no slip: local services, a city's own, directories, traffic, repair
# of phones, relay for the deaf, digging.
NUMBERS_OF_OTHERS = frozenset({"211", "311", "411", "511", "611", "711", "811"})
LOOK_ALIKE = str.maketrans("OIL|", "0111")
FEWEST = 2  # digits: what is left of 988 without one of them


def reached_by(way: str) -> dict[str, str]:
    """Each number to `call` or to `text`, with the name of the first line that it reaches."""
    numbers: dict[str, str] = {}
    for line in NATIONAL_LINES.values():
        if value := line.ways().get(way):
            numbers.setdefault(value, line.name)
    return numbers


def national_numbers() -> dict[str, str]:
    """Every number of the national lines, with the name of the first line that it reaches."""
    return {**reached_by("text"), **reached_by("call")}


def plain(words: str) -> str:
    """The letters and digits of words alone, for comparing: no case, no spaces, no signs."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words).casefold()))


def is_same_number(written: str, number: str) -> bool:
    """Whether this is the number, however it is written: 1 (800) 222-1222, 9-8-8, 988 with an O."""
    return bool(number) and digits_of(number) in readings(written)


def number_meant(written: str) -> str | None:
    """The national number that this may be a slip of: a digit changed, lost, added, or two swapped.

    None for a national number itself, and for the numbers of others that look like one.
    """
    # With the country's 1 and without it: 1988 is a slip of 988, 1-800-222-122 of eleven digits.
    found = {*_readings(written), *readings(written)}
    numbers = national_numbers()
    if found & NUMBERS_OF_OTHERS or any(is_same_number(written, number) for number in numbers):
        return None
    for number in numbers:
        forms = (digits_of(number), re.sub(r"\D", "", number))
        if any(is_one_slip(digits, form) for digits in found for form in forms):
            return number
    return None


def is_one_slip(written: str, right: str) -> bool:
    """Whether one digit was changed, lost or added, or two neighbors were swapped."""
    if len(written) < FEWEST:
        return False
    if len(written) == len(right):
        wrong = [i for i, digit in enumerate(right) if written[i] != digit]
        first, last = (wrong[0], wrong[-1]) if wrong else (0, 0)
        is_swapped = last == first + 1 and written[first : last + 1] == right[last] + right[first]
        return len(wrong) == 1 or (len(wrong) == len("12") and is_swapped)
    shorter, longer = sorted((written, right), key=len)
    rests = (longer[:i] + longer[i + 1 :] for i in range(len(longer)))
    return len(longer) == len(shorter) + 1 and shorter in rests


def readings(written: str) -> set[str]:
    """The digits of a number, without the country's 1, in each way that somebody may read it."""
    return {digits_of(digits) for digits in _readings(written)}


def _readings(written: str) -> Iterator[str]:
    """The digits, with letters left out, read as the digits they look like, and as on a phone."""
    words = unicodedata.normalize("NFKC", written).upper()
    for reading in (words, words.translate(LOOK_ALIKE), words.translate(LETTERS)):
        yield "".join(re.findall(r"[0-9]", reading))
