"""One place of a pattern, and where words of a sentence fill it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from guard.words.claims.sentence_words import SMALL, Token, Words
from guard.words.claims.stems import stem

MOST_SMALL = 4  # words that say little, between two that stand side by side

# Words of which most sentences have one.
COMMON = frozenset(map(stem, SMALL)) | {"no", "not", "never", "=not"}

# A way to write something: the stem of each of its words, one after the other.
Way = tuple[str, ...]


def telling(way: Way) -> str:
    """The word of a way to write something that fewest sentences have."""
    return next((word for word in reversed(way) if word not in COMMON), way[-1])


@dataclass(frozen=True)
class Slot:
    """One place of a pattern: the ways to fill it, and whether other words may stand before it."""

    ways: tuple[Way, ...]
    is_far: bool = False

    def is_absent(self, words: Words) -> bool:
        """Whether no word may be part of what fills it; quickly."""
        return self._by_key.keys().isdisjoint(words.places)

    def has_word(self, words: Words) -> bool:
        """Whether a word fills it alone; quickly."""
        return not self._singles.isdisjoint(words.places)

    def places(self, words: Words) -> list[int]:
        """Where something may begin that fills it."""
        there = words.places
        found: set[int] = set()
        for key in self._by_key.keys() & there.keys():
            for way in self._by_key[key]:
                if len(way) == 1 or all(form in there for form in way):
                    found.update(there[way[0]])
        return sorted(found)

    def ends(self, words: Words, place: int) -> Iterator[int]:
        """Behind which words something ends that fills it and begins at `place`."""
        forms = words.tokens[place].forms
        if forms & self._singles:
            yield place + 1
        for form in sorted(forms & self._longer.keys()):  # the same in each build
            for way in self._longer[form]:
                if way[1] in words.places and (end := _end(way, words.tokens, place)):
                    yield end

    @cached_property
    def _by_key(self) -> dict[str, list[Way]]:
        ways: dict[str, list[Way]] = {}
        for way in self.ways:
            ways.setdefault(telling(way), []).append(way)
        return ways

    @cached_property
    def _singles(self) -> frozenset[str]:
        return frozenset(way[0] for way in self.ways if len(way) == 1)

    @cached_property
    def _longer(self) -> dict[str, list[Way]]:
        ways: dict[str, list[Way]] = {}
        for way in self.ways:
            if len(way) > 1:
                ways.setdefault(way[0], []).append(way)
        return ways


def _end(way: Way, words: Sequence[Token], place: int) -> int | None:
    """Behind which word a way to write something ends that begins at `place`, if it is there."""
    end = place + 1
    for form in way[1:]:
        last = min(len(words), end + MOST_SMALL)
        while end < last and form not in words[end].forms and words[end].is_small:
            end += 1
        if end >= last or form not in words[end].forms:
            return None
        end += 1
    return end
