"""Makes of a page's Markdown what is rendered: no comments, its sources at the end."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment
from link_addresses import without_bad_addresses
from markdown_lines import without_comments
from nesting import nesting_problems, without_nesting
from page_settings import Page
from raw_html import raw_html_problems, without_raw_html
from sources import Sources, cited

SPECIAL = re.compile(r"([\\`*_\[\]>])")


def page_markdown(page: Page, sources: Sources, templates: Environment) -> str:
    """The Markdown to render. The footnotes come from the list of sources, cited ones alone."""
    body = without_bad_addresses(without_comments(page.body))
    if raw_html_problems(page):
        body = without_raw_html(body)
    if nesting_problems(page):
        body = without_nesting(body)
    entries = {name: _escaped(source) for name, source in cited(page, sources).items()}
    if not entries:
        return body
    return f"{body}\n\n{templates.get_template('partials/sources.md').render(sources=entries)}"


def _escaped(source: Mapping[str, Any]) -> dict[str, Any]:
    """The source with the characters escaped that mean something in Markdown."""
    text = {name: SPECIAL.sub(r"\\\1", source[name]) for name in ("title", "publisher")}
    # Markdown has no escape for this one.
    return {**source, **{name: value.replace("<", "&lt;") for name, value in text.items()}}
