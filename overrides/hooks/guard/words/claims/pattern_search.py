"""Finds all patterns that staff wrote at once, in one text after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from reading.read_text import ReadText

from guard.words.claims.patterns import MOST_SMALL, Pattern, Slot
from guard.words.claims.sentence_words import (
    NAME,
    Words,
    index_forms,
    sentence_words,
    sentences_with_signs,
)

MOST_BETWEEN = 6  # words, for each `...`
MOST_AROUND = 24  # words, from the first to the last of those in one sentence


class Found(NamedTuple):
    """Where the pattern with this number stands, in a sentence with these words.

    `gaps` is what stands between its own words.
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
        numbers: dict[frozenset[str], int] = {}
        choices = [
            {numbers.setdefault(words, len(numbers)) for words in pattern.needed}
            for pattern in self.patterns
        ]
        shared = Counter(chain.from_iterable(choices))
        # The patterns with each choice, by the rarest of their choices, and what else they need.
        self.needing: dict[int, list[tuple[int, set[int]]]] = {}
        for number, needed in enumerate(choices):
            rarest = min(needed, key=lambda choice: shared[choice])
            self.needing.setdefault(rarest, []).append((number, needed - {rarest}))
        self.choices: dict[str, set[int]] = {}
        for keys, choice in numbers.items():
            for form in keys:
                self.choices.setdefault(form, set()).add(choice)
        self.known: dict[str, frozenset[int]] = {}

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
                if shared:
                    wanted[number] = shared
        found: list[Found] = []
        read: dict[int, Words] = {}
        for number, sentences in sorted(wanted.items()):
            for start, end in text.sentences_of(sentences):
                if start not in read:
                    read[start] = sentence_words(text, start, end)
                words = read[start]
                found += (Found(number, words, *at) for at in spans(self.patterns[number], words))
        return found

    def _there(self, text: ReadText) -> dict[int, int]:
        """Each choice that the text has, with one bit for each sentence that has it."""
        there: dict[int, int] = {}
        for word, sentences in text.words.items():
            known = self.known.get(word)
            for choice in self._choices(word) if known is None else known:
                there[choice] = there.get(choice, 0) | sentences
        for sign, sentences in sentences_with_signs(text).items():
            for choice in self.choices.get(sign, ()):
                there[choice] = there.get(choice, 0) | sentences
        for choice in self.choices.get(NAME, ()):  # told by capitals, which `words` has not
            there[choice] = (1 << len(text.sentences)) - 1
        return there

    def _choices(self, word: str) -> frozenset[int]:
        """The choices that a word fits; remembered for the next page."""
        found = [self.choices[form] for form in index_forms(word) if form in self.choices]
        self.known[word] = frozenset().union(*found)
        return self.known[word]


Span = tuple[int, int, list[tuple[int, int]]]
Taken = list[tuple[int, int]]


def spans(pattern: Pattern, words: Words) -> Iterator[Span]:
    """From where to where a pattern stands among the words of a sentence, each time."""
    first, *others = pattern.parts
    for place in first[0].places(words):
        taken = _fill(first, words, place)
        for other in others:
            taken = taken and _near(other, words, taken)
        if taken and max(taken)[1] - min(taken)[0] <= MOST_AROUND:
            taken.sort()
            tokens = words.tokens
            places = [(tokens[start].start, tokens[end - 1].end) for start, end in taken]
            gaps = [(one[1], two[0]) for one, two in pairwise(places)]
            yield places[0][0], places[-1][1], gaps


def _near(part: Sequence[Slot], words: Words, taken: Taken) -> Taken | None:
    """`taken`, and where the next part stands nearest to its beginning, apart from it."""
    for place in sorted(part[0].places(words), key=lambda place: abs(place - taken[0][0])):
        found = _fill(part, words, place)
        if found and all(e <= s or end <= b for b, e in found for s, end in taken):
            return [*taken, *found]
    return None


def _fill(slots: Sequence[Slot], words: Words, place: int) -> Taken | None:
    """Which words fill the places of one part, the first of them at `place`; None if none do."""
    slot, *others = slots
    for end in slot.ends(words, place):
        if not others:
            return [(place, end)]
        limit = MOST_BETWEEN if others[0].is_far else MOST_SMALL
        for start in range(end, min(len(words.tokens), end + limit + 1)):
            if rest := _fill(others, words, start):
                return [(place, end), *rest]
            if not (others[0].is_far or words.tokens[start].is_small):
                break
    return None
