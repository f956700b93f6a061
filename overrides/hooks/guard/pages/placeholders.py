"""Finds words on a page that only keep a place: they would be visible to the public."""

from content.page_lines import lines_of
from content.page_settings import Page
from reading.html_text import visible_text
from reading.placeholder_words import placeholder_message, placeholders
from report.problems import Problem


def placeholder_problems(page: Page, html: str) -> list[Problem]:
    """A problem for each line with a placeholder. `yaml_reader.py` looks at the settings."""
    return [
        Problem(page.file, line, placeholder_message(found))
        for found in sorted(set(placeholders(visible_text(html))))
        for line in lines_of(page, found)
    ]
