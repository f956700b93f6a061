"""The rules that look at one page, each a function and a line here.

To add one, write a function that takes the page (its Markdown with the numbers of its lines:
`page_lines.py`), or the page and the HTML that Markdown made of it, and gives back findings:
`Problem` stops publication, `Advice` does not. Add it below, and a bad page with a good neighbor
to the tests.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from content.glossary import abbreviation_advice
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
from guard.pages.review import review_advice
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
from guard.words.language_findings import language_findings
from guard.words.plain_language import plain_language_advice
from guard.words.text_language import is_in_english

MARKDOWN_RULES: tuple[Callable[[Page], Iterable[Finding]], ...] = (
    body_start_problems,  # a setting below the settings, nothing at all
    bold_line_advice,  # **A heading in bold**
    bullet_problems,  # • a point, 1) a point, -a point
    code_fence_problems,  # ``` without its end
    comment_problems,  # <!-- without its end
    heading_findings,  # ## then ####, ## without words
    indented_text_problems,  # a paragraph that starts with a tab
    link_privacy_findings,  # ?utm_source=, bit.ly
    link_word_problems,  # [here](...), a bare address
    list_order_findings,  # 2. that shows as 1., a point two spaces in
    list_restart_advice,  # 1. a point, a paragraph, 1. another
    nesting_problems,  # - - - - - - - - - a point
    picture_problems,  # ![](https://...)
    point_problems,  # a - without words, -[] a point to tick
    raw_html_problems,  # <script>, <font>, <your name>
    setting_word_problems,  # title: "**Bold**"
    table_head_problems,  # a table without a heading row
    table_problems,  # a missing cell or divider
    text_block_problems,  # !!! emergancy
    underlined_problems,  # a sentence with --- right below it
    vanishing_problems,  # [Note]: closed
)
HTML_RULES: tuple[Callable[[Page, str], Iterable[Finding]], ...] = (
    contact_address_problems,  # an e-mail or street address
    health_page_findings,  # an article without a source
    language_findings,  # Spanish without lang: es
    placeholder_problems,  # lorem ipsum, [insert ...]
    run_in_problems,  # a list without an empty line above it
    second_title_problems,  # a # in the text
)
# What no rule above told, on a line or on a page without any problem.
LAST_ON_LINE = (unsafe_html_problems,)  # anything that could run
LAST_ON_PAGE = (leftover_problems, lone_sign_problems)  # Markdown that shows as it stands


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


def last_findings(page: Page, html: str, told: set[int], site: SiteContent) -> Iterator[Finding]:
    """What shows or runs although no other rule saw it; `told` are the lines with a problem."""
    found = [problem for rule in LAST_ON_LINE for problem in rule(page, html)]
    # What stands on the first line could not be found in the Markdown; another rule may have.
    echoes = told | {page.body_line} if told else told
    yield from (problem for problem in found if problem.line not in echoes)
    # Where a problem was told already, what shows as it stands would be an echo.
    if not (told or found or cites_broken(page, site.sources)):
        for rule in LAST_ON_PAGE:
            yield from rule(page, html)
