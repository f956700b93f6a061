"""What an editor reads where a number in `docs/help-lines.yml` is not the one that is known."""

from collections.abc import Iterable

from content.help.alike_numbers import is_same_number, number_meant
from content.help.national_numbers import (
    NATIONAL_LINES,
    NUMBER_WAYS,
    line_to_write,
    national_numbers,
)
from content.help.which_line import plain

TABLE = "overrides/hooks/content/help/national_numbers.py"
KIND = {
    "call": "a number to call",
    "then": "something to press",
    "text": "a number to text",
    "message": "a word to text",
}


def ask_to(do: str) -> str:
    """Whom to ask for a change of what is known."""
    return f"ask whoever looks after the code to {do} {TABLE}."


def is_alike(way: str, written: str, right: str) -> bool:
    """Whether only the spelling differs: capitals, spaces, dots, letters for digits."""
    return plain(written) == plain(right) or (way in NUMBER_WAYS and is_same_number(written, right))


def nearly_right(way: str, written: str, right: str) -> str:
    """What to say of the right thing in other signs."""
    return f'"{written}" is nearly right. Write it as it is known: `{line_to_write(way, right)}`.'


def refuse_slip(written: str, likely: Iterable[str] = ()) -> None:
    """Raise where this may be meant to be a national number; `likely` as in `number_meant`."""
    if meant := number_meant(written, likely):
        raise ValueError(
            f'"{written}" is almost {meant}, the number of {national_numbers()[meant]}. Write '
            f"{meant}. If it really is another number, {ask_to('let it pass in')}"
        )


def known_with(way: str, number: str, extra: str) -> dict[str, str]:
    """What is known to press or to text with a number, each with the line that it reaches."""
    return {
        ways[extra]: line.name
        for line in NATIONAL_LINES.values()
        if extra in (ways := line.ways()) and is_same_number(number, ways.get(way, ""))
    }
