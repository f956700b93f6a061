"""Judges the numbers, and what to press or text with them, among an entry's words."""

import re
from collections.abc import Collection, Iterator

from reading.in_yaml import value_forms

from content.help.call_or_count import is_to_call
from content.help.lock_words import KIND, refuse_slip
from content.help.national_numbers import (
    NATIONAL_LINES,
    is_same_number,
    national_numbers,
    plain,
)
from content.help.numbers import digits_of, numbers_in

# Three to six digits alone that are no part of a date, a time, a price or a longer number.
SHORT_NUMBER = re.compile(r"(?<![\w.,/$:-])(?!(?:19|20)\d\d\b)\d{3,6}(?![\w%/-]|[.,:]\d)")
# 9O8, 91l, 9 11: letters for digits, or a space between them.
UNCLEAR = re.compile(
    r"(?<![\w.,/$:-])(?=\S*\d)(?:[\dOoIl]{3,6}|\d{1,2} \d{1,2})(?![\w%/-]|[.,:]\d)"
)
# 912 people, 981 towns: things that are counted. "998 answers" is no count: `is_to_call` knows.
COUNTED = re.compile(r" (?:(?:of|more|other) )?(?:people|men|women|children|[a-z]+s)\b")
_NUMBER = r"(?P<number>\d[\d-]{2,}\d|\d{3})\b"
# Text AYUDA to 988, HOME to 741741. A word to text stands in capitals.
WORD_TO = re.compile(rf"\b(?P<extra>[A-Z]{{2,}}) (?:to|al?) {_NUMBER}")
# 988, then press 1; 988 and press 1.
THEN_PRESS = re.compile(rf"\b{_NUMBER}[^.!?\d]{{0,20}}(?P<extra>\bpress \w+)")


def public_words(known: Collection[str] | None) -> value_forms.Form:
    """Words that name no wrong number; `known` are the digits of the right ones (None: unknown)."""

    def read(value: str) -> str:
        words = value_forms.text(value)
        for number in _short_numbers(words):
            refuse_slip(number)
        for number in UNCLEAR.findall(words):
            for right in national_numbers():
                if number != right and is_same_number(number, right):
                    raise ValueError(f'"{number}" is nearly right. Write {right}, in one piece.')
        for number in numbers_in(words):
            refuse_slip(number)
            if known is not None and digits_of(number) not in known:
                raise ValueError(
                    f'"{number}" is no number in this file. Nobody may call a wrong one: correct '
                    "it, or give the line that it reaches an entry of its own here."
                )
        _refuse_wrong_extras(words)
        return words

    return read


def _short_numbers(words: str) -> Iterator[str]:
    """Those that do not count anything."""
    for match in SHORT_NUMBER.finditer(words):
        before, after = words[: match.start()], words[match.end() :]
        if is_to_call(before, after) or not COUNTED.match(after):
            yield match[0]


def _refuse_wrong_extras(words: str) -> None:
    """Raise where a sentence says to press or to text what leads nobody there."""
    for pattern, way, extra in ((THEN_PRESS, "call", "then"), (WORD_TO, "text", "message")):
        for match in pattern.finditer(words):
            known = extras_of(way, extra, match["number"])
            if known and plain(match["extra"]) not in map(plain, known):
                raise ValueError(
                    f'"{match["extra"]}" is not known as {KIND[extra]} with {match["number"]}. '
                    f"Known: {', '.join(known)}. Correct it, or take it out."
                )


def extras_of(way: str, extra: str, number: str) -> dict[str, str]:
    """What is known to press or to text with a number, each with the line that it reaches."""
    return {
        ways[extra]: line.name
        for line in NATIONAL_LINES.values()
        if extra in (ways := line.ways()) and is_same_number(number, ways.get(way, ""))
    }
