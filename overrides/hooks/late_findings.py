"""What can only be judged once every page is rendered: what leads to pages and headings."""

import logging
from collections.abc import Iterator

from build import Build
from guard.links.closed_tabs import closed_tab_problems
from guard.links.link_findings import link_problems
from guard.links.unseen_links import unseen_link_findings
from guard.pages.search_word_findings import search_word_findings
from report.problems import Finding


def check_links_of_unseen_pages(build: Build) -> None:
    """Let MkDocs look at the links to headings on pages that it does not publish."""
    for path in build.site.unseen:
        if page := build.files.src_uris[path].page:
            page.validate_anchor_links(files=build.files, log_level=logging.WARNING)


def late_findings(build: Build, messages: list[str]) -> Iterator[Finding]:
    """What is wrong with links; `messages` are MkDocs' own about them."""
    pages = build.site.every_page
    headings = build.headings()
    yield from link_problems(messages, pages, headings, build.report.problems)
    yield from search_word_findings(build.site.search_words, pages, build.site.absences, headings)
    for path, found in build.plain_links.found.items():
        yield from closed_tab_problems(pages[path], found, build.closed_headings)
        yield from unseen_link_findings(pages[path], found, pages, build.today, build.site.facts)
