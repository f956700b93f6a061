"""Words of the glossary: whether pages lead to them, and spell out its abbreviations."""

import re
from collections.abc import Mapping

from content.glossary import find_glossary, term_names, terms
from content.page_lines import line_of
from content.page_links import target_path
from content.page_settings import Page
from reading.html_text import visible_text
from report.problems import Advice
from report.rules import rule

ABBREVIATION = re.compile(r"[A-Z]{2,}")


@rule(
    why="Who stumbles over the word doesn't find what it means.",
    bad="### Prescriber\n\nWho writes the prescription.",
    good="### Dose\n\nHow much.",
    examples_of="docs/glossary.md",
)
def unlinked_term_advice(pages: Mapping[str, Page]) -> list[Advice]:
    """Words of the glossary to which no page leads."""
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


@rule(
    why="A phone has nothing to hover with, so the words have to stand in the text.",
    bad="The FDA approved it.",
    good="The Food and Drug Administration (FDA) approved it.",
)
def abbreviation_advice(page: Page, html: str, glossary: Page | None) -> list[Advice]:
    """Abbreviations of the glossary that a page uses and never spells out.

    A phone has nothing to hover with, so the words have to stand in the text (WCAG 3.1.4).
    """
    if glossary is None or page is glossary:
        return []
    text = visible_text(html)
    advice = []
    for name in filter(ABBREVIATION.fullmatch, term_names(glossary)):
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
            advice.append(Advice(page.file, line_of(page, re.compile(rf"\b{name}\b")), message))
    return advice
