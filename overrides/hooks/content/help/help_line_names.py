"""Judges what an entry of `docs/help-lines.yml` is called, and the numbers among its words."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from reading import forms

from content.help.lock_words import refuse_slip
from content.help.national_numbers import (
    NATIONAL_LINES,
    is_same_number,
    national_line_named,
    national_lines_of,
    national_numbers,
)
from content.help.numbers import digits_of, numbers_in

# Three to six digits alone that are no part of a date, a time, a price or a longer number.
SHORT_NUMBER = re.compile(r"(?<![\w.,/$:-])(?!(?:19|20)\d\d\b)\d{3,6}(?![\w%/-]|[.,:]\d)")
# 98 Lifeline: only a name has no other numbers so short.
PAIR = re.compile(r"(?<!\w)\d\d(?!\w)")
# 9O8, 91l, 9 11: letters for digits, or a space between them.
UNCLEAR = re.compile(
    r"(?<![\w.,/$:-])(?=\S*\d)(?:[\dOoIl]{3,6}|\d{1,2} \d{1,2})(?![\w%/-]|[.,:]\d)"
)


def public_words(known: Collection[str] | None) -> forms.Form:
    """Words that name no wrong number; `known` are the digits of the right ones (None: unknown)."""

    def read(value: str) -> str:
        words = forms.text(value)
        for number in SHORT_NUMBER.findall(words):
            refuse_slip(number)
        for number in UNCLEAR.findall(words):
            for right in national_numbers():
                if number != right and is_same_number(number, right):
                    raise ValueError(f'"{number}" is nearly right. Write {right}, in one piece.')
        for number in numbers_in(words):
            refuse_slip(number)
            if known is not None and digits_of(number) not in known:
                raise ValueError(
                    f'"{number}" is no number in this file. Nobody may call a wrong one: correct '
                    "it, or give the line that it reaches an entry of its own here."
                )
        return words

    return read


def line_name(short: str, known: Collection[str] | None) -> forms.Form:
    """What an entry calls itself: not what another national line does."""
    words = public_words(known)

    def read(value: str) -> str:
        other = national_line_named(value)
        if short in NATIONAL_LINES and other not in (None, short):
            raise ValueError(
                f'"{value}" is the name of `{other}`. Write what `{short}` calls itself, like '
                f'"{NATIONAL_LINES[short].name}".'
            )
        for number in PAIR.findall(value):
            refuse_slip(number)
        return str(words(value))

    return read


def renamed_advice(short: str, entry: Any, line_of: Mapping[str, int]) -> str | None:
    """What to write where a national line has another short name; `line_of` has those in use."""
    names = national_lines_of(short, entry)
    if short in NATIONAL_LINES or not names:
        return None
    name = NATIONAL_LINES[names[0]].name
    if at := line_of.get(names[0]):
        return (
            f"{name} stands here twice: as `{names[0]}` on line {at}, and as `{short}`. Keep one."
        )
    return (
        f"{name} goes by the short name `{names[0]}`: pages link to it by that. "
        f"Write `{names[0]}:` instead of `{short}:`."
    )
