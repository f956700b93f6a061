"""Finds Markdown that did not become what its writer meant, and shows on the page as it stands."""

from markdown_lines import prose_lines
from page_settings import Page
from problems import Problem
from reading import visible_text

SIGNS = {
    "[^": "A citation is `[^name]`, with the name as it stands in docs/sources.yml.",
    "](": "A link is `[words](address)`, without a space between.",
    "][": "A link is `[words](address)`.",
    "<!--": "A comment starts with `<!--` and ends with `-->`.",
}


def leftover_problems(page: Page, html: str) -> list[Problem]:
    """Signs of Markdown among the words that a visitor of the page would read."""
    text = visible_text(html)
    problems = []
    for sign, advice in SIGNS.items():
        if sign in text or (sign == "<!--" and sign in html):
            line = _line_of(page, sign)
            problems.append(Problem(page.file, line, f"`{sign}` would show on the page. {advice}"))
    return problems


def comment_problems(page: Page) -> list[Problem]:
    """A comment that never ends would take the rest of the page with it."""
    for line, text in prose_lines(page.body, page.body_line, with_open_comment=True):
        if "<!--" in text:
            message = "This comment never ends. Put `-->` at its end."
            return [Problem(page.file, line, message)]
    return []


def _line_of(page: Page, sign: str) -> int:
    lines = prose_lines(page.body, page.body_line)
    return next((line for line, text in lines if sign in text), page.body_line)
