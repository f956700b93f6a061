"""Judges the words of an entry of `docs/help-lines.yml`: its short name, its name, its sentence."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from reading.in_yaml import value_forms

from content.help.alike_numbers import digits_of, is_same_number
from content.help.call_or_count import is_to_call
from content.help.national_numbers import NATIONAL_LINES, national_numbers
from content.help.which_line import name_in, national_line_named, national_lines_of, plain
from content.help.written_numbers import PHONE, numbers_in
from content.help.wrong_numbers import KIND, known_with, refuse_slip

# 98 Lifeline: only a name has no other numbers so short.
PAIR = re.compile(r"(?<!\w)\d\d(?!\w)")
# Any word with a digit: 988, 9-8-8, 9B8, 988Lifeline.
WITH_DIGIT = re.compile(r"(?:[^\W_]+-)*[^\W_]*\d[\w-]*")
ALWAYS_OPEN = re.compile(r"\b24(?:/7|[ -]hours?)\b", re.IGNORECASE)
# Three to six digits alone that are no part of a date, a time, a price or a longer number.
SHORT_NUMBER = re.compile(r"(?<![\w.,/$:-])(?!(?:19|20)\d\d\b)\d{3,6}(?![\w%/-]|[.,:]\d)")
# 9O8, 91l, 9 11: letters for digits, or a space between them.
UNCLEAR = re.compile(
    r"(?<![\w.,/$:-])(?=\S*\d)(?:[\dOoIl]{3,6}|\d{1,2} \d{1,2})(?![\w%/-]|[.,:]\d)"
)
# 912 people, 981 towns: things that are counted. "998 answers" is no count: `is_to_call` knows.
COUNTED = re.compile(r" (?:(?:of|more|other) )?(?:people|men|women|children|[a-z]+s)\b")
_NUMBER = r"(?P<number>\d[\d-]{2,}\d|\d{3})\b"
EXTRAS = (
    # 988, then press 1; 988 and press 1.
    ("call", "then", re.compile(rf"\b{_NUMBER}[^.!?\d]{{0,20}}(?P<extra>\bpress \w+)")),
    # Text AYUDA to 988, HOME to 741741. A word to text stands in capitals.
    ("text", "message", re.compile(rf"\b(?P<extra>[A-Z]{{2,}}) (?:to|al?) {_NUMBER}")),
)


def public_words(known: Collection[str] | None) -> value_forms.Form:
    """Words that name no wrong number; `known` are the digits of the right ones (None: unknown)."""

    def read(value: str) -> str:
        words = value_forms.text(value)
        for number in _short_numbers(words):
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
        _refuse_wrong_extras(words)
        return words

    return read


def _short_numbers(words: str) -> Iterator[str]:
    """Those that do not count anything."""
    for match in SHORT_NUMBER.finditer(words):
        before, after = words[: match.start()], words[match.end() :]
        if is_to_call(before, after) or not COUNTED.match(after):
            yield match[0]


def _refuse_wrong_extras(words: str) -> None:
    """Raise where a sentence says to press or to text what leads nobody there."""
    for way, extra, pattern in EXTRAS:
        for match in pattern.finditer(words):
            known = known_with(way, match["number"], extra)
            if known and plain(match["extra"]) not in map(plain, known):
                raise ValueError(
                    f'"{match["extra"]}" is not known as {KIND[extra]} with {match["number"]}. '
                    f"Known: {', '.join(known)}. Correct it, or take it out."
                )


def line_name(lines: Sequence[str], known: Collection[str] | None) -> value_forms.Form:
    """What an entry about these national lines (or none) calls itself.

    Not what another national line does, and with no wrong number; `known` as in `public_words`.
    """

    def read(value: str) -> str:
        other = national_line_named(value)
        if lines and other not in (None, lines[0]):
            raise ValueError(
                f'"{value}" is the name of `{other}`. Write what `{lines[0]}` calls itself, like '
                f'"{NATIONAL_LINES[lines[0]].name}".'
            )
        for number in PAIR.findall(ALWAYS_OPEN.sub("", value)):
            refuse_slip(number)
        words = str(public_words(known)(value))
        if lines:
            _refuse_strange_numbers(value, lines)
        return words

    return read


def _refuse_strange_numbers(name: str, lines: Sequence[str]) -> None:
    """Raise where a number in a national line's name is none of its own: 911 Lifeline, 9B8."""
    ways = [value for line in lines for value in NATIONAL_LINES[line].ways().values()]
    own = {digits_of(re.sub(r"[^\d-]", "", value)) for value in ways}
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
    right, name = names[0], NATIONAL_LINES[names[0]].name
    # Where only the short name is like it, it may be a line of the practice's own.
    is_clear = national_line_named(name_in(entry)) or plain(short) == plain(right)
    otherwise = f" If this is another line, give it a short name that nobody takes for `{right}`."
    message = (
        f"{name} stands here twice: as `{right}` on line {line_of[right]}, and as `{short}`. "
        "Keep one."
        if right in line_of
        else f"{name} goes by the short name `{right}`: pages link to it by that. "
        f"Write `{right}:` instead of `{short}:`."
    )
    return message + ("" if is_clear else otherwise)
