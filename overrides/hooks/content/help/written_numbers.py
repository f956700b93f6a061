"""What a number to call or text looks like in a text."""

import re
from collections.abc import Iterable, Iterator

from content.help.calling_words import CALL, FILLERS, GOES_ON, LABEL, SEND, TEXT

# No part of a longer number, of an address, of a DOI (10.1001/...) or of an ISBN.
START, END = r"(?<![\w./:+-])", r"(?![\w/-]|\.\d)"
_GAP = r"[ .\xa0-]"
_TOLL_FREE = rf"\(?8(?:00|33|44|55|66|77|88)(?:{_GAP}|\){_GAP}?)"
LETTERED = rf"{START}(?:1{_GAP})?{_TOLL_FREE}(?:\d{{3}}{_GAP})?[A-Z]{{4,7}}\b"
FIRST = r"(?=[(+\d])"  # looked at before all else, it makes short work of all other characters
# The North American plan: neither the area code nor the next three digits start with 0 or 1.
PHONE = re.compile(
    rf"{FIRST}(?:{START}(?:\+?1{_GAP}?)?(?:\([2-9]\d\d\){_GAP}?|[2-9]\d\d[.-])[2-9]\d\d{_GAP}\d{{4}}{END}"
    rf"|{START}\+?1{_GAP}[2-9]\d\d{_GAP}\d{{3}}{_GAP}\d{{4}}{END}"
    rf"|{LETTERED}|(?<![\w.])\+\d[\d ().-]{{7,}}\d)"
)
# A short number in pieces: 9-8-8.
# What must not stand before it is looked at last: a search for a digit is faster.
IN_PIECES = re.compile(r"\d(?<![\w.,/$:-]\d)(?:[ \xa0–-]\d){2,5}(?![\w%/-]|[.,]\d|[ \xa0–-]\d)")
# After a word of calling any digits are a number, unless they count something: "call 300 people".
DIGITS = re.compile(
    r"\d(?<![\w.,/$-]\d)(?:\d\d[ .-]?\d{3}[ .-]?\d{4}|\d\d[ .-]?\d{3,4}|\d{2,5}"
    r"|(?:[ .–-]\d){2,5})(?![\w%/-]|[.,]\d)"
)
SAID = re.compile(rf"\b(?:{CALL}|{TEXT}|{LABEL})\b[:.]?{FILLERS} $", re.IGNORECASE)
COUNTED = re.compile(rf" (?!(?:{GOES_ON})\b)")
BEFORE = 40  # characters in front of a number that tell what it is
SENT = re.compile(rf"\b(?:{TEXT}|{SEND})\b[^.!?\n]* (?:to|al?) $", re.IGNORECASE)
SHORTEST_SENT = 5  # digits


def numbers_in(text: str) -> Iterator[str]:
    """The numbers to call or text in plain words, each as it is written there."""
    yield from (match[0] for match in PHONE.finditer(text))
    for match in DIGITS.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        is_said = SAID.search(before) and not COUNTED.match(text, match.end())
        if is_said or (len(match[0]) >= SHORTEST_SENT and SENT.search(before)):
            yield match[0]


def without_numbers(line: str, numbers: Iterable[re.Match[str]]) -> str:
    """The line with a point for each sign of these numbers: they are no figures in its sentence."""
    for match in numbers:
        line = line[: match.start()] + "·" * len(match[0]) + line[match.end() :]
    return line
