"""Finds words on a page that only keep a place: they would be visible to the public."""

import re
from html import unescape

from content.page_lines import lines_of
from content.page_settings import Page
from reading.html_text import visible_text
from reading.placeholder_words import placeholder_message, placeholders
from report.problems import Problem
from report.rules import rule

# What a screen reader says of a picture or a link, and what shows beside the mouse.
SAID_OF_IT = re.compile(r'\s(?:alt|aria-label|title)="([^"]*)"')


@rule(
    why="They would be visible to the public.",
    bad="It costs [insert the price].",
    good="What it costs is not known yet.",
)
def placeholder_problems(page: Page, html: str) -> list[Problem]:
    """Words that only keep a place, such as TODO, lorem ipsum or [insert ...]."""
    words = "\n".join([visible_text(html), *map(unescape, SAID_OF_IT.findall(html))])
    return [
        Problem(page.file, line, placeholder_message(found))
        for found in sorted(set(placeholders(words)))
        for line in lines_of(page, found)
    ]
