"""Whether a page is due for review, and whether it is too hard to read."""

from datetime import date

from page_settings import Page
from problems import Advice
from reading import Reading

HARDEST_GRADE = 8


def is_due(page: Page, today: date) -> bool:
    """Whether the day of the page's next review has passed."""
    return page.settings["review_by"] is not None and page.settings["review_by"] < today


def review_advice(page: Page, reading: Reading, today: date) -> list[Advice]:
    """Advice on a page that is due for review or reads harder than grade 8."""
    advice = []
    if is_due(page, today):
        due = page.settings["review_by"].isoformat()
        advice.append(
            Advice(page.file, page.line("review_by"), f"This page was due for review on {due}.")
        )
    if round(reading.grade, 1) > HARDEST_GRADE:
        message = (
            f"This page reads at grade {reading.grade:.1f}; aim for {HARDEST_GRADE} or lower. "
            "Shorter sentences and shorter words help."
        )
        advice.append(Advice(page.file, 1, message))
    return advice
