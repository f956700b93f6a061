"""The glossary: the page of the site that explains words, and the words that it explains."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from markdown.extensions.toc import slugify
from reading.markdown_lines import prose_lines

from content.page_settings import Page

TERM = re.compile(r"###\s+(?P<name>[^#].*?)\s*$")


@dataclass(frozen=True)
class Term:
    """A word that the glossary explains: its heading, what links to it after #, its line."""

    name: str
    anchor: str
    line: int


def find_glossary(pages: Iterable[Page]) -> Page | None:
    """The page with the glossary, if the site has one."""
    return next((page for page in pages if page.type.has_glossary), None)


def terms(glossary: Page) -> tuple[Term, ...]:
    """Every word that the glossary explains: its headings of the third level."""
    return _terms(glossary.body, glossary.body_line)


# Each page asks for them.
@lru_cache(maxsize=4)
def _terms(body: str, body_line: int) -> tuple[Term, ...]:
    return tuple(
        Term(match["name"], slugify(match["name"], "-"), line)
        for line, text in prose_lines(body, body_line)
        if (match := TERM.fullmatch(text))
    )
