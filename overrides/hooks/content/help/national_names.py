"""Tells which national line an entry of `docs/help-lines.yml` is about, however it is called.

A lock that looked at the exact words would fall off with one letter. So the key may be almost that
of a line, or the name almost its name; or words of both may be like it, and its numbers as well.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from content.help.national_numbers import (
    ALWAYS_THERE,
    NATIONAL_LINES,
    NUMBER_WAYS,
    is_one_slip,
    is_same_number,
    number_meant,
    plain,
    readings,
)
from content.help.numbers import digits_of

LIKENESS = 0.8  # from 0 to 1, of two words
# All letters together: "988Lifeline for veterans". A county's hotline is less like the national.
WHOLE_LIKENESS = 0.93
WORD = re.compile(r"[^\W_]+")
OWNER = re.compile(r"['’]s\b")
FILLERS = frozenset(
    [
        "a",
        "an",
        "and",
        "by",
        "el",
        "en",
        "for",
        "in",
        "la",
        "line",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ]
)
# An entry with all words of one of these is like the line.
WORDS_OF = {
    "veterans": ({"veterans"}, {"vets"}, {"military"}),
    "spanish": ({"spanish"}, {"espanol"}),
    "crisis-text": ({"crisis", "text"}, {"crisis", "txt"}),
    "domestic-violence": ({"domestic", "violence"}, {"domestic", "abuse"}),
    "treatment": ({"samhsa"}, {"treatment"}),
    "poison": ({"poison"}, {"poisoning"}),
    "lifeline": ({"988"}, {"lifeline"}, {"suicide"}),
    "emergency": ({"emergency"}, {"911"}),
}
SHORTEST_NEAR = 5  # digits: of shorter numbers nearly all are two slips away from each other
MOST_SLIPS = 2


def national_line_named(name: object) -> str | None:
    """The short name of the national line that calls itself so, or almost so."""
    if not isinstance(name, str):
        return None
    names = {
        written: short
        for short, line in NATIONAL_LINES.items()
        for written in (line.name, *line.also)
    }
    return _closest(name, names)


def national_lines_of(short: str, entry: object) -> list[str]:
    """The short names of the national lines that an entry is about, the likeliest first."""
    keyed = _closest(short, {name: name for name in NATIONAL_LINES})
    named = national_line_named(entry.get("name")) if isinstance(entry, Mapping) else None
    found = [name for name in dict.fromkeys((keyed, named)) if name]
    return (
        found or [name for name in lines_alike(short, entry) if _has_its_numbers(name, entry)][:1]
    )


def lines_alike(short: str, entry: object) -> list[str]:
    """The short names of the national lines that an entry is like, by words of its key and name."""
    name = entry.get("name") if isinstance(entry, Mapping) else None
    words = _words(f"{short} {name if isinstance(name, str) else ''}")
    return [
        line
        for line, choices in WORDS_OF.items()
        if any(all(_is_among(word, words) for word in choice) for choice in choices)
    ]


def number_meant_by(written: str, lines: Iterable[str]) -> str | None:
    """The number of one of these lines that this may be a slip of, up to two slips away."""
    for line in lines:
        for way in NUMBER_WAYS:
            right = NATIONAL_LINES[line].ways().get(way, "")
            if right and not is_same_number(written, right) and _is_near(written, right):
                return right
    return None


def _has_its_numbers(line: str, entry: object) -> bool:
    """Whether each number in an entry is the line's, right or wrong: a county has its own.

    The two lines on top are told by their numbers, in `number_locks.py`.
    """
    if line in ALWAYS_THERE or not isinstance(entry, Mapping):
        return False
    given = [value for way in NUMBER_WAYS if isinstance(value := entry.get(way), str)]
    known = [right for way, right in NATIONAL_LINES[line].ways().items() if way in NUMBER_WAYS]
    return bool(given) and all(
        any(is_same_number(value, right) or _is_near(value, right) for right in known)
        for value in given
    )


def _is_near(written: str, right: str) -> bool:
    """Whether a number is a slip or two from the right one, or has its digits in another order."""
    number = digits_of(right)
    if len(number) < SHORTEST_NEAR:
        return number_meant(written) == right
    return any(
        slips(digits, number) <= MOST_SLIPS or sorted(digits) == sorted(number)
        for digits in readings(written)
    )


def slips(written: str, right: str) -> int:
    """How many digits have to be changed, put in, taken out or swapped with a neighbor."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, digit in enumerate(written):
        before, last, row = row, before, [i + 1]
        for j, other in enumerate(right):
            best = min(before[j] + (digit != other), before[j + 1] + 1, row[j] + 1)
            if i and j and digit == right[j - 1] and written[i - 1] == other:
                best = min(best, last[j - 1] + 1)
            row.append(best)
    return row[-1]


def _closest(written: str, known: Mapping[str, str]) -> str | None:
    """What stands for the known words most like these; of two alike, for the longer ones."""
    rated = [(_likeness(written, words), len(words), short) for words, short in known.items()]
    likeness, _, short = max(rated)
    return short if likeness >= LIKENESS else None


def _likeness(written: str, known: str) -> float:
    """How much two names are alike: each word has to be like one of the other, and none left."""
    if plain(written) == plain(known):
        return 1.1  # more than words that only stand in another order
    whole = difflib.SequenceMatcher(None, plain(written), plain(known)).ratio()
    ours, theirs = _words(written), _words(known)
    if not ours or len(ours) != len(theirs):
        return whole if whole >= WHOLE_LIKENESS else 0
    each = [max(_word_likeness(word, other) for other in ours) for word in theirs]
    each += [max(_word_likeness(word, other) for other in theirs) for word in ours]
    by_words = sum(each) / len(each) if min(each) >= LIKENESS else 0
    return max(by_words, whole if whole >= WHOLE_LIKENESS else 0)


def _words(written: str) -> list[str]:
    """The words of a name without accents, capitals, and those that say nothing."""
    parts = unicodedata.normalize("NFKD", OWNER.sub("", written)).casefold()
    letters = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return [word for word in WORD.findall(letters) if word not in FILLERS]


def _is_among(word: str, words: Iterable[str]) -> bool:
    return any(_word_likeness(word, other) >= LIKENESS for other in words)


def _word_likeness(word: str, other: str) -> float:
    if word.isdecimal() and other.isdecimal():
        is_slip = is_one_slip(word, other) or sorted(word) == sorted(other)
        return 1 if word == other else LIKENESS * is_slip
    return difflib.SequenceMatcher(None, word, other).ratio()
