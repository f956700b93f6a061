"""Finds all patterns that staff wrote at once, in one text after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reading.read_text import ReadText

from guard.words.claims.patterns import MOST_SMALL, Pattern, Slot
from guard.words.claims.sentence_words import NAME, SIGNS, Token, index_forms, sentences_with_signs, tokens

MOST_BETWEEN = 6  # words, for each `...`
MOST_AROUND = 24  # words, from the first to the last of those in one sentence


class Found(NamedTuple):
    """Where the pattern with this number stands; `gaps` is what stands between its own words."""

    number: int
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
            {numbers.setdefault(slot.firsts, len(numbers)) for slot in pattern.slots}
            for pattern in self.patterns
        ]
        shared = Counter(chain.from_iterable(choices))
        # The patterns with each choice, by the rarest of their choices, and what else they need.
        self.needing: dict[int, list[tuple[int, set[int]]]] = {}
        for number, needed in enumerate(choices):
            rarest = min(needed, key=lambda choice: shared[choice])
            self.needing.setdefault(rarest, []).append((number, needed - {rarest}))
        self.choices: dict[str, set[int]] = {}
        for firsts, choice in numbers.items():
            for form in firsts:
                self.choices.setdefault(form, set()).add(choice)
        self.known: dict[str, frozenset[int]] = {}

    def find(self, text: ReadText) -> list[Found]:
        """Every place in the text where a pattern stands, in the order of the book."""
        there: dict[int, int] = {}  # each choice, with one bit for each sentence that has it
        for word, sentences in text.words.items():
            known = self.known.get(word)
            for choice in self._choices(word) if known is None else known:
                there[choice] = there.get(choice, 0) | sentences
        if with_signs := sentences_with_signs(text):
            for choice in set(chain.from_iterable(self.choices.get(name, ()) for name in SIGNS)):
                there[choice] = there.get(choice, 0) | with_signs
        for choice in self.choices.get(NAME, ()):  # told by capitals, which `words` has not
            there[choice] = (1 << len(text.sentences)) - 1
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
        read: dict[int, list[Token]] = {}
        return [
            Found(number, *span)
            for number, sentences in sorted(wanted.items())
            for start, end in text.sentences_of(sentences)
            for span in spans(
                self.patterns[number], read.get(start) or _into(read, text, start, end)
            )
        ]

    def _choices(self, word: str) -> frozenset[int]:
        """The choices that a word fits; remembered for the next page."""
        found = [self.choices[form] for form in index_forms(word) if form in self.choices]
        self.known[word] = frozenset().union(*found)
        return self.known[word]


def _into(read: dict[int, list[Token]], text: ReadText, start: int, end: int) -> list[Token]:
    read[start] = tokens(text, start, end)
    return read[start]


Span = tuple[int, int, list[tuple[int, int]]]


def spans(pattern: Pattern, words: Sequence[Token]) -> Iterator[Span]:
    """From where to where a pattern stands among the words of a sentence, each time."""
    first, *others = pattern.parts
    for place in range(len(words)):
        taken = _fill(first, words, place)
        for other in others if taken else ():
            taken = _near(other, words, taken or [])
            if taken is None:
                break
        if taken and max(taken)[1] - min(taken)[0] <= MOST_AROUND:
            taken.sort()
            places = [(words[start].start, words[end - 1].end) for start, end in taken]
            gaps = [(one[1], two[0]) for one, two in zip(places, places[1:], strict=False)]
            yield places[0][0], places[-1][1], gaps


def _near(
    part: Sequence[Slot], words: Sequence[Token], taken: list[tuple[int, int]]
) -> list[tuple[int, int]] | None:
    """`taken`, and where the next part stands nearest to its beginning, apart from it."""
    best = None
    for place in sorted(range(len(words)), key=lambda place: abs(place - taken[0][0])):
        found = _fill(part, words, place)
        if found and all(e <= s or end <= b for b, e in found for s, end in taken):
            best = found
            break
    return [*taken, *best] if best else None


def _fill(
    slots: Sequence[Slot], words: Sequence[Token], place: int
) -> list[tuple[int, int]] | None:
    """Which words fill the places of one part, the first of them at `place`; None if none do."""
    slot, *others = slots
    for end in slot.ends(words, place):
        if not others:
            return [(place, end)]
        limit = MOST_BETWEEN if others[0].is_far else MOST_SMALL
        for start in range(end, min(len(words), end + limit + 1)):
            if rest := _fill(others, words, start):
                return [(place, end), *rest]
            if not others[0].is_far and not words[start].is_small:
                break
    return None

