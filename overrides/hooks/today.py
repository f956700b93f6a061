"""The day on which the site is built."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """`BUILD_DATE` from the environment (2026-12-25), else today's date in UTC.

    Raises ValueError, with a sentence, where BUILD_DATE is not a day.
    """
    if given := os.environ.get("BUILD_DATE"):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise ValueError(f'BUILD_DATE is "{given}". Write a day, like 2026-12-25.') from None
    return datetime.now(UTC).date()
