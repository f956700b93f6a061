"""What a page's template knows of the page, beside its settings."""

import re
from typing import Any
from urllib.parse import urljoin

from build import Build
from content.articles import list_part
from content.languages import LANGUAGES
from content.settings.hours import hour_of, stone_of
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from output.page_place import page_place
from output.structured_data import Surroundings, structured_data

# The heading and the list, as `partials/sources.md` and the footnotes make them.
SOURCES = re.compile(r'<h2 id="[^"]+">[^<]*</h2>\s*<div class="footnote">')


def page_context(build: Build, page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Names and values for the template of one page."""
    path = page.file.src_uri
    place = page_place(path, build.doors, build.list_pages)
    written = build.site.pages[path]
    settings = written.settings
    if written.type.has_help_lines:
        place["crumbs"] = []  # nothing may stand above the numbers to call
    first = build.site.pages[place["door"]["path"]] if place["door"] else written
    hour = hour_of(
        settings["hour"],
        first.settings["hour"],
        is_help=written.type.has_help_lines or first.type.has_help_lines,
    )
    around = Surroundings(
        home=config.site_url or "",
        address=page.canonical_url or "",
        card=urljoin(config.site_url or "", build.cards[path]),
        crumbs=place["crumbs"],
        practice=build.site.practice,
        is_on_ketamine=path in build.on_ketamine,
    )
    content = page.content or ""
    sources = SOURCES.search(content)
    end = sources.start() if sources else len(content)
    return {
        **place,
        "text": content[:end],
        "sources": content[end:],
        "absence": build.site.absences.get(path),
        "card": around.card,
        "hour": hour,
        "stone": stone_of(hour),
        "lead": build.help_numbers.parts(settings["description"], LANGUAGES[settings["lang"]]),
        "json_ld": structured_data(written, around),
        "looks_like_article": written.type.looks_like_article,
        "list_part": list_part(path, build.list_pages),
        "minutes": build.minutes[path],
    }
