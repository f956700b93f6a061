"""Makes of a page's Markdown what is rendered: no comments, its sources at the end."""

from content.page_settings import Page
from content.sources import Sources, cited
from guard.links.link_addresses import without_bad_addresses
from guard.structure.nesting import nesting_problems, without_nesting
from guard.structure.raw_html import raw_html_problems, without_raw_html
from jinja2 import Environment
from reading.markdown_lines import without_comments


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
