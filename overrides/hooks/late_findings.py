"""What can only be judged once every page is rendered: what leads to pages and headings."""

import logging
from collections.abc import Collection, Iterator, Mapping

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


def late_findings(
    build: Build, messages: list[str], known: Mapping[str, list[Finding]] | None = None
) -> Iterator[Finding]:
    """What is wrong with links; `messages` are MkDocs' own about them.

    `known` is what is found in the links of pages that need no second look, by their paths.
    """
    pages, places = build.site.every_page, build.places()
    found = known or {}
    yield from link_problems(messages, pages, places.headings, build.report.problems)
    yield from search_word_findings(build.site.search_words, pages, build.site.absences, places)
    paths = build.minutes.keys() - found.keys()
    for of_page in (*found.values(), *link_findings(build, messages, paths).values()):
        yield from of_page


def link_findings(
    build: Build, messages: list[str], paths: Collection[str]
) -> dict[str, list[Finding]]:
    """What is found in the links of the pages at these paths, page by page."""
    if not paths:
        return {}
    pages, places = build.site.every_page, build.places()
    lost = lost_addresses(messages, pages, places.headings)
    absent = {path for path, why in build.site.absences.items() if why.reason in ENDED}
    found: dict[str, list[Finding]] = {}
    for path in (path for path in build.minutes if path in paths):
        page, linked = pages[path], build.plain_links.found.get(path, ())
        told = build.report.of_file(page.file)
        found[path] = [
            *alike_link_problems(page, build.link_names, lost.get(path, ()), absent, told),
            *closed_tab_problems(page, linked, places.closed),
            *unseen_link_findings(page, linked, pages, build.today, build.site.facts),
        ]
    return found
