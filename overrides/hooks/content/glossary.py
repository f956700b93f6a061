"""The glossary: the page of the site that explains words, and the words that it explains."""

from collections.abc import Iterable
from dataclasses import dataclass

from reading.heading_addresses import heading_address

from content.page_settings import Page

TERM = "###"


@dataclass(frozen=True)
class Term:
    """A word that the glossary explains: its heading, what links to it after #, its line."""

    name: str
    anchor: str
    line: int


def find_glossary(pages: Iterable[Page]) -> Page | None:
    """The page with the glossary, if the site has one."""
    return next((page for page in pages if page.type.has_glossary), None)


def term_names(glossary: Page) -> list[str]:
    """Every word that the glossary explains, as its heading has it."""
    return [heading.words for heading in glossary.parsed.headings if heading.signs == TERM]


def terms(glossary: Page) -> list[Term]:
    """Every word that the glossary explains: its headings of the third level."""
    return [
        Term(heading.words, heading_address(heading.words), heading.line)
        for heading in glossary.parsed.headings
        if heading.signs == TERM
    ]
