"""Finds words that codespell's dictionary, or staff in `docs/spelling.yml`, know as misspelled.

A word that neither knows is left alone, and so is a name: a word with a capital letter that
starts no sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reading.in_yaml import value_forms
from reading.in_yaml.fields import Field, empty_entries, read_fields
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from reading.read_text import ReadText, in_plain_signs
from report.rules import rule

from guard.words.found_words import Slip
from guard.words.public_words import PublicText

FILE = "docs/spelling.yml"
DICTIONARY = "dictionary.txt"
BRITISH = "dictionary_en-GB_to_en-US.txt"
# What stands in front of a word, looked for where it starts, or behind it, where it ends.
BEHIND_SIGN = re.compile(r"(?<=[@/\\.#&_])")
BEHIND_HYPHEN = re.compile("(?<=-)")
BEHIND_PIECE = re.compile(r"(?<=[^\W\d_]- )")
ADDRESS_GOES_ON = re.compile(r"[@_]|[./]\w")
WORD_GOES_ON = re.compile("- [a-z]")
NEXT_WORD = re.compile(r"\s+(?P<letter>\w)")
SENTENCE_START = re.compile(r"(?:^|[.!?:])\W*$")
CAPITAL_WORD = re.compile(r"[^\W_]{4,}")
ENOUGH_CAPITALS = 3  # such words make a title
SHORTEST_IN_TITLE = 6  # letters: where every word has a capital, a short one may be a name
SHORTEST_PART = 4  # letters, beside a hyphen: "re-", "co-" are no words


@dataclass(frozen=True)
class Spelling:
    """What staff added: slips with what to write, and words that are right. In small letters."""

    wrong: Mapping[str, str] = field(default_factory=dict)
    right: frozenset[str] = frozenset()
    # Words of earlier texts that are no slips: nearly all words of the next text are among them.
    seen: set[str] = field(default_factory=set, compare=False)

    def is_slip(self, word: str) -> bool:
        """Whether a word is known as a slip, or as British."""
        lists = (_dictionary(DICTIONARY), _dictionary(BRITISH), self.wrong)
        return word not in self.right and any(word in known for known in lists)


@rule(
    finds="Entries of `docs/spelling.yml` that are incomplete or unknown.",
    why="What can't be read finds nothing.",
    bad="rihgt:\n  - fixtur",
    good="right:\n  - fixtur",
    examples_of=FILE,
)
def read_spelling(text: str, names: Iterable[str]) -> tuple[Spelling, YamlText]:
    """The words that staff listed, and `names` of people, whose words are right.

    Problems are in the second value. Never raises.
    """
    source = read_yaml(text, FILE)
    empty_entries(source)
    slips = source.data.get("wrong")
    entries = slips if isinstance(slips, dict) else {}
    fields = {
        "right": Field(value_forms.text, many=True),
        "wrong": Field(
            fields={
                name: Field(value_forms.text, required=True, example=f"{name}: the right word")
                for name in entries
            }
        ),
    }
    values = read_fields(source, (), fields)
    words = [*values["right"], *(word for name in names for word in re.findall(r"[^\W_]+", name))]
    right = frozenset(in_plain_signs(word).lower() for word in words)
    wrong = {in_plain_signs(name).lower(): word for name, word in (values["wrong"] or {}).items()}
    return Spelling(wrong, right), source


@rule(
    why="Who doubts the spelling doubts the rest.",
    bad="We recieve you.",
    good="We receive you.",
)
def spelling_slips(public: PublicText, spelling: Spelling) -> Iterator[Slip]:
    """Misspelled words, by codespell's dictionary and `docs/spelling.yml`."""
    text = public.text
    for word in (word for word in text.words if word not in spelling.seen):
        known = word if spelling.is_slip(word) else word.removesuffix("'s")
        if not spelling.is_slip(known):
            spelling.seen.add(word)
            continue
        for place in text.places(word):
            end = place + len(known)
            if _is_word(text, place, end) and not _is_piece(text, place, end):
                yield _slip(text, place, known, spelling)


def _slip(text: ReadText, place: int, word: str, spelling: Spelling) -> Slip:
    """What to tell about a word that is known as a slip."""
    written = text.shown(place, place + len(word))
    stops = True
    if word in spelling.wrong:
        message = f'"{written}" is misspelled. Write "{spelling.wrong[word]}".'
    elif word in _dictionary(DICTIONARY):
        meant, _, others = _dictionary(DICTIONARY)[word].partition(",")
        stops = not others
        message = f'"{written}" is misspelled. Write "{meant}".'
        if others:
            choice = " or ".join(f'"{other.strip()}"' for other in others.split(",")[:-1])
            message = f'"{written}" may be misspelled. Did you mean "{meant}" or {choice}?'
    else:
        stops = False
        american = _dictionary(BRITISH)[word]
        message = f'"{written}" is British. This site writes American English: "{american}".'
    if stops:
        message += f" If it is right, list it below `right:` in {FILE}."
    return Slip(place, place + len(word), word, message, stops)


def _is_word(text: ReadText, place: int, end: int) -> bool:
    """Whether a word is one to check: no part of an address, no name, no abbreviation."""
    written = text.text[place:end]
    if BEHIND_SIGN.match(text.text, place) or ADDRESS_GOES_ON.match(text.text, end):
        return False
    is_part = BEHIND_HYPHEN.match(text.text, place) or text.text.startswith("-", end)
    if is_part and len(written) < SHORTEST_PART:
        return False
    if not any(char.isupper() for char in written):
        return True
    if any(char.isupper() for char in written[1:]):
        return False
    start, block_end = text.block(place)
    if _is_title(text.text[start:block_end]) and len(written) >= SHORTEST_IN_TITLE:
        return True
    follows = NEXT_WORD.match(text.text, end, block_end)
    is_followed_by_name = bool(follows and follows["letter"].isupper())
    return bool(SENTENCE_START.search(text.text[start:place])) and not is_followed_by_name


def _is_piece(text: ReadText, place: int, end: int) -> bool:
    """Whether this is a piece of a word that a line end broke, which is told as one."""
    return bool(BEHIND_PIECE.match(text.text, place) or WORD_GOES_ON.match(text.text, end))


def _is_title(block: str) -> bool:
    """Whether nearly all longer words of a block have capitals: there, a capital is no name."""
    words = CAPITAL_WORD.findall(block)
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) >= ENOUGH_CAPITALS and len(capitals) * 5 >= len(words) * 4


@cache
def _dictionary(name: str) -> dict[str, str]:
    """One of codespell's lists: each slip with what it stands for, or may stand for.

    A line is `slip->word`, or `slip->word, other word, reason not to mend it unasked`.
    """
    package = find_spec("codespell_lib")
    folder = Path(str(package and package.origin)).parent
    lines = (folder / "data" / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split("->", 1) for line in lines)
