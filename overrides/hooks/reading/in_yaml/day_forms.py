"""The forms of days and years, as `value_forms.py` has those of all else."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

# The ways to write a day that editors use, with what each part of them is.
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
DATES = (
    re.compile(rf"(?P<month>\d{{1,2}})[/.–-](?P<day>\d{{1,2}})[/.–-]{_YEAR}"),
    re.compile(rf"(?P<day>\d{{1,2}})[/.–-](?P<month>\d{{1,2}})[/.–-]{_YEAR}"),
    re.compile(r"(?P<year>\d{4})[/.–-](?P<month>\d{1,2})[/.–-](?P<day>\d{1,2})(?:[t ].*)?"),
    re.compile(rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.? {_MONTH},? {_YEAR}"),
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day(value: str) -> date:
    """A calendar day, as RFC 3339 writes it: 2026-12-25."""
    with suppress(ValueError):
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return date.fromisoformat(value)
    raise ValueError(f'"{value}" is not a day. {_day_to_write(value)}')


def _day_to_write(value: str) -> str:
    for form in DATES:
        if match := form.fullmatch(" ".join(value.lower().split())):
            month, year = match["month"], match["year"]
            number = int(month) if month.isdigit() else MONTHS.index(month) + 1
            whole_year = int(year) if len(year) > len("26") else 2000 + int(year)
            with suppress(ValueError):
                return f"Write {date(whole_year, number, int(match['day'])).isoformat()}."
    return "Write year, month and day with hyphens, like 2026-12-25."


@dataclass(frozen=True)
class PastDay:
    """A day that has come; one day of grace for clocks in other time zones."""

    today: date

    def __call__(self, value: str) -> date:
        """The day, if it has come."""
        if (found := day(value)) > self.today + timedelta(days=1):
            raise ValueError(f"{value} is still to come. Write the day it was done.")
        return found


@dataclass(frozen=True)
class PastYear:
    """A year of four digits that has begun."""

    today: date

    def __call__(self, value: str) -> str:
        """The year, if it has begun."""
        if not re.fullmatch(r"(19|20)[0-9]{2}", value) or int(value) > self.today.year:
            raise ValueError(f'"{value}" is not a year that has begun. Write its four digits.')
        return value
