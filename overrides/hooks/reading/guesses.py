"""Guesses what a mistyped word was meant to be."""

import difflib
from collections.abc import Iterable

MOST_OPTIONS = 5
# So many are shown whole: nobody is spared anything by "and others" in the place of one.
FEW = 6


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word most like this one, if one is at least so much like it (from 0 to 1)."""
    known = list(known)
    near = difflib.get_close_matches(word, known, n=1, cutoff=likeness)
    # A word all in capitals is like none in small letters.
    near = near or difflib.get_close_matches(word.lower(), known, n=1, cutoff=likeness)
    return next(iter(near), None)


def options(word: str, known: Iterable[str], most: int = MOST_OPTIONS) -> str:
    """What can stand in a word's place, as in a sentence: the likeliest, or all of a few."""
    known = list(known)
    if len(known) <= max(most, FEW):
        return ", ".join(known)
    near = difflib.get_close_matches(word.lower(), known, n=most, cutoff=0.0)
    return f"{', '.join(name for name in known if name in near)} and others"


def did_you_mean(guess: str | None) -> str:
    """A question that names the guess, with a space in front; nothing without a guess."""
    return f" Did you mean `{guess}`?" if guess else ""
