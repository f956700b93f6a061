"""Looks at a page's headings."""

import re
from collections.abc import Iterable, Iterator

from markdown_lines import prose_lines
from mkdocs.structure.toc import AnchorLink
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


def heading_names(contents: Iterable[AnchorLink]) -> Iterator[str]:
    """The names by which the headings in a page's table of contents can be linked to."""
    for heading in contents:
        yield heading.id
        yield from heading_names(heading.children)
