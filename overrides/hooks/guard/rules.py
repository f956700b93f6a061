"""The rules that look at one page, in their order.

To add one, write a function that takes the page (its Markdown with the numbers of its lines:
`page.parsed`), or the page and the HTML that Markdown made of it, and gives back findings:
`Problem` stops publication, `Advice` does not. Put `@rule` over it, with why it matters, a bad
example and its good neighbor, add it below, and type `make rules > .github/RULES.md`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from content.page_settings import Page
from content.site_content import SiteContent
from content.sources import cites_broken
from reading.html_text import Reading, visible_text
from report.problems import Finding

from guard.links.alike_links import alike_link_problems
from guard.links.link_addresses import address_problems
from guard.links.link_privacy import link_privacy_findings, picture_problems
from guard.links.link_words import link_word_problems
from guard.pages.contact_addresses import contact_address_problems
from guard.pages.health_pages import health_page_findings
from guard.pages.phone_numbers import phone_problems
from guard.pages.placeholders import placeholder_problems
from guard.pages.review import review_advice, reviewed_words_findings
from guard.pages.setting_words import body_start_problems, setting_word_problems
from guard.structure.bullets import bullet_problems, point_problems
from guard.structure.code_blocks import code_fence_problems, indented_text_problems
from guard.structure.headings import (
    bold_line_advice,
    heading_findings,
    second_title_problems,
    underlined_problems,
)
from guard.structure.list_items import list_order_findings, list_restart_advice, run_in_problems
from guard.structure.nesting import nesting_problems
from guard.structure.raw_html import raw_html_problems
from guard.structure.safe_html import unsafe_html_problems
from guard.structure.table_heads import table_head_problems
from guard.structure.table_rows import table_problems
from guard.structure.text_blocks import text_block_problems
from guard.structure.unpaired_signs import lone_sign_problems
from guard.structure.visible_markdown import comment_problems, leftover_problems, vanishing_problems
from guard.words.glossary_findings import abbreviation_advice
from guard.words.language_findings import language_findings
from guard.words.plain_language import plain_language_advice
from guard.words.text_language import is_in_english

MARKDOWN_RULES: tuple[Callable[[Page], Iterable[Finding]], ...] = (
    body_start_problems,
    bold_line_advice,
    bullet_problems,
    code_fence_problems,
    comment_problems,
    heading_findings,
    indented_text_problems,
    link_privacy_findings,
    link_word_problems,
    list_order_findings,
    list_restart_advice,
    nesting_problems,
    picture_problems,
    point_problems,
    raw_html_problems,
    setting_word_problems,
    table_head_problems,
    table_problems,
    text_block_problems,
    underlined_problems,
    vanishing_problems,
)
HTML_RULES: tuple[Callable[[Page, str], Iterable[Finding]], ...] = (
    contact_address_problems,
    health_page_findings,
    language_findings,
    placeholder_problems,
    run_in_problems,
    second_title_problems,
)
# What no rule above told, on a line or on a page without any problem.
LAST_ON_LINE = (unsafe_html_problems,)
LAST_ON_PAGE = (leftover_problems, lone_sign_problems)


def markdown_findings(
    page: Page, site_url: str, link_names: Mapping[str, str]
) -> Iterator[Finding]:
    """What is found in a page's Markdown; `link_names` are those of `names_on_every_page`."""
    for rule in MARKDOWN_RULES:
        yield from rule(page)
    yield from address_problems(page, site_url)
    yield from alike_link_problems(page, link_names)


def html_findings(
    page: Page, html: str, reading: Reading, site: SiteContent, today: date
) -> Iterator[Finding]:
    """What is found in what Markdown made of a page."""
    for rule in HTML_RULES:
        yield from rule(page, html)
    if site.known_lines.is_whole:
        yield from phone_problems(page, html, site.known_lines.numbers)
    if is_in_english(page, visible_text(html)):  # they know no other words
        yield from abbreviation_advice(page, html, site.glossary)
        yield from plain_language_advice(page, reading, html)
    yield from review_advice(page, today)
    yield from reviewed_words_findings(page, today)


def last_findings(page: Page, html: str, told: set[int], site: SiteContent) -> Iterator[Finding]:
    """What shows or runs although no other rule saw it; `told` are the lines with a problem."""
    found = [problem for rule in LAST_ON_LINE for problem in rule(page, html)]
    # What stands on the first line could not be found in the Markdown; another rule may have.
    known = told | {page.body_line} if told else told
    yield from (problem for problem in found if problem.line not in known)
    # Where a problem was told already, it is also why something shows as it stands.
    if not (told or found or cites_broken(page, site.sources)):
        for rule in LAST_ON_PAGE:
            yield from rule(page, html)
