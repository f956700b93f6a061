"""Finds figures about people that have neither a source nor a year: nobody could check them."""

import re
from collections.abc import Iterator

from reading.read_text import CITED, ReadText
from report.rules import rule

from guard.words.found_words import Slip
from guard.words.public_words import PublicText

NAME = "figure"
NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
SHARES = "half|third|thirds|quarter|quarters|fifth|tenth|most|majority"
CROWDS = "dozens|hundreds|thousands|millions|billions"
GROWTH = "doubled|tripled|quadrupled"
RISE = "climbing|climbed|falling|fallen|growing|grown|rising|risen|soaring|soared"
OTHERS = "twice|times|more|number|numbers|up|down"
# A figure has one of these words in it, or a digit.
NUMBER_WORDS = frozenset(f"{NUMBERS}|{TENS}|{SHARES}|{CROWDS}|{GROWTH}|{RISE}|{OTHERS}".split("|"))
# Begins at its first sign only: a row of a thousand figures is no thousand numbers.
DIGITS = r"(?<![\d.,])\d[\d.,]*"
NUMBER = rf"(?:{DIGITS}|{NUMBERS})"
WHOLE = r"(?:[2-9]|10|20|50|100|1,?000|two|three|four|five|six|seven|eight|nine|ten|a hundred)"
PEOPLE = (
    r"(?:adult|american|child|children|client|couple|man|men|nurse|parent|participant|patient|people"
    r"|person|student|teen|teenager|user|veteran|wom[ae]n|worker)s?"
)
CHANGE = r"(?:felt|improved?|recovere?d?|relapsed?|remitted|responde?d?)"
DO = "improve|never|notice|recover|relapse|report|respond"
COUNTED = "use|misuse|deaths|overdoses|calls|rates|loneliness"
TREND = f"going up|going down|{RISE}"
OF_PEOPLE = rf"(?:[\w-]+ ){{0,4}}(?:{PEOPLE}|{CHANGE}|deaths)\b"
FIGURES = (
    rf"{NUMBER} (?:in|out of)(?: every)? {WHOLE}\b(?! (?:day|hour|minute|month|second|week|year))",
    rf"(?:{DIGITS}|{TENS}) ?(?:%|per ?cent\b)(?= {OF_PEOPLE})",
    rf"\d+ of \d+\b(?=[) ]+(?:[\w-]+ ){{0,3}}(?:{PEOPLE}|{CHANGE})\b)",
    rf"(?:{SHARES}|{CROWDS}) of (?!the\b)(?:[\w-]+ ){{0,2}}{PEOPLE}\b",
    rf"{NUMBER} (?:million|billion|thousand|hundred) (?:[\w-]+ ){{0,2}}{PEOPLE}\b",
    rf"(?:has|have|had|more than|nearly|almost) (?:{GROWTH})\b",
    rf"(?:{COUNTED})(?: [\w-]+){{0,4}} (?:has|have|is|are|keeps?) (?:been )?(?:{TREND})\b",
    rf"(?:more and more|fewer and fewer|(?:growing|rising) numbers? of) (?:[\w-]+ )?{PEOPLE}\b",
    r"number of (?:[\w-]+ ){0,6}(?:climbs|doubles|falls|grows|rises)\b",
    rf"most {PEOPLE} (?:with \w+ |[\w-]+ )?(?:{DO})\b",
    rf"(?:twice|{NUMBER} times) (?:as|more) (?:common|effective|high|likely|many)\b",
)
FIGURE = re.compile("|".join(rf"\b{figure}" for figure in FIGURES))
DATED = re.compile(rf"\b(?:19|20)\d\d\b|{CITED}")


@rule(
    does="advises",
    why="Nobody could check them.",
    bad="Three in ten people felt better.",
    good="In a 2020 survey, three in ten people felt better.",
)
def undated_figures(public: PublicText) -> Iterator[Slip]:
    """Figures about people without a source or a year near them."""
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
