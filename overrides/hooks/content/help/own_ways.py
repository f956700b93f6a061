"""How a line of the practice's own choice can be reached by its entry in `docs/help-lines.yml`.

It may have any number, but none that looks like a slip of a national one.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from reading.in_yaml import value_forms
from reading.in_yaml.fields import Field

from content.help.alike_numbers import is_same_number
from content.help.entry_words import public_words
from content.help.national_numbers import (
    GOES_WITH,
    NUMBER_WAYS,
    line_to_write,
    national_numbers,
    numbers_of,
    reached_by,
)
from content.help.which_line import lines_alike
from content.help.wrong_numbers import KIND, ask_to, known_with, nearly_right, refuse_slip


def own_ways(short: str, given: Mapping[str, Any]) -> dict[str, Field]:
    """The fields for the ways of an entry that is about no national line."""
    likely = numbers_of(lines_alike(short, given))
    numbers = {way: Field(_number(way, given, likely)) for way in NUMBER_WAYS}
    return numbers | {
        extra: Field(_extra(extra, given.get(way))) for extra, way in GOES_WITH.items()
    }


def _number(way: str, given: Mapping[str, Any], likely: Collection[str]) -> value_forms.Form:
    """A number to call or text; `likely` are those of lines that the entry may be taken for."""

    def read(value: str) -> str:
        national = next((one for one in national_numbers() if is_same_number(value, one)), None)
        if national and national not in reached_by(way):
            (other,) = {*NUMBER_WAYS} - {way}
            raise ValueError(
                f'"{value}" is {KIND[other]}, that of {national_numbers()[national]}, and not '
                f"{KIND[way]}. Write `{line_to_write(other, national)}`."
            )
        if national and value != national:
            raise ValueError(nearly_right(way, value, national))
        refuse_slip(value, likely)
        _refuse_alone(way, value, given)
        ten_digits = None
        with suppress(ValueError):
            ten_digits = value_forms.phone(value)
        if ten_digits and value != f"1-{ten_digits}":
            raise ValueError(f'"{value}": write it as `{line_to_write(way, f"1-{ten_digits}")}`.')
        return value_forms.help_number(value)

    return read


def _refuse_alone(way: str, number: str, given: Mapping[str, Any]) -> None:
    """Raise where a national number lacks what to press or to text: alone it reaches another line.

    Where the number to call lacks it and the number to text is the same, it is told once.
    """
    (extra,) = (extra for extra, base in GOES_WITH.items() if base == way)
    known = known_with(way, number, extra)
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


def _extra(extra: str, number: Any) -> value_forms.Form:
    """What to press or text: where the number is a national one, as one of its lines has it."""
    way = GOES_WITH[extra]
    given = number if isinstance(number, str) else ""
    is_national = any(is_same_number(given, known) for known in reached_by(way))
    known = known_with(way, given, extra)

    def read(value: str) -> str:
        words = value_forms.text(value)
        if words in known:
            return words
        if not is_national:
            return str(public_words(None)(value))
        these = f" Known: {', '.join(known)}." if known else ""
        raise ValueError(
            f'"{value}" is not known as {KIND[extra]} with {number}.{these} Take this line out, or '
            f"{ask_to('check it and to add it to')}"
        )

    return read
