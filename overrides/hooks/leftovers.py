"""Finds Markdown that did not become what its writer meant, and shows on the page as it stands."""

import re

from markdown_lines import prose_lines
from page_lines import page_lines
from page_settings import Page
from problems import Problem
from reading import visible_text

SIGNS = {
    "[^": "A citation is `[^name]`, with the name as it stands in docs/sources.yml.",
    "](": "A link is `[words](address)`, without a space between.",
    "][": "A link is `[words](address)`.",
    "[[": "A link is `[words](address)`.",
    "<!--": "A comment starts with `<!--` and ends with `-->`.",
    "**": "Bold words are `**words**`: two stars touch them on each side.",
    "~~": "Words can't be struck through here. Take them out.",
    "```": "A block of code stands between two lines of ```, at the left edge.",
    "|--": "A table starts on a line of its own, with an empty line above.",
    "///": "A caption stands between `/// caption` and `///`, each on a line of its own.",
    "{{": "Nothing is filled in here. Write the words themselves.",
    "{%": "Nothing is filled in here. Write the words themselves.",
}
# The same, for signs of which only the form is known.
FORMS = {
    re.compile(r"\[\d{1,2}\]"): "A citation is `[^name]`, with the name from docs/sources.yml.",
    re.compile(r"(?<!\w):[a-z]\w*[a-z]:(?!\w)"): "Type the picture itself, or take it out.",
    re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});", re.IGNORECASE): (
        "Type the character itself."
    ),
    re.compile(r"\{:?\s*[.#][^}]*\}"): "It touches the link or stands at the end of the line.",
}
BEFORE = (20, 8, 3, 0)  # characters in front of a sign that tell its place


def leftover_problems(page: Page, html: str) -> list[Problem]:
    """Signs of Markdown among the words that a visitor of the page would read."""
    text = visible_text(html)
    problems = []
    for sign, advice in SIGNS.items():
        at = text.find(sign)
        if at >= 0 or (sign == "<!--" and sign in html):
            line = _line_of(page, text, max(at, 0), sign)
            quoted = sign if "`" in sign else f"`{sign}`"
            problems.append(Problem(page.file, line, f"{quoted} would show on the page. {advice}"))
    for form, advice in FORMS.items():
        if match := form.search(text):
            line = _line_of(page, text, match.start(), match[0])
            message = f"`{match[0]}` would show on the page. {advice}"
            problems.append(Problem(page.file, line, message))
    return problems


def comment_problems(page: Page) -> list[Problem]:
    """A comment that never ends would take the rest of the page with it."""
    if "<!--" not in page.body:
        return []
    for line, text in prose_lines(page.body, page.body_line, with_open_comment=True):
        if "<!--" in text:
            message = "This comment never ends. Put `-->` at its end."
            return [Problem(page.file, line, message)]
    return []


def _line_of(page: Page, text: str, at: int, sign: str) -> int:
    """The line of a sign that stands at `at` of the page's words: the one with the same words."""
    block = text[text.rfind("\n", 0, at) + 1 : at]
    for length in BEFORE:
        sought = block[-length:] * bool(length) + sign
        for line, written in page_lines(page):
            if sought in written:
                return line
    return page.body_line
