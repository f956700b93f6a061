"""What is said of a national line that was taken out of `docs/help-lines.yml`.

Its number stays the right one, or has changed: to add it again, or to lead to another line, would
be bad advice. Pages that name it have to forget it.
"""

from collections.abc import Collection

from reading.guesses import closest

from content.help.alike_numbers import digits_of
from content.help.national_numbers import NATIONAL_LINES, national_numbers

ANCHOR = "line-"
LIKENESS = 0.8  # of a mistyped short name


def line_of_number(digits: str) -> str | None:
    """The name of the national line that has this number."""
    return {digits_of(number): name for number, name in national_numbers().items()}.get(digits)


def line_of_anchor(anchor: str) -> str | None:
    """The name of the national line that this anchor leads to, if it were there."""
    known = anchor.startswith(ANCHOR) and _closest_to(anchor, NATIONAL_LINES)
    return NATIONAL_LINES[known].name if known else None


def is_gone(name: str) -> str:
    """That the line is not in the file."""
    return f"{name} isn't in docs/help-lines.yml any more."


def line_meant(anchor: str, headings: Collection[str]) -> str | None:
    """The line that a mistyped anchor was meant for: only by its own short name, never guessed.

    `#line-poison` is more like `#line-spanish` than any heading is, and leads elsewhere.
    """
    names = [name.removeprefix(ANCHOR) for name in headings if name.startswith(ANCHOR)]
    short = _closest_to(anchor, {*names, *NATIONAL_LINES})
    return ANCHOR + short if short in names else None


def _closest_to(anchor: str, names: Collection[str]) -> str | None:
    return closest(anchor.removeprefix(ANCHOR), names, LIKENESS)
