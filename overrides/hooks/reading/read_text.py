"""Text as its readers get it, in blocks, each part of it with its line in the file."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

# A block is a paragraph, a heading, a list entry, a table cell ...
BLOCK_END = "\n"
LIST_ENTRY = "- "  # what a block begins with that is an entry of a list
CITED = "†"  # where a source is cited
LEFT_OUT = "`"  # where code or an address stands
ACCENT = "\u0300-\u036f"
WORD = re.compile(rf"\w+(?:['{ACCENT}]+\w+)*[{ACCENT}]*")
# One set of characters comes first: that lets Python skip all others quickly. A question goes on
# with its answer: "Who gives it? Our nurse does."
SENTENCE_END = re.compile(
    r"[.!?;\n](?:(?<=\n)|(?<=[.!;])(?<!\bdr\.)(?<!\bmr\.)(?<!\bms\.)(?<!\bmrs\.)[.!?;]*(?=[\s\"')\]†]|$)|(?<=\?)[.!?;\"')\]†]*(?=\s*(?:\n|$)))"
)
# One character for another, so that places stay the same.
FANCY = "’‘\u02bc“”„«»‐\u2011\xa0\u202f\u2009"
PLAIN = '\'\'\'"""""--   '


def in_plain_signs(text: str) -> str:
    """The text with straight quotes, plain hyphens and blanks, place by place.

    `str.translate` would take fifty times as long.
    """
    for fancy, plain in zip(FANCY, PLAIN, strict=True):
        text = text.replace(fancy, plain)
    return text


@dataclass
class ReadText:
    """A text, and the line of each part of it: `lines[i]` from `starts[i]` on."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def line(self, place: int) -> int:
        """The line in the file of the character at `place`."""
        return self.lines[bisect_right(self.starts, place) - 1]

    def block(self, place: int) -> tuple[int, int]:
        """Where the block around `place` begins and ends."""
        end = self.text.find(BLOCK_END, place)
        return self.text.rfind(BLOCK_END, 0, place) + 1, len(self.text) if end < 0 else end

    def lead(self, place: int) -> str:
        """Of an entry of a list, the block before the list, plain; nothing of other blocks."""
        start, _ = self.block(place)
        if not self.plain.startswith(LIST_ENTRY, start):
            return ""
        while start > 0 and self.plain.startswith((LIST_ENTRY, BLOCK_END), start):
            start = self.plain.rfind(BLOCK_END, 0, start - 1) + 1
        return self.plain[slice(*self.block(start))]

    def shown(self, start: int, end: int) -> str:
        """The words from `start` to `end`, to quote them on one line."""
        return " ".join(re.sub(rf"[{CITED}\[\]]", "", self.text[start:end]).split())

    @cached_property
    def plain(self) -> str:
        """The text in small letters, with straight quotes and plain hyphens, place by place."""
        text = in_plain_signs(self.text)
        lower = text.lower()
        if len(lower) == len(text):
            return lower
        return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where each sentence of the plain text begins and ends; a block ends one too."""
        ends = list(SENTENCE_END.finditer(self.plain))
        starts = [0, *(end.end() for end in ends)]
        return list(zip(starts, [*(end.start() for end in ends), len(self.plain)], strict=True))

    def sentence_number(self, place: int) -> int:
        """Which of the `sentences` is the one around `place`."""
        number = bisect_left(self.sentences, place, key=itemgetter(1))
        return min(number, len(self.sentences) - 1)

    def sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence around `place` begins and ends."""
        return self.sentences[self.sentence_number(place)]

    @cached_property
    def words(self) -> dict[str, int]:
        """Each word of the plain text, with one bit for each of the `sentences` that have it."""
        words: dict[str, int] = {}
        for number, (start, end) in enumerate(self.sentences):
            bit = 1 << number
            for word in WORD.findall(self.plain, start, end):
                words[word] = words.get(word, 0) | bit
        return words

    def sentences_of(self, bits: int) -> Iterator[tuple[int, int]]:
        """Where the sentences with these bits begin and end."""
        while bits:
            yield self.sentences[(bits & -bits).bit_length() - 1]
            bits &= bits - 1

    def places(self, word: str) -> Iterator[int]:
        """Where a word of the plain text stands."""
        return (match.start() for match in WORD.finditer(self.plain) if match[0] == word)


class TextBuilder:
    """Puts a text together from its parts."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.lines: list[int] = []

    def add(self, text: str, line: int) -> None:
        """Add a part that stands on one line of the file."""
        if not self.lines or self.lines[-1] != line:
            self.starts.append(self.length)
            self.lines.append(line)
        self.parts.append(text)
        self.length += len(text)

    def built(self) -> ReadText:
        """The text so far."""
        return ReadText("".join(self.parts), self.starts, self.lines)
