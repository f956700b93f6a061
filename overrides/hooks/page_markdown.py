"""Makes of a page's Markdown what is rendered: no comments, its sources at the end."""

from jinja2 import Environment
from link_addresses import without_bad_addresses
from markdown_lines import without_comments
from nesting import nesting_problems, without_nesting
from page_settings import Page
from raw_html import raw_html_problems, without_raw_html
from sources import Sources, cited


def page_markdown(page: Page, sources: Sources, templates: Environment) -> str:
    """The Markdown to render. Cited sources are its footnotes, by their names alone.

    `source_entries.py` puts their words there.
    """
    body = without_bad_addresses(without_comments(page.body))
    if raw_html_problems(page):
        body = without_raw_html(body)
    if nesting_problems(page):
        body = without_nesting(body)
    names = list(cited(page, sources))
    if not names:
        return body
    return f"{body}\n\n{templates.get_template('partials/sources.md').render(names=names)}"
