"""Whether a page is due for review."""

from datetime import date

from content.page_settings import Page
from report.problems import Advice
from report.rules import SETTINGS, rule


def is_due(page: Page, today: date) -> bool:
    """Whether the day of the page's next review has passed."""
    return page.settings["review_by"] is not None and page.settings["review_by"] < today


@rule(
    why="What was right a year ago may not be now.",
    bad="review_by: 2026-11-01",
    good="review_by: 2027-05-01",
    examples_of=SETTINGS,
)
def review_advice(page: Page, today: date) -> list[Advice]:
    """Pages that are due for review."""
    if not is_due(page, today):
        return []
    due = page.settings["review_by"].isoformat()
    return [Advice(page.file, page.line("review_by"), f"This page was due for review on {due}.")]
