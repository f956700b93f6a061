"""The forms of days and years, as `value_forms.py` has those of all else."""

import re
from contextlib import suppress
from datetime import date, timedelta

from reading.in_yaml.value_forms import Form

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


def past_day(today: date) -> Form:
    """A day that has come; one day of grace for clocks in other time zones."""

    def read(value: str) -> date:
        if (found := day(value)) > today + timedelta(days=1):
            raise ValueError(f"{value} is still to come. Write the day it was done.")
        return found

    return read


def past_year(today: date) -> Form:
    """A year of four digits that has begun."""

    def read(value: str) -> str:
        if not re.fullmatch(r"(19|20)[0-9]{2}", value) or int(value) > today.year:
            raise ValueError(f'"{value}" is not a year that has begun. Write its four digits.')
        return value

    return read
