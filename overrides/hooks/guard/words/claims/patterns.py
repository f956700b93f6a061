"""Reads the patterns in which staff say what they look for: words in any form, and groups of words.

`cure depression` is both words in this order, with small words ("the", "of your") between them at
most; `cure ... depression` has up to six words between, whatever they are. `home & safe` are both
in one sentence, in any order. `cure/heal` is either word, `get-rid-of` words that belong
together, and `=clean` this form of a word alone. A word in capitals stands for its group.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from reading.guesses import closest, did_you_mean
from reading.read_text import in_plain_signs

from guard.words.claims.sentence_words import CLASSES
from guard.words.claims.slots import Slot, Way
from guard.words.claims.stems import EXACT, stem

GAP = "..."
AND = "&"
THEN = ">>"
GROUP = re.compile(r"[A-Z]{2,}")
WORD_FORM = re.compile(r"=?[^\W_]+(?:'[a-z]+)?")

Groups = Mapping[str, tuple[Way, ...]]
Parts = tuple[tuple[Slot, ...], ...]


@dataclass(frozen=True)
class Pattern:
    """A pattern as staff wrote it; each of its `parts` has to be in one sentence.

    Those of its `lead`, if it has one, are in a sentence before that one.
    """

    text: str
    parts: Parts
    lead: Parts = ()


def read_group(words: str, groups: Groups) -> tuple[Way, ...]:
    """The ways that a group lists, those of other `groups` among them. Raises ValueError."""
    return _ways(words.replace("/", " ").split(), groups, words)


def read_pattern(value: str, groups: Groups) -> Pattern:
    """Reads one pattern. Raises ValueError with what to write instead."""
    text = " ".join(in_plain_signs(value).replace("…", GAP).split())
    *leads, last = (
        tuple(_part(part.split(), groups, value) for part in sentence.split(f" {AND} "))
        for sentence in text.split(f" {THEN} ")
    )
    if len(leads) > 1:
        raise ValueError(f'"{value}": `{THEN}` stands once at most, between two sentences.')
    return Pattern(text, last, *leads)


def joined(patterns: list[Pattern]) -> list[Pattern]:
    """The same patterns, with all that have a single place as one: that is looked for faster."""
    if not patterns:
        return []
    single = [one for one in patterns if len(one.parts) == len(one.parts[0]) == 1]
    ways = dict.fromkeys(way for one in single for way in one.parts[0][0].ways)
    others = [one for one in patterns if one not in single]
    return [Pattern("/".join(one.text for one in single), ((Slot(tuple(ways)),),)), *others]


def _part(words: list[str], groups: Groups, value: str) -> tuple[Slot, ...]:
    if not words or GAP in (words[0], words[-1]):
        raise ValueError(f'"{value}": write a word before and after each `...`, `&` and `>>`.')
    slots = []
    is_far = False
    for word in words:
        if word == GAP:
            is_far = True
            continue
        slots.append(Slot(_ways(word.split("/"), groups, value), is_far))
        is_far = False
    return tuple(slots)


def _ways(words: list[str], groups: Groups, value: str) -> tuple[Way, ...]:
    """Each way to write one of the words; a group among them brings its own."""
    ways: dict[Way, None] = {}
    for word in words:
        choices = [_choices(part, groups, value) for part in word.split("-")]
        for choice in product(*choices):
            ways[tuple(stem for way in choice for stem in way)] = None
    return tuple(ways)


def _choices(word: str, groups: Groups, value: str) -> tuple[Way, ...]:
    if GROUP.fullmatch(word):
        if word in CLASSES:
            return ((word,),)
        if word not in groups:
            hint = did_you_mean(closest(word, [*groups, *CLASSES]))
            raise ValueError(f'"{value}": there is no group `{word}`.{hint}')
        return groups[word]
    if not WORD_FORM.fullmatch(word):
        raise ValueError(
            f'"{value}": `{word}` is no word. Write letters, digits and apostrophes; `-` between '
            "words that belong together, `/` between two words, `...`, `&` or `>>` between others."
        )
    return ((word.lower() if word.startswith(EXACT) else stem(word.lower()),),)
