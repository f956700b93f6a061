"""Finds all patterns that staff wrote at once, in one text after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from reading.read_text import ReadText

from guard.words.claims.patterns import MOST_SMALL, Pattern, Slot, Way, telling
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
        numbers: dict[tuple[Way, ...], int] = {}
        choices = [
            {numbers.setdefault(slot.ways, len(numbers)) for part in pattern.parts for slot in part}
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


def stands_in(pattern: Pattern, words: Words) -> bool:
    """Whether a pattern stands among the words of a sentence."""
    slot = pattern.parts[0][0]
    if slot.is_absent(words):
        return False
    is_single = len(pattern.parts) == len(pattern.parts[0]) == 1
    return (is_single and slot.has_word(words)) or any(spans(pattern, words))


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
