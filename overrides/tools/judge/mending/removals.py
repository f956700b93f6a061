"""What one button takes out of a page, where only a place is kept for words it can do without."""

import re
from collections.abc import Sequence

from reading.placeholder_words import placeholder_message, placeholders
from report.problems import Finding

ITEM = re.compile(r"\s*(?:[-*+]|\d+\.) ")
HEADING = re.compile(r"#{1,6} ")
BLOCK = re.compile(r'[!?]{3}\+? *[\w -]*(?:"(?P<title>[^"]*)")?')
# What may stand beside the kept place: a label in bold, the name of a source, signs.
BESIDE = re.compile(r"\*\*[^*\[]*:\*\*|\[\^[^\]]*\]|[\s#*_.:;!?()-]|\d+\.")
# The page that a message is about has its quotation marks curly.
STRAIGHT = str.maketrans("‘’“”", "''\"\"")
POINT, PART, PARAGRAPH = "this point", "this heading and its text", "this paragraph"

Span = tuple[int, int]  # lines, counted from 0, the second one behind the last


def removal(lines: Sequence[str], found: Finding) -> tuple[Span, str] | None:
    """The lines to take out for a finding, and what they are, in words.

    None where the finding is of something else, or where the page needs words in that place: its
    first paragraph, and one that a heading of ours stands above.
    """
    at = found.line - 1
    kept = map(placeholder_message, placeholders(lines[at]))
    is_meant = found.message.translate(STRAIGHT) in (words.translate(STRAIGHT) for words in kept)
    if not is_meant or not _is_kept(lines[at]):
        return None
    if block := _block_around(lines, at):
        title = BLOCK.match(lines[block[0]])
        if title and all(map(_is_kept, lines[block[0] + 1 : block[1]])):
            return _with_blanks(lines, block), f"the block “{title['title'] or ''}”"
        return (_item(lines, at), POINT) if ITEM.match(lines[at]) else None
    if ITEM.match(lines[at]):
        return _item(lines, at), POINT
    return _part(lines, at) if HEADING.match(lines[at]) else _paragraph(lines, at)


def _is_kept(line: str) -> bool:
    """Whether nothing stands on a line but kept places."""
    for words in placeholders(line):
        line = line.replace(words, "")
    return not BESIDE.sub("", line)


def _block_around(lines: Sequence[str], at: int) -> Span | None:
    """The block that a line is in, from the line with its signs on."""
    if not lines[at].startswith("    "):
        return None
    start = next((line for line in range(at, -1, -1) if lines[line][:1].strip()), 0)
    return (start, _end(lines, start + 1)) if BLOCK.match(lines[start]) else None


def _end(lines: Sequence[str], start: int) -> int:
    """Where the first line stands that is not indented, without the blank lines before it."""
    end = next((at for at in range(start, len(lines)) if lines[at][:1].strip()), len(lines))
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end


def _item(lines: Sequence[str], at: int) -> Span:
    """An item of a list with the lines that go on with it."""
    deep = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and lines[end].strip() and not ITEM.match(lines[end]):
        if len(lines[end]) - len(lines[end].lstrip()) <= deep:
            break
        end += 1
    stands_alone = not (at and lines[at - 1].strip()) and not (end < len(lines) and lines[end])
    return _with_blanks(lines, (at, end)) if stands_alone else (at, end)


def _part(lines: Sequence[str], at: int) -> tuple[Span, str] | None:
    """A heading with the kept places up to the next heading or block; None where words are."""
    end = at + 1
    while end < len(lines) and not BLOCK.match(lines[end]) and not HEADING.match(lines[end]):
        if not _is_kept(lines[end]):
            return None
        end += 1
    return _with_blanks(lines, (at, end)), PART


def _paragraph(lines: Sequence[str], at: int) -> tuple[Span, str] | None:
    """A paragraph of one line, unless it is the first below a heading or the settings."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), "---")
    if HEADING.match(above) or above.startswith("---"):
        return None
    around = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
    return None if any(map(str.strip, around)) else (_with_blanks(lines, (at, at + 1)), PARAGRAPH)


def _with_blanks(lines: Sequence[str], span: Span) -> Span:
    """Lines with the blank ones behind them; at the end of the text with those before them."""
    start, end = span
    while end < len(lines) and not lines[end].strip():
        end += 1
    if end == len(lines):
        while start and not lines[start - 1].strip():
            start -= 1
    return start, end
