"""Holds the entries of `docs/help-lines.yml` against the numbers that are known.

A national line can be reached as it is known, and in no other way. Whatever else stands in the
file may have numbers of its own, but none that looks like a slip of a national one.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from reading.in_yaml import value_forms
from reading.in_yaml.fields import Field

from content.help.lock_words import (
    KIND,
    ask_to,
    is_alike,
    line_to_write,
    nearly_right,
    refuse_slip,
    unknown_way,
    way_out,
    wrong_way,
)
from content.help.national_names import lines_alike, national_lines_of, number_meant_by
from content.help.national_numbers import (
    NATIONAL_LINES,
    NUMBER_WAYS,
    WAYS,
    NationalLine,
    is_same_number,
    plain,
    reached_by,
)
from content.help.public_words import extras_of, public_words

# What to press or to text goes with a number.
BASE = {"then": "call", "message": "text"}
# Where a number may stand among words that is nobody's way to reach the line.
FREE = frozenset({"name", "when", "chat", "site", "source", "checked", "seen"})


def way_fields(short: str, entry: Any, twice: Sequence[str] = ()) -> dict[str, Field]:
    """What `call`, `then`, `text` and `message` of an entry may say.

    `twice` is what stands under a name that the entry has a second time.
    """
    given = entry if isinstance(entry, Mapping) else {}
    if names := national_lines_of(short, entry):
        return {way: _locked(way, names, given, twice) for way in WAYS}
    alike = lines_alike(short, entry)
    numbers = {way: Field(_own_number(way, given, alike)) for way in NUMBER_WAYS}
    return numbers | {extra: Field(_own_extra(extra, given.get(BASE[extra]))) for extra in BASE}


def _locked(way: str, names: list[str], given: Mapping[str, Any], twice: Sequence[str]) -> Field:
    """A way of a national line; where the entry seems to be about two, either one's is right."""
    lines = [NATIONAL_LINES[name] for name in names]
    known = [value for line in lines if (value := line.ways().get(way))]

    def read(value: str) -> str:
        if (words := value_forms.text(value)) in known:
            return words
        if known:
            raise ValueError(wrong_way(way, words, names[0], known[0]))
        raise ValueError(unknown_way(way, words, lines[0], given))

    if len(known) < len(lines) or _is_told_elsewhere(way, known[0], lines[0], given):
        return Field(read)
    if any(is_alike(way, words, known[0]) for words in twice):
        return Field(read)  # its own name was mistyped: that it stands twice is told
    return Field(
        read,
        required=True,
        example="` and `".join(_lines_to_add(way, lines[0], given)),
        why=f"Without it nobody reaches {lines[0].name} as it is known. {way_out(names[0])}",
    )


def _is_told_elsewhere(way: str, right: str, line: NationalLine, given: Mapping[str, Any]) -> bool:
    """Whether what is missing is told with its number, or where it stands in a wrong place."""
    if way in BASE:
        base = given.get(BASE[way])
        if not base or (isinstance(base, str) and plain(right) in plain(base)):
            return True
    others = {
        name: value
        for name, value in given.items()
        if isinstance(value, str) and name not in {*line.ways(), *FREE}
    }
    return any(
        is_alike(way, words, right)
        for name, value in others.items()
        for words in (value, f"{name} {value}")
    )


def _lines_to_add(way: str, line: NationalLine, given: Mapping[str, Any]) -> Iterator[str]:
    """The lost line, and the one that goes with it if that is gone too."""
    for name, value in line.ways().items():
        if name == way or (BASE.get(name) == way and not given.get(name)):
            yield line_to_write(name, value)


def _own_number(way: str, given: Mapping[str, Any], alike: list[str]) -> value_forms.Form:
    """A number of the practice's own choice, or a national one in its own way.

    `alike` are the national lines that the entry may be taken for.
    """

    def read(value: str) -> str:
        for kind in NUMBER_WAYS:
            for number, name in reached_by(kind).items():
                if not is_same_number(value, number):
                    continue
                if number not in reached_by(way):
                    raise ValueError(
                        f'"{value}" is {KIND[kind]}, that of {name}, and not {KIND[way]}. '
                        f"Write `{line_to_write(kind, number)}`."
                    )
                if value != number:
                    raise ValueError(nearly_right(way, value, number))
        refuse_slip(value, number_meant_by(value, alike))
        _refuse_alone(way, value, given)
        return own_number(way, value)

    return read


def _refuse_alone(way: str, number: str, given: Mapping[str, Any]) -> None:
    """Raise where a national number lacks what to press or to text: alone it reaches another line.

    What a number to call lacks is told there: the same of the number to text would be an echo.
    """
    (extra,) = (extra for extra, base in BASE.items() if base == way)
    known = extras_of(way, extra, number)
    is_told = way == "text" and not given.get("then") and given.get("call") == number
    if not known or given.get(extra) or is_told:
        return
    lines = ", or ".join(
        f"`{line_to_write(extra, value)}` ({name})" for value, name in known.items()
    )
    raise ValueError(
        f'"{number}" alone is the number of {reached_by(way)[number]}, which has an entry of its '
        f"own. Take this entry out, or add {KIND[extra]} with it: {lines}."
    )


def own_number(way: str, value: str) -> str:
    """A number as it can be written here; raise with the line to write where it can't."""
    ten_digits = None
    with suppress(ValueError):
        ten_digits = value_forms.phone(value)
    if ten_digits and value != f"1-{ten_digits}":
        raise ValueError(f'"{value}": write it as `{line_to_write(way, f"1-{ten_digits}")}`.')
    return value_forms.help_number(value)


def _own_extra(extra: str, number: Any) -> value_forms.Form:
    """What to press or text: where the number is a national one, as one of its lines has it."""
    way = BASE[extra]
    is_national = isinstance(number, str) and any(
        is_same_number(number, known) for known in reached_by(way)
    )
    known = extras_of(way, extra, number) if isinstance(number, str) else {}
    words_of = public_words(None)

    def read(value: str) -> str:
        words = value_forms.text(value)
        if words in known:
            return words
        if not is_national:
            return str(words_of(value))
        these = f" Known: {', '.join(known)}." if known else ""
        raise ValueError(
            f'"{value}" is not known as {KIND[extra]} with {number}.{these} Take this line out, or '
            f"{ask_to('check it and to add it to')}"
        )

    return read
