"""What can only be judged once every page is rendered: what leads to pages and headings."""

import logging
from collections.abc import Iterator

from build import Build
from guard.links.alike_links import alike_link_problems
from guard.links.closed_tabs import closed_tab_problems
from guard.links.link_findings import link_problems, lost_addresses
from guard.links.unseen_links import unseen_link_findings
from guard.pages.search_word_findings import search_word_findings
from report.problems import Finding

# Pages that visitors don't see, nor will by themselves: what links to them is told.
ENDED = ("draft", "past")


def check_links_of_unseen_pages(build: Build) -> None:
    """Let MkDocs look at the links to headings on pages that it does not publish."""
    for path in build.site.unseen:
        if page := build.files.src_uris[path].page:
            page.validate_anchor_links(files=build.files, log_level=logging.WARNING)


def late_findings(build: Build, messages: list[str]) -> Iterator[Finding]:
    """What is wrong with links; `messages` are MkDocs' own about them."""
    pages = build.site.every_page
    places = build.places()
    yield from link_problems(messages, pages, places.headings, build.report.problems)
    lost = lost_addresses(messages, pages, places.headings)
    absent = {path for path, why in build.site.absences.items() if why.reason in ENDED}
    for path in build.minutes:
        told = build.report.of_file(pages[path].file)
        names = build.link_names
        yield from alike_link_problems(pages[path], names, lost.get(path, ()), absent, told)
    yield from search_word_findings(build.site.search_words, pages, build.site.absences, places)
    for path, found in build.plain_links.found.items():
        yield from closed_tab_problems(pages[path], found, places.closed)
        yield from unseen_link_findings(pages[path], found, pages, build.today, build.site.facts)
