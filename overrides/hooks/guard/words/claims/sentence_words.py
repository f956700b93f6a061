"""The words of one sentence, with numbers, amounts of money, shares and stars read as such."""

import re
from functools import cache
from typing import NamedTuple

from reading.read_text import CITED, ReadText

from guard.words.claims.stems import forms

NUMBER = "NUMBER"  # 6, six, half
SIGNED = "SIGNED"  # "..." - Maria G.
NAME = "NAME"  # Kelly
SHORTEST_NAME = 3
# $450, 87%, ★★★★★: what isn't a word.
SIGNS = ("PRICE", "PERCENT", "STARS", "CITED", SIGNED)
CLASSES = frozenset({NUMBER, NAME, *SIGNS})
NUMBER_WORDS = frozenset(
    "half one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand couple dozen".split()
)
TOKEN = re.compile(
    r"(?P<PRICE>[$€£]\s?\d[\d,.]*)"
    r"|(?P<PERCENT>\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|per ?cent\b))"
    r"|(?P<STARS>[★☆⭐🌟]+)"
    rf"|(?P<CITED>{CITED})"
    r"|(?P<NUMBER>\d+(?:[.,/]\d+)*)"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
)
SIGN = re.compile(rf"[$€£%★☆⭐🌟{CITED}]|\bper ?cent\b")
# Who said it, behind what was said: a first name, with an initial at most. An author has two names.
SIGNATURE = re.compile(
    r"[\"”!.…)*][ \t]{0,3}[-–—~(]{1,2} ?(?P<name>[A-Z][a-z]+(?: [A-Z]\b\.?)?)"
    r"(?:,[^\n]{0,40}|\s?\)|\s[A-Z]\.)?(?=\n|$)"
)


# They say little of their own: they may stand between two that belong together.
SMALL = frozenset(
    "a about after all also am an and any are as at be been being both by can completely could did"
    " do does entirely even ever finally first for from fully had has have he her here his i i'm i've if"
    " in is it it's its itself just many may might more most much my new next now of off on or our over own"
    " perfectly quite really she should simply since so some still such than that that's the their there there's"
    " them then these they they're this those through to too totally truly up very was we we've"
    " were when which while who will with would you you'll you're you've your".split()
)
NOT_SMALL = frozenset({"only", "hardly", "rarely", "early", "family"})


class Token(NamedTuple):
    """One word: where it stands, and all that it may be called by."""

    start: int
    end: int
    forms: frozenset[str]
    word: str

    @property
    def is_small(self) -> bool:
        """Whether it says little of its own: it may stand between words that belong together."""
        return self.word in SMALL or (self.word.endswith("ly") and self.word not in NOT_SMALL)


def tokens(text: ReadText, start: int, end: int) -> list[Token]:
    """The words between two places of a text."""
    found = []
    for match in TOKEN.finditer(text.plain, start, end):
        kind = match.lastgroup
        names = frozenset({kind, f"={match[0]}"}) if kind else word_forms(match[0])
        if not kind and found and _is_name(text.text, *match.span()):
            names |= {NAME}
        found.append(Token(*match.span(), names, match[0]))
    if signed := SIGNATURE.search(text.text, max(0, start - 2), end):
        found.append(Token(signed.start("name"), end, frozenset({SIGNED}), SIGNED))
    return found


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word that begins no sentence has one capital letter, at its start: Kelly."""
    return (
        text[start].isupper()
        and end - start >= SHORTEST_NAME
        and text[start + 1 : end].islower()
        and text[start - 2 : start - 1] not in set(".!?:|\n")
    )


@cache
def word_forms(word: str) -> frozenset[str]:
    """All that a word may be called by; words for numbers are numbers too."""
    return forms(word) | {NUMBER} if word in NUMBER_WORDS else forms(word)


def sentences_with_signs(text: ReadText) -> int:
    """A bit for each sentence in which money, a share, stars or a signature may be."""
    places = [match.start() for match in SIGN.finditer(text.plain)]
    places += [match.start("name") for match in SIGNATURE.finditer(text.text)]
    bits = 0
    for place in places:
        bits |= 1 << text.sentence_number(place)
    return bits


@cache
def index_forms(word: str) -> frozenset[str]:
    """All that what `ReadText.words` has as one word may be called by: "100mg" are two."""
    if word.isalpha():
        return word_forms(word)
    found: set[str] = set()
    for match in TOKEN.finditer(word):
        found |= {NUMBER} if match.lastgroup else word_forms(match[0])
    return frozenset(found)
