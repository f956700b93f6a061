"""The glossary: its words are linked from the pages, and its abbreviations explained on them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markdown.extensions.toc import slugify
from reading.html_text import visible_text
from report.problems import Advice

from content.page_lines import line_of
from content.page_links import target_path
from content.page_settings import Page

TEMPLATE = "glossary"
TERM = "###"
ABBREVIATION = re.compile(r"[A-Z]{2,}")


@dataclass(frozen=True)
class Term:
    """A word that the glossary explains: its heading, what links to it after #, its line."""

    name: str
    anchor: str
    line: int


def find_glossary(pages: Iterable[Page]) -> Page | None:
    """The page with the glossary, if the site has one."""
    return next((page for page in pages if page.settings["template"] == TEMPLATE), None)


def terms(glossary: Page) -> list[Term]:
    """Every word that the glossary explains: its headings of the third level."""
    return [
        Term(heading.words, slugify(heading.words, "-"), heading.line)
        for heading in glossary.parsed.headings
        if heading.signs == TERM
    ]


def unlinked_term_advice(pages: Mapping[str, Page]) -> list[Advice]:
    """Advice on each word of the glossary to which no other page leads."""
    glossary = find_glossary(pages.values())
    if glossary is None:
        return []
    linked = {
        link.address.partition("#")[2]
        for page in pages.values()
        for link in page.parsed.links
        if page is not glossary and target_path(page.path, link.address) == glossary.path
    }
    return [
        Advice(
            glossary.file,
            term.line,
            f"No page links to `{term.name}`. Where the word first stands on a page, write it as "
            f"`[word](../{glossary.path}#{term.anchor})`, or take it out here.",
        )
        for term in terms(glossary)
        if term.anchor not in linked
    ]


def abbreviation_advice(page: Page, html: str, glossary: Page | None) -> list[Advice]:
    """Advice on each abbreviation of the glossary that a page uses and never spells out.

    A phone has nothing to hover with, so the words have to stand in the text (WCAG 3.1.4).
    """
    if glossary is None or page is glossary:
        return []
    text = visible_text(html)
    advice = []
    for name in (term.name for term in terms(glossary) if ABBREVIATION.fullmatch(term.name)):
        if name not in text:
            continue
        is_explained = re.search(
            rf"{name}(?:(?<=\({name})\)|(?<=\b{name})(?: \(|, (?:a|an|the)\b))", text
        )
        if re.search(rf"{name}(?<=\b{name})\b", text) and not is_explained:
            message = (
                f"`{name}` is not spelled out on this page. Where it first stands, write the whole "
                f"words and ({name}) behind them, as {glossary.file} has them."
            )
            advice.append(Advice(page.file, _line_of(page, name), message))
    return advice


def _line_of(page: Page, name: str) -> int:
    return line_of(page, re.compile(rf"\b{name}\b"))
