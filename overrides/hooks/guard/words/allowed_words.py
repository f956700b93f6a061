"""Reads where an editor lets words pass: `<!-- allow: cure, because ... -->` on their line."""

import re
from dataclasses import dataclass

from reading.markdown_lines import CODE_OR_COMMENT
from reading.read_text import ReadText, in_plain_signs

from guard.words.found_words import Slip

ALLOW = re.compile(
    r"<!--\s*allow\s*:\s*(?P<words>.*?)[\s,;]*(?:\bbecause\b(?P<reason>.*))?-->",
    re.DOTALL | re.IGNORECASE,
)
REASON = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Allowance:
    """One such comment: from which line to which, what it lets pass, and why ("" without why)."""

    first_line: int
    last_line: int
    words: tuple[str, ...]
    reason: str

    def covers(self, slip: Slip, text: ReadText) -> str | None:
        """Which of its words lets a slip pass: the rule's name, or words that stand there."""
        lines = range(text.line(slip.start), text.line(slip.end - 1) + 1)
        if lines.stop <= self.first_line or self.last_line < lines.start:
            return None
        there = _spaced(text.plain[slip.start : slip.end])
        for words in self.words:
            if words == slip.name or _spaced(words) in there:
                return words
        return None


def allowances(text: str) -> list[Allowance]:
    """Every such comment in the text of a page."""
    if "<!--" not in text:
        return []
    found = []
    for comment in CODE_OR_COMMENT.finditer(text):
        if match := ALLOW.fullmatch(comment[0]):
            line = text.count("\n", 0, comment.start()) + 1
            words = re.split(r"\s*,\s*", in_plain_signs(match["words"]).lower())
            found.append(
                Allowance(
                    line,
                    line + comment[0].count("\n"),
                    tuple(word.strip("\"' ") for word in words if word.strip("\"' ")),
                    _reason(match["reason"] or ""),
                )
            )
    return found


def _reason(words: str) -> str:
    """The reason that a comment gives, on one line; "" where there is none."""
    return " ".join(words.split()).strip(" .:") if REASON.search(words) else ""


def _spaced(words: str) -> str:
    """The words with one blank around each, to compare whole words."""
    return f" {re.sub(r'[^a-z0-9]+', ' ', words).strip()} "
