"""What an editor reads where a number in `docs/help-lines.yml` is not the one that is known."""

from collections.abc import Mapping
from typing import Any

from content.help.national_numbers import (
    ALWAYS_THERE,
    NATIONAL_LINES,
    NUMBER_WAYS,
    NationalLine,
    is_same_number,
    national_numbers,
    number_meant,
    plain,
    reached_by,
)

TABLE = "overrides/hooks/content/help/national_numbers.py"
IS_KNOWN = {
    "call": "the number to call is",
    "then": "what to do once it answers is",
    "text": "the number to text is",
    "message": "the word to text is",
}
KIND = {
    "call": "a number to call",
    "then": "something to press",
    "text": "a number to text",
    "message": "a word to text",
}


def line_to_write(way: str, value: str) -> str:
    """The line of the file that says so."""
    return f'{way}: "{value}"' if value.isdecimal() else f"{way}: {value}"


def is_alike(way: str, written: str, right: str) -> bool:
    """Whether only the spelling differs: capitals, spaces, dots, letters for digits."""
    return plain(written) == plain(right) or (way in NUMBER_WAYS and is_same_number(written, right))


def nearly_right(way: str, written: str, right: str) -> str:
    """What to say of the right thing in other signs."""
    return f'"{written}" is nearly right. Write it as it is known: `{line_to_write(way, right)}`.'


def wrong_way(way: str, written: str, short: str, right: str) -> str:
    """What to say of a number, or of what goes with it, that is not the line's."""
    if is_alike(way, written, right):
        return nearly_right(way, written, right)
    name = NATIONAL_LINES[short].name
    other = next((n for known, n in reached_by(way).items() if is_alike(way, written, known)), "")
    start = f"reaches {other}, not {name}" if other else f"does not reach {name}"
    return (
        f'"{written}" {start}: {IS_KNOWN[way]} {right}. Write `{line_to_write(way, right)}`. '
        f"{way_out(short)}"
    )


def unknown_way(way: str, written: str, line: NationalLine, given: Mapping[str, Any]) -> str:
    """What to say of a way that a national line is not known to have."""
    for other, right in line.ways().items():
        if is_alike(other, written, right) and not given.get(other):
            start = f'"{written}" is {KIND[other]} for {line.name}, not {KIND[way]}'
            return f"{start}. Write `{line_to_write(other, right)}`."
    return (
        f'"{written}" is not known as {KIND[way]} for {line.name}. A wrong one can cost a life. '
        f"Take this line out, or {ask_to('check it and to add it to')}"
    )


def way_out(short: str) -> str:
    """What to do where a line really has changed."""
    if short in ALWAYS_THERE:
        return (
            "Has it really changed? Tell whoever looks after the code at once, to change it in "
            f"{TABLE}: every page shows this line on top, so it has to stay here."
        )
    return (
        "Has it really changed? Then take this whole entry out, so that nobody is sent to a wrong "
        f"number, and {ask_to('change it in')}"
    )


def ask_to(do: str) -> str:
    """Whom to ask for a change of what is known."""
    return f"ask whoever looks after the code to {do} {TABLE}."


def refuse_slip(written: str, likely: str | None = None) -> None:
    """Raise where this may be meant to be a national number; `likely` is one that it may be."""
    if meant := number_meant(written) or likely:
        raise ValueError(
            f'"{written}" is almost {meant}, the number of {national_numbers()[meant]}. Write '
            f"{meant}. If it really is another number, {ask_to('let it pass in')}"
        )
