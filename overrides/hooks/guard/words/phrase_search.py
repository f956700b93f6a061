"""Finds all phrases that staff listed at once, in one text after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from reading.read_text import ReadText

from guard.words.phrases import Phrase, together


class Found(NamedTuple):
    """Where the phrase with this number stands, and what stands for each `...` in it."""

    number: int
    phrase: Phrase
    start: int
    end: int
    gaps: list[tuple[int, int]]


class Phrasebook:
    """Many phrases, to look for all of them at once.

    A phrase is looked for only in a sentence that has all its words. Words that may stand in the
    same place of a phrase ("cure/heal") are a choice, with a number; many phrases share choices.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = list(phrases)
        numbers: dict[tuple[str, ...], int] = {}
        choices = [
            {numbers.setdefault(ways, len(numbers)) for ways in entry.words}
            for entry in self.phrases
        ]
        shared = Counter(chain.from_iterable(choices))
        # The phrases with each choice, by the rarest of their choices, and what else they need.
        self.needing: dict[int, list[tuple[int, set[int]]]] = {}
        for number, needed in enumerate(choices):
            rarest = min(needed, key=lambda choice: shared[choice])
            self.needing.setdefault(rarest, []).append((number, needed - {rarest}))
        self.exact: dict[str, set[int]] = {}
        self.starts: dict[str, set[int]] = {}
        for ways, choice in numbers.items():
            for way in ways:
                words = self.starts if way.endswith("*") else self.exact
                words.setdefault(way.removesuffix("*"), set()).add(choice)
        self.known: dict[str, frozenset[int]] = {}

    def find(self, text: ReadText) -> list[Found]:
        """Every place in the text where a phrase stands, in the order of the book."""
        there: dict[int, int] = {}  # each choice, with one bit for each sentence that has it
        for word, sentences in text.words.items():
            choices = self.known.get(word)
            for choice in self._choices(word) if choices is None else choices:
                there[choice] = there.get(choice, 0) | sentences
        wanted: dict[int, int] = {}
        for rarest in there.keys() & self.needing.keys():
            for number, others in self.needing[rarest]:
                if not others <= there.keys():
                    continue
                shared = there[rarest]
                for choice in others:
                    shared &= there[choice]
                if shared:
                    wanted[number] = shared
        return [
            found
            for number, sentences in sorted(wanted.items())
            for found in self._places(text, number, sentences)
        ]

    def _places(self, text: ReadText, number: int, sentences: int) -> Iterator[Found]:
        """Where a phrase stands in the sentences that have its words."""
        entry = self.phrases[number]
        for start, end in text.sentences_of(sentences):
            place = start
            while match := entry.pattern.search(text.plain, place, end):
                place = match.start() + 1
                if not entry.others:
                    gaps = [match.span(group) for group in range(1, entry.pattern.groups + 1)]
                    yield Found(number, entry, *match.span(), gaps)
                elif span := together(entry, match, text):
                    yield Found(number, entry, *span, [])

    def _choices(self, word: str) -> frozenset[int]:
        """The choices that a word fits; remembered for the next page."""
        forms = {word, word.removesuffix("'s")}
        found = [self.exact.get(form, set()) for form in forms]
        found += [self.starts.get(word[:end], set()) for end in range(1, len(word) + 1)]
        self.known[word] = frozenset().union(*found)
        return self.known[word]
