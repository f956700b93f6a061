"""Finds all patterns that staff wrote at once, in one text after the other."""

from collections import Counter
from collections.abc import Iterable
from functools import reduce
from itertools import chain
from operator import and_, or_
from typing import NamedTuple

from reading.read_text import ReadText

from guard.words.claims.pattern_places import spans
from guard.words.claims.patterns import Parts, Pattern
from guard.words.claims.sentence_words import (
    NAME,
    Words,
    index_forms,
    sentence_words,
    sentences_with_signs,
)
from guard.words.claims.slots import Way, telling

NO_WORDS = Words([])
MOST_BEFORE = 2  # sentences, in which the first part of a `>>` may be


Read = dict[int, Words]  # the words of a sentence, by where it begins


class Found(NamedTuple):
    """Where the pattern with this number stands, in a sentence with these words.

    The words before it that it needs are among them. `gaps` is what stands between its own words.
    """

    number: int
    words: Words
    start: int
    end: int
    gaps: list[tuple[int, int]]


class Patternbook:
    """Many patterns, to look for all of them at once.

    A pattern is looked for only in a sentence that has a word for each of its places. Words for the
    same place are a choice, with a number; many patterns share choices.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = list(patterns)
        numbers: dict[tuple[Way, ...], int] = {}
        choices = [
            {numbers.setdefault(slot.ways, len(numbers)) for part in pattern.parts for slot in part}
            for pattern in self.patterns
        ]
        self.leads = [
            {numbers.setdefault(slot.ways, len(numbers)) for part in pattern.lead for slot in part}
            for pattern in self.patterns
        ]
        shared = Counter(chain.from_iterable(choices))
        # The patterns with each choice, by the rarest of their choices, and what else they need.
        self.needing: dict[int, list[tuple[int, set[int]]]] = {}
        for number, needed in enumerate(choices):
            rarest = min(needed, key=lambda choice: shared[choice])
            self.needing.setdefault(rarest, []).append((number, needed - {rarest}))
        # The choices that a word fits alone, and those that it fits where others are too.
        self.alone: dict[str, list[int]] = {}
        self.together: dict[str, dict[Way, list[int]]] = {}
        for ways, choice in numbers.items():
            for way in ways:
                if len(way) == 1:
                    self.alone.setdefault(way[0], []).append(choice)
                else:
                    with_word = self.together.setdefault(telling(way), {})
                    with_word.setdefault(way, []).append(choice)
        self.used = set(self.alone).union(chain.from_iterable(chain(*self.together.values())))
        self.known: dict[str, list[str]] = {}

    def find(self, text: ReadText) -> list[Found]:
        """Every place in the text where a pattern stands, in the order of the book."""
        there = self._there(text)
        wanted: dict[int, int] = {}
        for rarest in there.keys() & self.needing.keys():
            for number, others in self.needing[rarest]:
                if not others <= there.keys():
                    continue
                shared = there[rarest]
                for choice in others:
                    shared &= there[choice]
                if self.leads[number]:
                    shared &= _behind(self.leads[number], there)
                if shared:
                    wanted[number] = shared
        found: list[Found] = []
        read: Read = {}
        for number, sentences in sorted(wanted.items()):
            pattern = self.patterns[number]
            for start, end in text.sentences_of(sentences):
                lead = _lead(pattern.lead, text, start, read)
                if lead is not None:
                    words = _words(text, start, end, read)
                    found += (
                        Found(number, lead + words, *at) for at in spans(pattern.parts, words)
                    )
        return found

    def _there(self, text: ReadText) -> dict[int, int]:
        """Each choice that the text has, with one bit for each sentence that has it."""
        forms = self._forms(text)
        there: dict[int, int] = {}
        for form, sentences in forms.items():
            for choice in self.alone.get(form, ()):
                there[choice] = there.get(choice, 0) | sentences
            for way, choices in self.together.get(form, {}).items():
                shared = sentences
                for other in way:
                    shared &= forms.get(other, 0)
                    if not shared:
                        break
                else:
                    for choice in choices:
                        there[choice] = there.get(choice, 0) | shared
        return there

    def _forms(self, text: ReadText) -> dict[str, int]:
        """All that words of the text may be called by, with one bit for each sentence."""
        forms = sentences_with_signs(text)
        for word, sentences in text.words.items():
            known = self.known.get(word)
            if known is None:  # remembered for the next page
                known = self.known[word] = [one for one in index_forms(word) if one in self.used]
            for form in known:
                forms[form] = forms.get(form, 0) | sentences
        forms[NAME] = (1 << len(text.sentences)) - 1  # told by capitals, which `words` has not
        return forms


def _behind(lead: set[int], there: dict[int, int]) -> int:
    """The sentences, a bit for each, near enough behind one that has these choices."""
    first = reduce(and_, (there.get(choice, 0) for choice in lead))
    return reduce(or_, (first << distance for distance in range(1, MOST_BEFORE + 1)))


def _words(text: ReadText, start: int, end: int, read: Read) -> Words:
    """The words of a sentence, read once."""
    if start not in read:
        read[start] = sentence_words(text, start, end)
    return read[start]


def _lead(parts: Parts, text: ReadText, start: int, read: Read) -> Words | None:
    """The words of the nearest sentence that has these parts, before the one from `start` on.

    It is in the same paragraph, or row of a table; None where there is no such sentence.
    """
    if not parts:
        return NO_WORDS
    number = text.sentence_number(start)
    for first, last in reversed(text.sentences[max(0, number - MOST_BEFORE) : number]):
        if text.line(first) != text.line(start) and text.block(first) != text.block(start):
            break
        words = _words(text, first, last, read)
        if any(spans(parts, words)):
            return words
    return None
