"""How a national line can be reached by its entry in `docs/help-lines.yml`: as it is known."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reading.in_yaml import value_forms
from reading.in_yaml.fields import Field

from content.help.national_numbers import (
    ALWAYS_THERE,
    GOES_WITH,
    NATIONAL_LINES,
    WAYS,
    NationalLine,
    line_to_write,
    reached_by,
)
from content.help.wrong_numbers import KIND, TABLE, ask_to, is_alike, nearly_right

IS_KNOWN = {
    "call": "the number to call is",
    "then": "what to do once it answers is",
    "text": "the number to text is",
    "message": "the word to text is",
}


def national_ways(names: Sequence[str], given: Mapping[str, Any]) -> dict[str, Field]:
    """The fields for the ways of an entry, `given`, about the national lines `names`.

    Where it seems to be about two, either one's number is right.
    """
    return {way: Field(_locked(way, names, given)) for way in WAYS}


def _locked(way: str, names: Sequence[str], given: Mapping[str, Any]) -> value_forms.Form:
    known = _known(way, names)

    def read(value: str) -> str:
        if (words := value_forms.text(value)) in known:
            return words
        if known:
            raise ValueError(_wrong(way, words, names[0], known[0]))
        raise ValueError(_unknown(way, words, NATIONAL_LINES[names[0]], given))

    return read


def _known(way: str, names: Sequence[str]) -> list[str]:
    return [value for name in names if (value := NATIONAL_LINES[name].ways().get(way))]


def missing_ways(names: Sequence[str], given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The ways that an entry about these national lines lacks, each with what to write.

    What goes with a number that is gone is to be added with it.
    """
    line = NATIONAL_LINES[names[0]]
    for way in line.ways():
        is_told = way in GOES_WITH and not given.get(GOES_WITH[way])
        if not (given.get(way) or is_told) and len(_known(way, names)) == len(names):
            add = "` and `".join(
                line_to_write(name, value)
                for name, value in line.ways().items()
                if way in (name, GOES_WITH.get(name)) and not given.get(name)
            )
            why = f"Without it nobody reaches {line.name} as it is known. {_way_out(names[0])}"
            yield way, f"`{way}` is missing. Add: `{add}` {why}"


def _wrong(way: str, written: str, short: str, right: str) -> str:
    """What to say of a number, or of what goes with it, that is not the line's."""
    if is_alike(way, written, right):
        return nearly_right(way, written, right)
    name = NATIONAL_LINES[short].name
    other = next((n for known, n in reached_by(way).items() if is_alike(way, written, known)), "")
    start = f"reaches {other}, not {name}" if other else f"does not reach {name}"
    return (
        f'"{written}" {start}: {IS_KNOWN[way]} {right}. Write `{line_to_write(way, right)}`. '
        f"{_way_out(short)}"
    )


def _unknown(way: str, written: str, line: NationalLine, given: Mapping[str, Any]) -> str:
    """What to say of a way that a national line is not known to have."""
    for other, right in line.ways().items():
        if is_alike(other, written, right) and not given.get(other):
            start = f'"{written}" is {KIND[other]} for {line.name}, not {KIND[way]}'
            return f"{start}. Write `{line_to_write(other, right)}`."
    return (
        f'"{written}" is not known as {KIND[way]} for {line.name}. A wrong one can cost a life. '
        f"Take this line out, or {ask_to('check it and to add it to')}"
    )


def _way_out(short: str) -> str:
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
