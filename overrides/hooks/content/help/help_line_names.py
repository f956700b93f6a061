"""Judges what an entry of `docs/help-lines.yml` is called: its short name, and its name."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from reading.in_yaml import value_forms

from content.help.lock_words import refuse_slip
from content.help.national_names import national_line_named, national_lines_of
from content.help.national_numbers import NATIONAL_LINES, plain
from content.help.numbers import PHONE, digits_of
from content.help.public_words import public_words

# 98 Lifeline: only a name has no other numbers so short.
PAIR = re.compile(r"(?<!\w)\d\d(?!\w)")
# Any word with a digit: 988, 9-8-8, 9B8, 988Lifeline.
WITH_DIGIT = re.compile(r"(?:[^\W_]+-)*[^\W_]*\d[\w-]*")
ALWAYS_OPEN = re.compile(r"\b24(?:/7|[ -]hours?)\b", re.IGNORECASE)


def line_name(short: str, entry: Any, known: Collection[str] | None) -> value_forms.Form:
    """What an entry calls itself: not what another national line does, and with no wrong number."""
    words = public_words(known)
    lines = national_lines_of(short, entry)

    def read(value: str) -> str:
        other = national_line_named(value)
        if lines and other not in (None, lines[0]):
            raise ValueError(
                f'"{value}" is the name of `{other}`. Write what `{lines[0]}` calls itself, like '
                f'"{NATIONAL_LINES[lines[0]].name}".'
            )
        for number in PAIR.findall(ALWAYS_OPEN.sub("", value)):
            refuse_slip(number)
        read_words = str(words(value))
        if lines:
            _refuse_strange_numbers(value, lines)
        return read_words

    return read


def _refuse_strange_numbers(name: str, lines: Sequence[str]) -> None:
    """Raise where a number in a national line's name is none of its own: 911 Lifeline, 9B8."""
    own = {
        digits
        for line in lines
        for value in NATIONAL_LINES[line].ways().values()
        if (digits := digits_of(re.sub(r"[^\d-]", "", value)))
    }
    rest = PHONE.sub(lambda match: "" if digits_of(match[0]) in own else match[0], name)
    for word in WITH_DIGIT.findall(ALWAYS_OPEN.sub("", rest)):
        if word not in own:
            right = NATIONAL_LINES[lines[0]].name
            raise ValueError(
                f'"{word}" is no number of {right}. Nobody may call or text a wrong one. '
                f"Write `name: {right}`."
            )


def renamed_advice(short: str, entry: Any, line_of: Mapping[str, int]) -> str | None:
    """What to write where a national line has another short name; `line_of` has those in use."""
    names = national_lines_of(short, entry)
    if short in NATIONAL_LINES or not names:
        return None
    name = NATIONAL_LINES[names[0]].name
    named = national_line_named(entry.get("name")) if isinstance(entry, Mapping) else None
    # Only the short name is like it: it may be a line of the practice's own.
    other = (
        ""
        if named or plain(short) == plain(names[0])
        else (f" If this is another line, give it a short name that nobody takes for `{names[0]}`.")
    )
    if at := line_of.get(names[0]):
        return (
            f"{name} stands here twice: as `{names[0]}` on line {at}, and as `{short}`. "
            f"Keep one.{other}"
        )
    return (
        f"{name} goes by the short name `{names[0]}`: pages link to it by that. "
        f"Write `{names[0]}:` instead of `{short}:`.{other}"
    )
