"""Finds all phrases that staff listed at once, in one text after the other."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from phrases import Phrase, together
from read_text import ReadText


class Found(NamedTuple):
    """Where the phrase of a book with this number stands, and what stands for each `...`."""

    number: int
    phrase: Phrase
    start: int
    end: int
    gaps: list[tuple[int, int]]


class Phrasebook:
    """Many phrases, to look for all of them at once.

    A phrase is looked for only where its first word is, and only if all its words are there. So
    each word of each phrase is one bit of a number; `masks` has the bits that each phrase needs.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = list(phrases)
        self.masks: list[int] = []
        self.exact: dict[str, list[int]] = {}
        self.starts: list[tuple[str, int]] = []
        self.first_bits: dict[int, int] = {}
        self.known: dict[str, tuple[int, list[int]]] = {}
        bit = 0
        for number, entry in enumerate(self.phrases):
            self.masks.append((1 << len(entry.words)) - 1 << bit)
            self.first_bits[bit] = number
            for ways in entry.words:
                for way in ways:
                    if way.endswith("*"):
                        self.starts.append((way[:-1], bit))
                    else:
                        self.exact.setdefault(way, []).append(bit)
                bit += 1

    def find(self, text: ReadText) -> Iterator[Found]:
        """Every place in the text where a phrase stands."""
        there = 0
        first: dict[int, list[int]] = {}
        for word, places in text.words.items():
            bits, numbers = self._known(word)
            there |= bits
            for number in numbers:
                first.setdefault(number, []).extend(places)
        for number, places in first.items():
            if there & self.masks[number] == self.masks[number]:
                yield from self._matches(number, places, text.plain)

    def _matches(self, number: int, places: list[int], text: str) -> Iterator[Found]:
        entry = self.phrases[number]
        for place in places:
            match = entry.pattern.match(text, place)
            if match and entry.others:
                if span := together(entry, match, text):
                    yield Found(number, entry, *span, [])
            elif match:
                gaps = [match.span(group) for group in range(1, entry.pattern.groups + 1)]
                yield Found(number, entry, place, match.end(), gaps)

    def _known(self, word: str) -> tuple[int, list[int]]:
        """The bits of a word, and the phrases that it can begin; remembered for the next page."""
        if word not in self.known:
            found = {
                bit for form in {word, word.removesuffix("'s")} for bit in self.exact.get(form, [])
            }
            found |= {bit for start, bit in self.starts if word.startswith(start)}
            numbers = [self.first_bits[bit] for bit in found if bit in self.first_bits]
            self.known[word] = sum(1 << bit for bit in found), numbers
        return self.known[word]
