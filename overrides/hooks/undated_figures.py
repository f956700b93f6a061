"""Finds figures about people that have neither a source nor a year: nobody could check them."""

import re
from collections.abc import Iterator

from public_words import PublicText
from read_text import CITED, ReadText
from slips import Slip

NAME = "figure"
NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
SHARES = "half|third|thirds|quarter|quarters|most|majority"
NUMBER_WORDS = frozenset(f"{NUMBERS}|{SHARES}".split("|"))
NUMBER = rf"(?:\d[\d.,]*|{NUMBERS})"
WHOLE = r"(?:[2-9]|10|20|50|100|1,?000|two|three|four|five|six|seven|eight|nine|ten|a hundred)"
PEOPLE = r"(?:adult|client|man|men|participant|patient|people|person|user|veteran|wom[ae]n)s?"
CHANGE = r"(?:felt|improved?|recovere?d?|relapsed?|remitted|responde?d?)"
FIGURE = re.compile(
    rf"\b{NUMBER} (?:in|out of)(?: every)? {WHOLE}\b(?! (?:day|hour|minute|month|second|week|year))"
    rf"|\b\d[\d.,]* ?(?:%|per ?cent\b)(?= (?:[\w-]+ ){{0,4}}(?:{PEOPLE}|{CHANGE})\b)"
    rf"|\b\d+ of \d+\b(?=[) ]+(?:[\w-]+ ){{0,3}}(?:{PEOPLE}|{CHANGE})\b)"
    rf"|\b(?:{SHARES}) of (?!the\b)(?:[\w-]+ ){{0,2}}{PEOPLE}\b"
)
DATED = re.compile(rf"\b(?:19|20)\d\d\b|{CITED}")


def undated_figures(public: PublicText) -> Iterator[Slip]:
    """The figures with no source and no year in their paragraph, or in the one above their list."""
    for match in _figures(public.text):
        start, end = public.text.block(match.start())
        if not DATED.search(public.text.plain[start:end] + public.text.lead(match.start())):
            message = (
                f'"{public.text.shown(*match.span())}" has no source and no year near it. '
                "Say who was counted and when, and cite the source: `[^name]`."
            )
            yield Slip(*match.span(), NAME, message, stops=False)


def _figures(text: ReadText) -> Iterator[re.Match[str]]:
    """Each figure; sentences without a number are left out, which is most of them."""
    numbers = 0
    for word, sentences in text.words.items():
        if word[0].isdigit() or word in NUMBER_WORDS:
            numbers |= sentences
    for start, end in text.sentences_of(numbers):
        yield from FIGURE.finditer(text.plain, start, end)
