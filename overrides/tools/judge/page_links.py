"""What is found in the links of pages, once the pages to whose headings they lead are read."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pipeline
from build import Build
from late_findings import link_findings
from report.problems import Finding

from judge.page_reads import PageRead


@dataclass(eq=False)
class _Followed:
    """The links of a page: what they were followed in, what MkDocs said, and what was found."""

    seen: tuple[Any, ...]
    messages: list[str]
    findings: list[Finding]


@dataclass(frozen=True)
class Links:
    """What MkDocs says of the links of all pages; and what is found in them, by the pages' paths.

    Nothing is found yet in those of pages that link to headings of pages which aren't read.
    """

    messages: list[str]
    findings: dict[str, list[Finding]]


class PageLinks:
    """Follows the links of pages, each again only where it or what it leads to has changed."""

    def __init__(self) -> None:
        self._followed: dict[str, _Followed] = {}
        self._around: tuple[Any, ...] = ()

    def follow(self, build: Build, reads: Mapping[str, PageRead]) -> Links:
        """Follow the links of all pages in `reads`, whose shares the build holds."""
        around = (build.site.absences, build.site.known_lines, build.today)
        if around != self._around:
            self._around = around  # else it stays the very same: to compare it takes no time
        pages, messages = build.site.every_page, [*pipeline.mkdocs_findings.messages]
        unknown, changed = set(), {}
        for path, read in reads.items():
            if any(target in pages and target not in reads for target in read.heading_pages):
                unknown.add(path)
                continue
            named = {name: build.link_names.get(name) for name in read.link_names}
            seen = (read, [*map(reads.get, read.heading_pages)], named, self._around)
            known = self._followed.get(path)
            if known is None or known.seen != seen:
                changed[path] = _Followed(seen, _said_of_headings(build, read), [])
        self._followed |= changed
        followed = {path: self._followed[path] for path in reads if path not in unknown}
        messages += [message for one in followed.values() for message in one.messages]
        for path, found in link_findings(build, messages, changed.keys()).items():
            changed[path].findings = found
        findings = {path: one.findings for path, one in followed.items()}
        return Links(messages, findings | {path: [] for path in unknown})


def _said_of_headings(build: Build, read: PageRead) -> list[str]:
    """What MkDocs says of the links to headings on a page."""
    pipeline.mkdocs_findings.start()
    read.page.validate_anchor_links(files=build.files, log_level=logging.WARNING)
    pipeline.mkdocs_findings.stop()
    return [*pipeline.mkdocs_findings.messages]
