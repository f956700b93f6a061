"""The comments of a data file, as help beside its fields."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

SECTION = re.compile(r"#\s*-{2,}.*-{2,}\s*$")
# `# name: words`, and below a list `#   - name: words` or `#     name: words`.
NAMED = re.compile(r"#\s*(?:-\s+)?(?P<name>[\w-]+):\s+(?P<words>\S.*)")
OF_AN_ENTRY = re.compile(r"#\s{3,}(?:-\s+)?[\w-]+:\s")
FURTHER = re.compile(r"#\s{3,}\S")
# One of several things to write, and what it stands for, in columns: `itself  somebody read it`.
MEANT = re.compile(r"(?P<what>\S+)\s{2,}(?P<words>\S.*)")


def comment_above(lines: Sequence[str], line: int) -> str:
    """The sentences of the comment right above a line (from 1), in one piece."""
    own = takewhile(lambda text: not OF_AN_ENTRY.match(text), _above(lines, line))
    return " ".join(text.lstrip("# ") for text in own)


def comments_of_entries(lines: Sequence[str], line: int) -> dict[str, str]:
    """What the comment right above a line says of the fields of each entry below it."""
    return _named(text for text in _above(lines, line) if FURTHER.match(text))


def named_comments(lines: Iterable[str]) -> dict[str, str]:
    """What comments of the form `# name: words` say, by the names; those at the top of a file."""
    comment = []
    for text in lines:
        if (text.strip() and not text.startswith("#")) or SECTION.match(text.strip()):
            break
        comment.append(text.strip())
    return _named(comment)


def _above(lines: Sequence[str], line: int) -> list[str]:
    """The lines of the comment right above a line, without the name of a section."""
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        if not text.strip().startswith("#") or SECTION.match(text.strip()):
            break
        found.append(text.strip())
    return found[::-1]


def _named(comment: Iterable[str]) -> dict[str, str]:
    """Words by their names. What a line goes on with is joined; things to choose have lines."""
    found: dict[str, str] = {}
    name = ""
    for text in comment:
        if match := NAMED.match(text):
            name = match["name"]
            found[name] = _sentence(match["words"])
        elif name and FURTHER.match(text):
            words = text.lstrip("# ")
            found[name] += f"\n{_meant(words)}" if MEANT.match(words) else f" {words}"
        else:
            name = ""
    return found


def _sentence(words: str) -> str:
    """Words with a capital, unless they are one of several things to write."""
    return _meant(words) if MEANT.match(words) else words[:1].upper() + words[1:]


def _meant(words: str) -> str:
    return MEANT.sub(r"\g<what>: \g<words>", words)
