"""Where a pattern stands among the words of a sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from guard.words.claims.patterns import Parts, Pattern
from guard.words.claims.sentence_words import Words
from guard.words.claims.slots import MOST_SMALL, Slot

MOST_BETWEEN = 6  # words, for each `...`
MOST_AROUND = 24  # words, from the first to the last of those in one sentence

Span = tuple[int, int, list[tuple[int, int]]]
Taken = list[tuple[int, int]]


def spans(parts: Parts, words: Words) -> Iterator[Span]:
    """From where to where the parts of a pattern stand among the words of a sentence, each time."""
    first, *others = parts
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
    return (is_single and slot.has_word(words)) or any(spans(pattern.parts, words))


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
