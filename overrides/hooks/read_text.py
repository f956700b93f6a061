"""Text as its readers get it, in blocks, each part of it with its line in the file."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

# A block is a paragraph, a heading, a list entry, a table cell ...
BLOCK_END = "\n"
LIST_ENTRY = "- "  # what a block begins with that is an entry of a list
CITED = "†"  # where a source is cited
LEFT_OUT = "`"  # where code or an address stands
ACCENT = "\u0300-\u036f"
WORD = re.compile(rf"[^\W_]+(?:['{ACCENT}]+[^\W_]+|[{ACCENT}])*")
# One character for another, so that places stay the same.
PLAIN = str.maketrans("’‘\u02bc“”„«»‐\u2011\xa0\u202f\u2009", '\'\'\'"""""--   ')


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
        text = self.text.translate(PLAIN)
        lower = text.lower()
        if len(lower) == len(text):
            return lower
        return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Each word of the plain text, with the places where it stands."""
        words: dict[str, list[int]] = {}
        for match in WORD.finditer(self.plain):
            words.setdefault(match[0], []).append(match.start())
        return words


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
