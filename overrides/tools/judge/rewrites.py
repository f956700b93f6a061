"""What one button writes in the place of what is wrong, where a finding names the text to write."""

import re
from dataclasses import dataclass

from report.problems import Finding

SAID = re.compile(r'"([^"]+)"|`([^`]+)`')
MEANT = re.compile(r"Did you mean `([^`]+)`\?")
WRITE = re.compile(
    r"\b(?:[Ww]rite|Add|Put|[Ll]ike|Start|hyphen in front|:)[^`\"]*?(?:`([^`]+)`|(\d{4}-\d\d-\d\d))"
)
NAMED = re.compile(r"\s*(?:- )?([\w-]+):")
LINKS_TO = re.compile(r" (?:links to|shows|is to be) (\S+?)(?:, |\. )")


@dataclass(frozen=True)
class Rewrite:
    """Put `text` in the place of what stands from `start` to `end`.

    Both are counted from 0 as a browser counts, in UTF-16 units.
    """

    start: int
    end: int
    text: str


def rewrite(text: str, found: Finding) -> Rewrite | None:
    """What to write for a finding in `text`; None where its message names nothing sure.

    Only what stands on the finding's own line is replaced, and only where it stands there once.
    """
    lines = text.split("\n")
    if not 1 <= found.line <= len(lines):
        return None
    start = sum(len(line) + 1 for line in lines[: found.line - 1])
    line = lines[found.line - 1].removesuffix("\r")
    for old, new in _candidates(line, found.message):
        if old and old != new and line.count(old) == 1:
            at = _units(text[: start + line.index(old)])
            return Rewrite(at, at + _units(old), new)
    return None


def _candidates(line: str, message: str) -> list[tuple[str, str]]:
    """Pairs of what may be wrong on a line and what to write instead, the surest first."""
    new = MEANT.search(message) or WRITE.search(message)
    if not new:
        return []
    text = next(group for group in new.groups() if group)
    if (name := NAMED.match(text)) and NAMED.match(line) and NAMED.match(line)[1] == name[1]:
        return [(line.strip(), text)]
    said = [a or b for a, b in SAID.findall(message[: new.start()])]
    if link := LINKS_TO.search(message):
        said.insert(0, link[1])
    return [(old, text) for old in said]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
