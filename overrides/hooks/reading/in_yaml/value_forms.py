"""The forms a value can take: each reads text as staff typed it, or says what to write.

A form is a function from the text to its value. It raises ValueError with a sentence
that completes "`name`: ..." for the person who typed it.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from reading.guesses import closest, did_you_mean, options

Form = Callable[[str], Any]

HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_AMOUNT = r"\$? ?\d{1,3}(?:,\d{3}|\d{0,2})(?:\.\d\d)?(?: dollars| USD)?"
_EACH = r"(?: (?:a|an|each|every|per) [\w -]{3,30}|/ ?[\w ]{2,12})?"
PRICE = re.compile(rf"{_AMOUNT}(?: ?(?:to|–|—|-) ?{_AMOUNT})?{_EACH}|free", re.IGNORECASE)
IN_THE_UNITED_STATES = (
    "America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, "
    "America/Anchorage or Pacific/Honolulu"
)


def text(value: str) -> str:
    """One line or more of plain words, with apostrophes as the pages have them."""
    return re.sub(r"(?<=\w)'(?=\w)", "’", " ".join(value.split()))


def yes_or_no(value: str) -> bool:
    """`true` or `false`; `yes` and `no` mean the same."""
    if value.lower() not in {"true", "false", "yes", "no"}:
        raise ValueError(f'"{value}" is neither. Write true or false.')
    return value.lower() in {"true", "yes"}


@dataclass(frozen=True)
class OneOf:
    """One word out of a short list."""

    choices: tuple[str, ...]

    def __call__(self, value: str) -> str:
        """The word, if it is one of the list."""
        if value not in self.choices:
            hint = did_you_mean(closest(value, self.choices))
            raise ValueError(
                f'"{value}" is not one of these: {options(value, self.choices)}.{hint}'
            )
        return value


def one_of(*choices: str) -> OneOf:
    """The form of one word out of these."""
    return OneOf(choices)


def phone(value: str) -> str:
    """A United States number of ten digits, given back as 000-000-0000."""
    digits = re.sub(r"^(\+?1[\s.-]?)?", "", value)
    parts = re.fullmatch(r"\(?([2-9][0-9]{2})\)?[\s.-]?([0-9]{3})[\s.-]?([0-9]{4})", digits)
    if not parts:
        raise ValueError(
            f'"{value}" is not a phone number. '
            "Write its ten digits as 000-000-0000, without letters."
        )
    return "-".join(parts.groups())


def price(value: str) -> str:
    """An amount in dollars, or two, and what it is for: $150, $90 to $150 a session; or free."""
    if not PRICE.fullmatch(" ".join(value.split())):
        raise ValueError(
            f'"{value}" is more than a price. Write an amount in dollars, like $150 or $90 to '
            f"$150; "
            "all words belong to `service` above it."
        )
    return text(value)


def help_number(value: str) -> str:
    """A help line's number: a short code of three to six digits, or 1-800-000-0000."""
    if not re.fullmatch(r"[1-9][0-9]{2,5}|1-[0-9]{3}-[0-9]{3}-[0-9]{4}", value):
        raise ValueError(
            f'"{value}" is not a number to call or text. '
            "Write digits only, like 988, or 1-800-000-0000."
        )
    return value


def email(value: str) -> str:
    """An e-mail address with one @ and a dot in its domain."""
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value):
        raise ValueError(f'"{value}" is not an e-mail address. It looks like name@domain.org.')
    return value


def web_address(value: str) -> str:
    """A whole address that starts with https://."""
    hint = "Write the whole address, starting with https://."
    parts = urlsplit("")
    with suppress(ValueError):
        parts = urlsplit(value)
    is_host = HOST.fullmatch(parts.hostname or "")
    if parts.scheme != "https" or not is_host or re.search(r"\s", value):
        raise ValueError(f'"{value}" is not a web address that can be used. {hint}')
    return value


def zip_code(value: str) -> str:
    """A United States ZIP code of five digits, or of nine."""
    if not re.fullmatch(r"[0-9]{5}(-[0-9]{4})?", value):
        raise ValueError(f'"{value}" is not a ZIP code. Write its five digits.')
    return value


def state(value: str) -> str:
    """A state's two capital letters."""
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise ValueError(f'"{value}" is not a state. Write its two capital letters.')
    return value


def page(value: str) -> str:
    """The path of a Markdown page under docs/, like about/privacy.md."""
    if not value:
        raise ValueError("This line names no page. Write its path under docs/.")
    if not value.endswith(".md") or value.startswith(("/", ".")):
        raise ValueError(
            f'"{value}" is not a page. Write its path under docs/, like about/privacy.md.'
        )
    return value


def picture(value: str) -> str:
    """The path of a picture under docs/, like about/room.jpg."""
    if value.startswith(("/", ".", "docs/")) or ":" in value or "." not in value:
        raise ValueError(
            f'"{value}" is not a picture. Write its path under docs/, like about/room.jpg.'
        )
    return value


@dataclass(frozen=True)
class Sentence:
    """Words of `least` to `most` characters."""

    least: int
    most: int

    def __call__(self, value: str) -> str:
        """The words, if they are as long as asked."""
        found = text(value)
        if not self.least <= len(found) <= self.most:
            raise ValueError(f"it has {len(found)} characters. Write {self.least} to {self.most}.")
        return found


def time_zone(value: str) -> ZoneInfo:
    """A time zone by its name in the IANA Time Zone Database (RFC 6557): America/Denver.

    Abbreviations like MST are no use: they have no summer time.
    """
    known = {name for name in available_timezones() if "/" in name}
    if value not in known:
        hint = did_you_mean(closest(value, known))
        raise ValueError(
            f'"{value}" is not a time zone.{hint} '
            f"In the United States, write {IN_THE_UNITED_STATES}."
        )
    return ZoneInfo(value)
