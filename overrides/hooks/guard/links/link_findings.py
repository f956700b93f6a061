"""Turns what MkDocs says of links into problems with a line and a way out.

MkDocs logs a sentence per broken link, without a line. This module takes those sentences
off the log, so that one report holds everything.
"""

import logging
import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from content.help.gone_lines import is_gone, line_of_anchor
from content.link_guesses import Headings, guess_page, heading_sentence
from content.page_links import places, target_path
from content.page_settings import Page
from reading.guesses import did_you_mean
from report.problems import Finding, Problem
from report.rules import rule

LOGGER = "mkdocs.structure.pages"
FINDING = re.compile(
    r"Doc file '(?P<page>.+?)' contains an? (?P<kind>[\w ]*)link '(?P<url>.*?)'(?:,| )",
    re.DOTALL,
)


@dataclass(eq=False)
class MkDocsFindings(logging.Filter):
    """Takes MkDocs' warnings about links off the log, and keeps them for the report."""

    messages: list[str] = field(default_factory=list)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep a link warning; let everything else through to the log."""
        message = record.getMessage()
        if not FINDING.match(message):
            return True
        self.messages.append(message)
        return False

    def start(self) -> None:
        """Listen from now on, with nothing heard so far."""
        self.messages.clear()
        logging.getLogger(LOGGER).addFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        logging.getLogger(LOGGER).removeFilter(self)


@rule(
    why="Who looks for help stands before an error.",
    bad="See [the way in](contcat.md).",
    good="See [the way in](contact.md).",
)
def link_problems(
    messages: list[str],
    pages: Mapping[str, Page],
    headings: Mapping[str, Headings],
    reported: Collection[Finding],
) -> list[Problem]:
    """Links to pages and headings that aren't there.

    `pages` and `headings` are by path under docs/. What `reported` says of an address is not
    said again.
    """
    problems = []
    for page, kind, url in _broken(messages, pages, headings):
        told = [problem for problem in reported if problem.file == page.file]
        line_there = line_of_anchor(url.partition("#")[2])
        if line_there and any(is_gone(line_there) in problem.message for problem in told):
            continue  # told of its number
        found = places(page, url)
        if told and not found:
            continue
        sentence = _sentence(page, kind, url, pages, headings)
        for line, words in found or [(page.body_line, "")]:
            on_line = "".join(problem.message for problem in told if problem.line == line)
            if url in on_line or unescape(url) in on_line:
                continue
            start = f'"{words}" links to' if words else "There is a link to"
            problems.append(Problem(page.file, line, f"{start} {sentence}"))
    return problems


def lost_addresses(
    messages: Iterable[str], pages: Mapping[str, Page], headings: Mapping[str, Headings]
) -> dict[str, set[str]]:
    """The addresses that lead to no page and no heading, by the path of the page they stand on."""
    lost: dict[str, set[str]] = defaultdict(set)
    for page, _, url in _broken(messages, pages, headings):
        lost[page.path] |= {url, unescape(url)}
    return lost


def _broken(
    messages: Iterable[str], pages: Mapping[str, Page], headings: Mapping[str, Headings]
) -> Iterator[tuple[Page, str, str]]:
    """Each link of which MkDocs speaks, once: its page, what kind it is, and its address."""
    for message in dict.fromkeys(messages):
        match = FINDING.match(message)
        # A way back to a citation that isn't there: the citation itself was reported.
        if match is None or match["page"] not in pages or match["url"].startswith("#fnref"):
            continue
        page, url = pages[match["page"]], match["url"]
        path, _, anchor = url.partition("#")
        # A template's own heading is one that MkDocs does not know.
        if anchor not in headings.get(target_path(page.path, path) if path else page.path, []):
            yield page, match["kind"].strip(), url


def _sentence(
    page: Page, kind: str, url: str, pages: Mapping[str, Page], headings: Mapping[str, Headings]
) -> str:
    """What is wrong with the address, and what to write."""
    path, _, anchor = url.partition("#")
    target = target_path(page.path, path).lstrip("/") if path else page.path
    if target in pages and not path.startswith("/"):
        return heading_sentence(path or "this page", anchor, headings.get(target, []))
    guess = guess_page(target, [other for other in pages if other != page.path])
    hint = did_you_mean(_relative(guess, page.path) if guess else None)
    if kind == "absolute":
        return f"`{url}`. Write the page's file, without a slash in front.{hint}"
    if kind.startswith("unrecognized"):
        return (
            f"`{url}`. Write the page's file, ending in .md, so that the link can be checked.{hint}"
        )
    return f"{url}, which isn't there.{hint}"


def _relative(path: str, page_path: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(page_path) or ".")
