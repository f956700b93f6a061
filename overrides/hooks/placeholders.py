"""Finds words on a page that only keep a place: they would be visible to the public."""

from page_lines import lines_of
from page_settings import Page
from placeholder_words import PLACEHOLDER, placeholder_message
from problems import Problem
from reading import visible_text


def placeholder_problems(page: Page, html: str) -> list[Problem]:
    """A problem for each line with a placeholder. `yaml_reader.py` looks at the settings."""
    words = {match[0] for match in PLACEHOLDER.finditer(visible_text(html))}
    return [
        Problem(page.file, line, placeholder_message(found))
        for found in sorted(words)
        for line in lines_of(page, found)
    ]
