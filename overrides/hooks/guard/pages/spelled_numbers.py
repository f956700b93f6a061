"""Finds phone numbers in words or letters: a phone makes no call of them, a wrong one hides."""

import re
from collections.abc import Iterator
from itertools import pairwise

from content.help.alike_numbers import LETTERS
from content.help.written_numbers import PHONE
from content.page_lines import line_at
from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

DIGITS = {
    "zero": "0",
    "oh": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "hundred": "00",
}
_WORD = rf"(?:{'|'.join(DIGITS)})"
_GAP = r"(?:[ \t]*[,.–—-]?[ \t]+|-|\n)"
IN_WORDS = re.compile(rf"\b{_WORD}(?:{_GAP}(?:{_WORD}|double {_WORD})){{2,}}\b")
CALLED = re.compile(
    r"\b(?:call|calling|dial|phone|ring|text|texting|llame al|marque)[ \n]+$", re.IGNORECASE
)
# What a phone has letters for: 555-HELP-NOW, 1-800-GET-WELL. At least three letters of one word.
IN_LETTERS = re.compile(
    r"(?<![\w-])(?:1[ .-])?\(?[2-9]\d\d\)?[ .-]{1,2}(?=[A-Z\d .-]*[A-Z]{3})[A-Z\d]{2,}"
    r"(?:[ .-][A-Z\d]{2,})*(?![\w-])"
)
WHOLE, SHORT = 7, 3  # digits
LONGEST = 11
LENGTHS = (WHOLE, 10, LONGEST)
# "250 MG DOSE" counts something: in a number that is no one's to call, a hyphen stands, or a point.
PLAIN_START = re.compile(r"\d{3} ")
# Without one of these, or many of the others, no number stands in words.
RARE = ("nine", "zero", "double", "hundred", "one one", "one-one", "one, one")
OTHERS = ("two", "three", "four", "five", "six", "seven", "eight")
LETTERED = re.compile(r"\d\)?[ .-]{1,2}(?=[A-Z\d]+)[\dA-Z]*[A-Z]{2}")


@rule(
    why="A phone makes a call of digits alone, and who listens may mishear.",
    bad="Call five five five, oh one nine, eight six seven three.",
    good="Call 988.",
)
def spelled_number_problems(page: Page) -> list[Problem]:
    """Phone numbers that are written in words, or with letters in them."""
    prose, small = page.parsed.prose, page.parsed.small
    found: list[tuple[int, str, str]] = []
    if any(word in small for word in RARE) or sum(map(small.count, OTHERS)) >= SHORT:
        found += _in_words(prose, small)
    if LETTERED.search(prose):
        found += _in_letters(prose)
    return [
        Problem(
            page.file,
            line_at(page, prose, at),
            f'"{" ".join(written.split())}" is a phone number that no phone can call from here. '
            f"Write its digits: {digits}.",
        )
        for at, written, digits in found
    ]


def _in_words(text: str, small: str) -> Iterator[tuple[int, str, str]]:
    """Numbers in words: so many digits in a row that count nothing, or some to call."""
    for match in IN_WORDS.finditer(small if len(small) == len(text) else text):
        words = re.findall(r"[a-z]+", match[0].lower())
        digits = ""
        for before, word in zip(["", *words], words, strict=False):
            digits += "" if word == "double" else DIGITS[word] * (1 + (before == "double"))
        is_called = CALLED.search(text[: match.start()]) and len(digits) == SHORT
        if is_called or (WHOLE <= len(digits) <= LONGEST and not _counts(digits)):
            yield match.start(), text[slice(*match.span())], digits


def _counts(digits: str) -> bool:
    """Whether somebody counts, up or down, once or again and again."""
    steps = [int(after) - int(before) for before, after in pairwise(digits)]
    return {*steps} == {-1} or steps.count(1) * 2 >= len(digits)


def _in_letters(text: str) -> Iterator[tuple[int, str, str]]:
    for match in IN_LETTERS.finditer(text):
        digits = re.sub(r"\D", "", match[0].translate(LETTERS))
        is_called = CALLED.search(text[: match.start()]) and len(digits) >= WHOLE
        has_length = len(digits) in LENGTHS and (len(digits) < LONGEST or digits[0] == "1")
        is_number = is_called or (has_length and not PLAIN_START.match(match[0]))
        if is_number and not PHONE.match(text, match.start()):
            yield match.start(), match[0], digits
