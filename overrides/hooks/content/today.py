"""The day on which the site is built."""

import os
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from content.practice import read_practice


def today(docs: Path = Path("docs")) -> date:
    """`BUILD_DATE` from the environment (2026-12-25), else today's date where the practice is.

    Its time zone stands in `docs`; until it is known there, the day is that of UTC. Raises
    ValueError, with a sentence, where BUILD_DATE is not a day.
    """
    if given := os.environ.get("BUILD_DATE"):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise ValueError(f'BUILD_DATE is "{given}". Write a day, like 2026-12-25.') from None
    return datetime.now(_time_zone(docs)).date()


def _time_zone(docs: Path) -> tzinfo:
    """The practice's time zone. What is wrong in the file is told where all of it is read."""
    try:
        details, _ = read_practice((docs / "practice.yml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return UTC
    return details["time_zone"] or UTC
