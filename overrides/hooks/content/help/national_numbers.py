"""The national help lines with their numbers: the lock on `docs/help-lines.yml`.

What stands there has to be what stands here. Before you change a number here, read it on the
line's own page; change it there in the same commit.
"""

from collections.abc import Iterable
from dataclasses import dataclass

WAYS = ("call", "then", "text", "message")
NUMBER_WAYS = ("call", "text")
# What to press goes with the number to call, the word to text with the number to text.
GOES_WITH = {"then": "call", "message": "text"}
# The strip on top of every page is made of these two lines: they can't be taken out.
ALWAYS_THERE = ("emergency", "lifeline")


@dataclass(frozen=True)
class NationalLine:
    """What a line calls itself, and each way to reach it as the file has it ("": no such way).

    `also` has what others call it: an entry of that name is about this line, too. An entry with
    all words of one of the `hints` in its short name and name may be about it.
    """

    name: str
    call: str = ""
    then: str = ""
    text: str = ""
    message: str = ""
    also: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()

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
    "poison": NationalLine(
        "Poison Help",
        call="1-800-222-1222",
        also=("Poison Control",),
        hints=("poison", "poisoning"),
    ),
    "veterans": NationalLine(
        "988 Lifeline for veterans",
        call="988",
        then="press 1",
        text="838255",
        also=("Veterans Crisis Line", "Military Crisis Line"),
        hints=("veterans", "vets", "military"),
    ),
    "spanish": NationalLine(
        "988 Lifeline in Spanish",
        call="988",
        then="press 2",
        text="988",
        message="AYUDA",
        also=("988 Lifeline en español", "Línea 988 en español"),
        hints=("spanish", "espanol"),
    ),
    "crisis-text": NationalLine(
        "Crisis Text Line", text="741741", message="HOME", hints=("crisis text", "crisis txt")
    ),
    "domestic-violence": NationalLine(
        "National Domestic Violence Hotline",
        call="1-800-799-7233",
        text="88788",
        message="START",
        hints=("domestic violence", "domestic abuse"),
    ),
    "treatment": NationalLine(
        "SAMHSA Helpline",
        call="1-800-662-4357",
        also=("SAMHSA National Helpline",),
        hints=("samhsa", "treatment"),
    ),
}
# One digit away from 911, and no slip: local services, a city's own, directories, traffic, repair
# of phones, relay for the deaf, digging.
NUMBERS_OF_OTHERS = frozenset({"211", "311", "411", "511", "611", "711", "811"})


def reached_by(way: str) -> dict[str, str]:
    """Each value that the lines have for a way, with the name of the first line that it reaches."""
    found: dict[str, str] = {}
    for line in NATIONAL_LINES.values():
        if value := line.ways().get(way):
            found.setdefault(value, line.name)
    return found


def national_numbers() -> dict[str, str]:
    """Every number of the national lines, with the name of the first line that it reaches."""
    return {**reached_by("text"), **reached_by("call")}


def numbers_of(lines: Iterable[str]) -> list[str]:
    """The numbers of these lines, given by their short names."""
    ways = [NATIONAL_LINES[line].ways() for line in lines]
    return [known[way] for known in ways for way in NUMBER_WAYS if way in known]


def line_to_write(way: str, value: str) -> str:
    """The line of the file that says so."""
    return f'{way}: "{value}"' if value.isdecimal() else f"{way}: {value}"
