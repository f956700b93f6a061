"""Finds the numbers of the help lines in a line of text, however they are written there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from content.help.alike_numbers import digits_of
from content.help.call_or_count import is_to_call, is_to_text
from content.help.written_numbers import END, LETTERED, START, without_numbers
from content.languages import Language

SHORT = 3  # digits: such a number may also count something
LONG = 10
GAP = "[ .-]?"
NO_NUMBER = "(?!)"
DIGIT = re.compile(r"\d")
# Spaces and hyphens of all kinds as the plain ones; a dash between digits is one of them.
PLAIN = dict(zip("\n\t\xa0\u202f\u2010\u2011", "    --", strict=True))
DASH = re.compile(r"(?<=\d)–(?=\d)")


@dataclass(frozen=True)
class HelpNumber:
    """Where a number stands in a text, and what a tap on it does: `tel:988`."""

    start: int
    end: int
    address: str

    def label(self, words: str, language: Language) -> str:
        """What a link does whose words are the number, in the language of its page."""
        does = language.call if self.address.startswith("tel:") else language.text
        return does.format(words)


@dataclass(frozen=True)
class Part:
    """A part of a text: plain words, or with an `address` a number that is a link named `label`."""

    words: str
    address: str = ""
    label: str = ""


class HelpNumbers:
    """The numbers of the help lines, those of `docs/help-lines.yml`, by their digits."""

    def __init__(self, help_lines: Mapping[str, Mapping[str, Any]]) -> None:
        self.called = _addresses(help_lines, "call", "tel")
        self.texted = _addresses(help_lines, "text", "sms")
        self.digits = sorted({*self.called, *self.texted})
        self.starts = {digits[:SHORT] for digits in self.digits}
        short = "|".join(digits for digits in self.digits if len(digits) == SHORT) or NO_NUMBER
        longer = "|".join(_pattern(digits) for digits in self.digits if len(digits) > SHORT)
        # "911/988" are two.
        self.pattern = re.compile(
            rf"{START}(?:{longer or NO_NUMBER}){END}|{LETTERED}"
            rf"|(?:{START}|(?<=\b\d{{3}}/))(?:{short})(?:{END}|(?=/(?:{short})\b))"
        )

    def find(self, text: str) -> Iterator[HelpNumber]:
        """Those to call or text in a line of text, in its order."""
        there = "".join(DIGIT.findall(text))
        if not any(start in there for start in self.starts):
            return
        for sign, plain in PLAIN.items():
            text = text.replace(sign, plain)
        text = DASH.sub("-", text)
        found = [m for m in self.pattern.finditer(text) if digits_of(m[0]) in self.digits]
        rest = without_numbers(text, found)
        for match in found:
            before, after, digits = rest[: match.start()], rest[match.end() :], digits_of(match[0])
            if len(match[0]) > SHORT or is_to_call(before, after):
                is_called = digits in self.called and not (
                    digits in self.texted and is_to_text(before)
                )
                address = (self.called if is_called else self.texted)[digits]
                yield HelpNumber(match.start(), match.end(), address)

    def parts(self, text: str, language: Language) -> list[Part]:
        """A line of text that a template shows, taken apart at its numbers to call or text."""
        parts, place = [], 0
        for number in self.find(text):
            words = text[number.start : number.end]
            parts.append(Part(text[place : number.start]))
            parts.append(Part(words, number.address, number.label(words, language)))
            place = number.end
        return [*parts, Part(text[place:])]

    def typed(self) -> list[str]:
        """The numbers as somebody types them into the search, without hyphens."""
        found = []
        for digits in self.digits:
            if len(digits) == LONG:
                area, first, last = digits[:3], digits[3:6], digits[6:]
                found += [f"{area} {first} {last}", f"{first} {last}", digits, f"1{digits}"]
            else:
                found.append(digits)
        return found


def _addresses(
    help_lines: Mapping[str, Mapping[str, Any]], way: str, scheme: str
) -> dict[str, str]:
    numbers = [line[way] for line in help_lines.values() if line[way]]
    return {digits_of(number): f"{scheme}:{number.replace('-', '')}" for number in numbers}


def _pattern(digits: str) -> str:
    """All that a number may look like: 1-800-222-1222, (800) 222-1222, 800.222.1222; 741-741."""
    area, first, last = digits[:-7], digits[-7:-4], digits[-4:]
    if len(digits) == LONG:
        return rf"(?:\+?1{GAP})?(?:\({area}\) ?|{area}{GAP}){first}{GAP}{last}"
    middle = len(digits) // 2
    return digits if len(digits) % 2 else f"{digits[:middle]}[ -]?{digits[middle:]}"
