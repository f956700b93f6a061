"""A page's Markdown, read once: its lines, links, citations and headings, each with its line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reading.markdown_blocks import Block, Citation, Link, read_blocks
from reading.markdown_lines import prose_lines

# Not markdown-it's: Python-Markdown needs no space behind the signs.
HEADING = re.compile(r"[ >]*(?P<signs>#{1,6})(?P<space>\s*)(?P<words>.*?)\s*#*\s*")
ATTRIBUTES = re.compile(r"\s*\{[^}]*\}\s*$")


@dataclass(frozen=True)
class Heading:
    """One line that starts with `signs`, such as ##, and has a space behind them or not."""

    line: int
    signs: str
    words: str
    has_space: bool


@dataclass(frozen=True)
class ParsedMarkdown:
    """What stands in a text: its `prose`, which is without comments and code, from a line on.

    A build keeps it of every page: nothing is kept in here that is made again in no time.
    """

    prose: str
    first_line: int

    @property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """Its lines with their numbers."""
        return _lines(self.prose, self.first_line)

    @property
    def small(self) -> str:
        """The same in small letters: a look for a few letters there is faster than any pattern."""
        return _small(self.prose)

    @cached_property
    def links(self) -> list[Link]:
        """Its links and pictures, in order."""
        return [link for block in self._read[0] for link in block.links]

    @cached_property
    def named_addresses(self) -> list[Link]:
        """Its lines of the form `[name]: address`, which show nowhere; the words are the name."""
        return self._read[1]

    @cached_property
    def citations(self) -> list[Citation]:
        """Its citations, in order."""
        return [citation for block in self._read[0] for citation in block.citations]

    @cached_property
    def headings(self) -> list[Heading]:
        """Its headings, in order."""
        found = ((line, HEADING.fullmatch(text)) for line, text in self.lines if "#" in text)
        return [
            Heading(line, match["signs"], ATTRIBUTES.sub("", match["words"]), bool(match["space"]))
            for line, match in found
            if match
        ]

    @property
    def outside_links(self) -> list[Block]:
        """Its paragraphs without their links."""
        return [Block(b.line, _without(b.text, b.whole, " ")) for b in self._read[0]]

    @property
    def as_read(self) -> list[Block]:
        """Its paragraphs without addresses and citations: of a link, the words stay."""
        return [Block(b.line, _without(b.text, b.unread, "")) for b in self._read[0]]

    def let_go(self) -> None:
        """Forget its paragraphs, which only the rules that look at one page ask for."""
        vars(self).pop("_read", None)

    @cached_property
    def _read(self) -> tuple[list[Block], list[Link]]:
        return read_blocks(self.prose, self.first_line)


# Many steps ask for the same page, and `serve` builds anew with each change of another.
@lru_cache(maxsize=4096)
def parsed_markdown(text: str, first_line: int = 1) -> ParsedMarkdown:
    """What stands in `text`, whose first line is line `first_line` of its file. Never raises."""
    prose = "\n".join(line for _, line in prose_lines(text))
    # The same text twice would take twice the room.
    return ParsedMarkdown(text if prose == text else prose, first_line)


# Many rules ask for those of one page, one after the other.
@lru_cache(maxsize=4)
def _lines(prose: str, first_line: int) -> tuple[tuple[int, str], ...]:
    return tuple(enumerate(prose.split("\n"), first_line))


@lru_cache(maxsize=4)
def _small(prose: str) -> str:
    return prose.lower()


def _without(text: str, parts: Sequence[tuple[int, int]], instead: str) -> str:
    """The text with something else in the place of some parts, on as many lines."""
    if not parts:
        return text
    kept, place = [], 0
    for start, end in sorted(parts):
        kept += [text[place:start], instead, "\n" * text.count("\n", max(place, start), end)]
        place = max(place, end)
    return "".join(kept) + text[place:]
