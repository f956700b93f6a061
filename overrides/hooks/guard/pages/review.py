"""Whether a page is due for review."""

from datetime import date

from content.page_settings import Page
from report.problems import Advice


def is_due(page: Page, today: date) -> bool:
    """Whether the day of the page's next review has passed."""
    return page.settings["review_by"] is not None and page.settings["review_by"] < today


def review_advice(page: Page, today: date) -> list[Advice]:
    """Advice on a page that is due for review."""
    if not is_due(page, today):
        return []
    due = page.settings["review_by"].isoformat()
    return [Advice(page.file, page.line("review_by"), f"This page was due for review on {due}.")]
