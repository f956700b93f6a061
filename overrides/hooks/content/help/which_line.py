"""Tells which national line an entry of `docs/help-lines.yml` is about, however it is called.

A lock that looked at the exact words would fall off with one letter. So the short name may be
almost that of a line, or the name almost its name; or words of both may hint at it, and its
numbers as well.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache

from content.help.alike_numbers import is_near, is_one_slip, is_same_number
from content.help.national_numbers import NATIONAL_LINES, NUMBER_WAYS, numbers_of

LIKENESS = 0.8  # from 0 to 1, of two words
# All letters together: "988Lifeline for veterans". A county's hotline is less like the national.
WHOLE_LIKENESS = 0.93
WORD = re.compile(r"[^\W_]+")
OWNER = re.compile(r"['’]s\b")
SMALL_WORD = re.compile("a|an|and|by|el|en|for|in|la|line|of|on|or|the|to|with")


def plain(words: str) -> str:
    """The letters and digits of words alone, for comparing: no case, no spaces, no signs."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words).casefold()))


def national_line_named(name: object) -> str | None:
    """The short name of the national line that calls itself so, or almost so."""
    if not isinstance(name, str):
        return None
    lines = NATIONAL_LINES.items()
    return _closest(
        name, {known: short for short, line in lines for known in (line.name, *line.also)}
    )


def national_lines_of(short: str, entry: object) -> list[str]:
    """The short names of the national lines that an entry is about, the likeliest first."""
    found = (
        _closest(short, {name: name for name in NATIONAL_LINES}),
        national_line_named(name_in(entry)),
    )
    lines = [name for name in dict.fromkeys(found) if name]
    return (
        lines or [name for name in lines_alike(short, entry) if _has_its_numbers(name, entry)][:1]
    )


def name_in(entry: object) -> object:
    """What an entry has behind `name:`, if it has such lines at all."""
    return entry.get("name") if isinstance(entry, Mapping) else None


def lines_alike(short: str, entry: object) -> list[str]:
    """The short names of the national lines at which an entry's short name and name hint."""
    name = name_in(entry)
    words = _words(f"{short} {name if isinstance(name, str) else ''}")
    return [
        line
        for line, known in NATIONAL_LINES.items()
        if any(all(_is_among(word, words) for word in hint.split()) for hint in known.hints)
    ]


def _has_its_numbers(line: str, entry: object) -> bool:
    """Whether each number in an entry is the line's, right or wrong: a county has its own."""
    if not isinstance(entry, Mapping):
        return False
    given = [value for way in NUMBER_WAYS if isinstance(value := entry.get(way), str)]
    return bool(given) and all(
        any(is_same_number(value, right) or is_near(value, right) for right in numbers_of([line]))
        for value in given
    )


def _closest(written: str, known: Mapping[str, str]) -> str | None:
    """What stands for the known words most like these; of two alike, for the longer ones."""
    rated = [(_likeness(written, words), len(words), short) for words, short in known.items()]
    likeness, _, short = max(rated)
    return short if likeness >= LIKENESS else None


@cache  # the same few names are compared for each entry, and at each build of a preview
def _likeness(written: str, known: str) -> float:
    """How much two names are alike: as wholes, or each word like one of the other name."""
    if plain(written) == plain(known):
        return 1.1  # more than words that only stand in another order
    whole = SequenceMatcher(None, plain(written), plain(known)).ratio()
    words, others = _words(written), _words(known)
    each = [0.0]
    if words and len(words) == len(others):
        each = [max(_word_likeness(word, other) for word in words) for other in others]
        each += [max(_word_likeness(word, other) for other in others) for word in words]
    return max(
        whole if whole >= WHOLE_LIKENESS else 0,
        sum(each) / len(each) if min(each) >= LIKENESS else 0,
    )


def _words(written: str) -> list[str]:
    """The words of a name without accents, capitals, and those that say nothing."""
    parts = unicodedata.normalize("NFKD", OWNER.sub("", written)).casefold()
    letters = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return [word for word in WORD.findall(letters) if not SMALL_WORD.fullmatch(word)]


def _is_among(word: str, words: Iterable[str]) -> bool:
    return any(_word_likeness(word, other) >= LIKENESS for other in words)


def _word_likeness(word: str, other: str) -> float:
    if word.isdecimal() and other.isdecimal() and word != other:
        return LIKENESS * (is_one_slip(word, other) or sorted(word) == sorted(other))
    return SequenceMatcher(None, word, other).ratio()
