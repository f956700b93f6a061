"""Finds words on a page that only keep a place: they would be visible to the public."""

from content.page_lines import lines_of
from content.page_settings import Page
from reading.html_text import visible_text
from reading.placeholder_words import placeholder_message, placeholders
from report.problems import Problem
from report.rules import rule


@rule(
    why="They would be visible to the public.",
    bad="It costs [insert the price].",
    good="What it costs is not known yet.",
)
def placeholder_problems(page: Page, html: str) -> list[Problem]:
    """Words that only keep a place, such as TODO, lorem ipsum or [insert ...]."""
    return [
        Problem(page.file, line, placeholder_message(found))
        for found in sorted(set(placeholders(visible_text(html))))
        for line in lines_of(page, found)
    ]
