"""The rules that look at one page, in their order.

To add one, write a function that takes the page (its Markdown with the numbers of its lines:
`page.parsed`), or the page and the HTML that Markdown made of it, and gives back findings:
`Problem` stops publication, `Advice` does not. Put `@rule` over it, with why it matters, a bad
example and its good neighbor, add it below, and type `make rules > .github/RULES.md`.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import chain

from content.page_settings import Page
from content.practice import board_numbers
from content.site_content import SiteContent
from content.sources import FILE as SOURCES
from content.sources import cites_broken
from reading.html_text import Reading
from report.problems import Finding, Problem
from report.rules import RULES

from guard.leftovers.broken_words import broken_word_problems
from guard.leftovers.chatbots import chatbot_problems
from guard.leftovers.example_data import example_problems
from guard.leftovers.lone_signs import lone_sign_problems
from guard.leftovers.markdown_signs import leftover_problems
from guard.leftovers.other_programs import program_problems
from guard.links.foreign_forms import foreign_form_findings
from guard.links.link_addresses import address_problems
from guard.links.link_privacy import link_privacy_findings, picture_problems
from guard.links.link_words import link_word_problems
from guard.pages.contact_addresses import contact_address_problems
from guard.pages.health_pages import health_page_findings
from guard.pages.phone_numbers import phone_problems
from guard.pages.placeholders import placeholder_problems
from guard.pages.review import review_advice, reviewed_words_findings
from guard.pages.setting_words import body_start_problems, setting_word_problems
from guard.pages.spelled_numbers import spelled_number_problems
from guard.pictures.picture_words import cited_picture_problems
from guard.structure.bullets import bullet_problems, point_problems
from guard.structure.code_blocks import code_fence_problems, indented_text_problems
from guard.structure.headings import (
    bold_line_advice,
    heading_findings,
    repeated_heading_advice,
    second_title_problems,
    underlined_problems,
)
from guard.structure.inner_texts import indented_texts, quoted_texts
from guard.structure.joined_blocks import (
    joined_list_problems,
    joined_quote_advice,
    tab_count_problems,
)
from guard.structure.list_items import list_order_findings, list_restart_advice, run_in_problems
from guard.structure.lost_text import comment_problems, vanishing_problems
from guard.structure.nesting import nesting_problems
from guard.structure.raw_html import raw_html_problems
from guard.structure.safe_html import unsafe_html_problems
from guard.structure.table_heads import table_head_problems
from guard.structure.table_rows import table_problems
from guard.structure.text_blocks import text_block_problems
from guard.words.glossary_findings import abbreviation_advice
from guard.words.language_findings import language_findings
from guard.words.plain_language import plain_language_advice
from guard.words.text_language import shows_english

MARKDOWN_RULES: tuple[Callable[[Page], Iterable[Finding]], ...] = (
    body_start_problems,
    bold_line_advice,
    broken_word_problems,
    bullet_problems,
    chatbot_problems,
    cited_picture_problems,
    code_fence_problems,
    comment_problems,
    example_problems,
    foreign_form_findings,
    heading_findings,
    indented_text_problems,
    joined_list_problems,
    joined_quote_advice,
    link_privacy_findings,
    link_word_problems,
    list_order_findings,
    list_restart_advice,
    nesting_problems,
    picture_problems,
    point_problems,
    program_problems,
    repeated_heading_advice,
    raw_html_problems,
    setting_word_problems,
    spelled_number_problems,
    tab_count_problems,
    table_head_problems,
    table_problems,
    text_block_problems,
    underlined_problems,
    vanishing_problems,
)
# Those that don't look into boxes and points by themselves, or into quotes.
IN_BLOCKS = (
    indented_text_problems,
    joined_quote_advice,
    list_order_findings,
    list_restart_advice,
    underlined_problems,
)
IN_QUOTES = (
    *IN_BLOCKS,
    bullet_problems,
    joined_list_problems,
    tab_count_problems,
    table_head_problems,
    table_problems,
)
HTML_RULES: tuple[Callable[[Page, str], Iterable[Finding]], ...] = (
    contact_address_problems,
    health_page_findings,
    language_findings,
    placeholder_problems,
    run_in_problems,
    second_title_problems,
)
# A problem that one of these rooms finds says nothing of why a sign shows; one of any other may.
OF_WORDS = ("guard.words", "guard.pages", "guard.leftovers")
OF_CITATIONS = "citation_findings"
QUOTED = re.compile("`([^`]+)`")


def markdown_findings(page: Page, site_url: str) -> Iterator[Finding]:
    """What is found in a page's Markdown."""
    for rule in MARKDOWN_RULES:
        yield from rule(page)
    quotes = [*quoted_texts(page)]
    for quote in quotes:
        for rule in IN_QUOTES:
            yield from rule(quote)
    for text in chain.from_iterable(map(indented_texts, [page, *quotes])):
        for rule in IN_BLOCKS:
            yield from rule(text)
    yield from address_problems(page, site_url)


def html_findings(
    page: Page, html: str, reading: Reading, site: SiteContent, today: date
) -> Iterator[Finding]:
    """What is found in what Markdown made of a page."""
    for rule in HTML_RULES:
        yield from rule(page, html)
    if site.known_lines.is_whole:
        known = {*site.known_lines.numbers, *board_numbers(site.practice)}
        yield from phone_problems(page, html, known)
    if shows_english(page, html):  # they know no other words
        yield from abbreviation_advice(page, html, site.glossary)
        yield from plain_language_advice(page, reading, html)
    yield from review_advice(page, today)
    yield from reviewed_words_findings(page, today)


def last_findings(
    page: Page, html: str, told: Collection[Finding], site: SiteContent
) -> Iterator[Finding]:
    """What shows or runs although no other rule saw it; `told` is what was found on the page."""
    explained = _explained_lines(page, told)
    # What is found nowhere in the Markdown is told on its first line.
    at_start = {page.body_line} if explained else set()
    last = [one for one in unsafe_html_problems(page, html) if one.line not in at_start]
    last += leftover_problems(page, html, explained)
    last += lone_sign_problems(page, html, explained)
    is_cited_wrongly = _cites_unread(page, site)
    for found in last:
        quoted = QUOTED.search(found.message)
        sign = quoted[1] if quoted else ""
        is_part = any(sign in one.message for one in told if one.line == found.line and sign)
        is_told = found.line in explained or is_part
        if not (is_told or (is_cited_wrongly and sign.startswith("[^"))):
            yield found


def _cites_unread(page: Page, site: SiteContent) -> bool:
    """Whether a citation may show because of a problem of the sources, which was told there."""
    is_nothing_read = not site.sources and any(one.file == SOURCES for one in site.findings)
    return is_nothing_read or cites_broken(page, site.sources)


def _explained_lines(page: Page, told: Collection[Finding]) -> set[int]:
    """The lines of each paragraph with a problem that may be why something shows in it."""
    lines = {one.line for one in told if isinstance(one, Problem) and _may_explain(one.rule)}
    explained: set[int] = set()
    paragraph: list[int] = []
    for line, text in (*page.parsed.lines, (0, "")):
        if text.strip():
            paragraph.append(line)
            continue
        if lines.intersection(paragraph):
            explained.update(paragraph)
        paragraph = []
    return explained | lines


def _may_explain(name: str) -> bool:
    is_of_words = name in RULES and RULES[name].module.startswith(OF_WORDS)
    return name == OF_CITATIONS or not is_of_words
