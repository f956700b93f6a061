"""Looks at a page's headings."""

import re

from markdown_lines import prose_lines
from page_settings import Page
from problems import Problem

TITLE = re.compile(r"#(?!#)\s*\S")
UNDERLINE = re.compile(r"=+\s*")


def second_title_problems(page: Page, html: str) -> list[Problem]:
    """A page has one title, the one in its settings (WCAG 1.3.1, 2.4.6); `#` would be another."""
    if "<h1" not in html:
        return []
    lines = [
        line
        for line, text in prose_lines(page.body, page.body_line)
        if TITLE.match(text) or UNDERLINE.fullmatch(text)
    ]
    message = "The title stands in the settings. Start a heading in the text with `##`."
    return [Problem(page.file, line, message) for line in lines or [page.body_line]]
