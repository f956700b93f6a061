"""Whether a page is due for review, and whether its review is of the words that it has now."""

from datetime import date

from content.page_settings import Page
from content.settings.reviews import Review, fingerprint, review_of
from report.problems import Advice, Finding, Problem
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


@rule(
    why="A review holds for the words that the clinician read.",
    bad="reviewed_by: Fixture Reviewer\nreviewed_on: 2026-11-02",
    good="review_by: 2027-05-01",
    examples_of=SETTINGS,
)
def reviewed_words_findings(page: Page, today: date) -> list[Finding]:
    """Reviews of nobody knows which words, or of other words than those that the page has now."""
    review = review_of(page)
    if review in {Review.NONE, Review.CURRENT}:
        return []
    line = f"`reviewed_words: {fingerprint(page)}`"
    match review:
        case Review.UNBOUND:
            message = (
                "A review holds for the words that the clinician read, and nothing here says which "
                f"they were. If they read the page as it is now, add: {line}"
            )
            return [Problem(page.file, page.line("reviewed_on"), message)]
        case Review.CHANGED:
            settings = page.settings
            message = (
                f"The words have changed since {settings['reviewed_by']} read them, and the page "
                "tells its visitors so. Once they have read it again, write here "
                f"`reviewed_on: {today.isoformat()}` and {line}"
            )
            return [Advice(page.file, page.line("reviewed_words"), message)]
        case _:
            return []
