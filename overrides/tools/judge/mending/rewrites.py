"""What one button writes in the place of what is wrong, or takes out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from report.problems import Finding

from judge.mending.removals import removal

SAID = re.compile(r'"([^"]+)"|`([^`]+)`')
MEANT = re.compile(r"Did you mean `([^`]+)`\?")
WRITE = re.compile(r'\b[Ww]rite (?:`([^`]+)`|"([^"]+)"|(\d{4}-\d\d-\d\d)\b)')
# A whole line to write, behind a colon or "Write".
LINE = re.compile(r"(?:: |\b[Ww]rite )`([^`]+)`")
STRAIGHT = re.compile(r'^Use straight quotes here: "(.+?)"\. Curly')
CURLY = ("“”", "‘’", "””", "„“")
NAMED = re.compile(r"\s*(?:- )?([\w-]+):")
LINKS_TO = re.compile(r" (?:links to|leads to|shows|is to be) (\S+?)(?:, |\. |\.$)")


@dataclass(frozen=True)
class Rewrite:
    """Put `text` in the place of what stands from `start` to `end`.

    Both are counted from 0 as a browser counts, in UTF-16 units. `words` is what the button says.
    """

    start: int
    end: int
    text: str
    words: str


def rewrite(text: str, found: Finding) -> Rewrite | None:
    """What to write for a finding in `text`; None where its message names nothing sure.

    Only what stands on the finding's own line is replaced, and only where it stands there once.
    What goes where only a place is kept may be more: a whole block, say.
    """
    lines = text.split("\n")
    if not 1 <= found.line <= len(lines):
        return None
    start = sum(len(line) + 1 for line in lines[: found.line - 1])
    line = lines[found.line - 1].removesuffix("\r")
    for old, new in _candidates(line, found.message):
        if old and old != new and line.count(old) == 1:
            at = start + line.index(old)
            return _rewrite(text, at, at + len(old), new, f"Write “{new}”")
    if out := removal([each.removesuffix("\r") for each in lines], found):
        (first, end), words = out
        starts = [0, *accumulate(len(each) + 1 for each in lines)]
        return _rewrite(text, starts[first], min(starts[end], len(text)), "", f"Take out {words}")
    return None


def _rewrite(text: str, start: int, end: int, new: str, words: str) -> Rewrite:
    return Rewrite(_units(text[:start]), _units(text[:end]), new, words)


def _candidates(line: str, message: str) -> Iterator[tuple[str, str]]:
    """Pairs of what may be wrong on a line and what to write instead, the surest first."""
    whole = LINE.search(message)
    if whole and _is_of_line(whole[1], line):
        yield line.strip(), whole[1].strip()
        return
    if straight := STRAIGHT.search(message):
        for pair in CURLY:
            yield f"{pair[0]}{straight[1]}{pair[1]}", f'"{straight[1]}"'
    new = MEANT.search(message) or WRITE.search(message)
    if not new:
        return
    text = next(group for group in new.groups() if group)
    if link := LINKS_TO.search(message):
        yield link[1], text
    # What stands nearest to the text to write is what is wrong; names of settings stand before.
    for words, code in reversed(SAID.findall(message[: new.start()])):
        yield words or code, text
    if text.startswith("https://"):
        yield text.replace("https://", "http://", 1), text


def _is_of_line(new: str, line: str) -> bool:
    """Whether a text is what the whole line should be: of the same name, or with its hyphen."""
    name, named = NAMED.match(new), NAMED.match(line)
    is_same_name = name is not None and named is not None and name[1] == named[1]
    return is_same_name or new.strip() == f"- {line.strip()}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
