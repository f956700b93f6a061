"""Turns what MkDocs says of links into problems with a line and a way out.

MkDocs logs a sentence per broken link, without a line. This module takes those sentences
off the log, so that one report holds everything.
"""

import difflib
import logging
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from fields import closest, did_you_mean
from markdown_lines import prose_lines
from page_settings import Page
from problems import Problem

LOGGERS = ("mkdocs.structure.pages", "mkdocs.structure.nav")
FINDING = re.compile(
    r"Doc file '(?P<page>[^']+)' contains an? (?P<kind>[\w ]*)link '(?P<url>.*?)'(?:,| )"
)
# Where a link's address stands: [words](address), [words]: address, <a href="address">.
ADDRESS = r"""(?:\]\(\s*<?|\]:\s*<?|(?:href|src)\s*=\s*["']?){}(?=[\s)>"'\]#]|$)"""
WORDS_BEFORE = re.compile(r"\[(?P<words>[^\[\]]*)\]\(\s*<?$")

# A page's headings: what stands there, and the name to link to.
Headings = list[tuple[str, str]]


@dataclass
class MkDocsFindings(logging.Filter):
    """Takes MkDocs' warnings about links off the log, and keeps them for the report."""

    messages: list[str] = field(default_factory=list)

    def __hash__(self) -> int:
        return id(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep a link warning; let everything else through to the log."""
        message = record.getMessage()
        if record.levelno < logging.WARNING or not FINDING.match(message):
            return True
        self.messages.append(message)
        return False

    def start(self) -> None:
        """Listen from now on, with nothing heard so far."""
        self.messages.clear()
        for name in LOGGERS:
            logging.getLogger(name).addFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        for name in LOGGERS:
            logging.getLogger(name).removeFilter(self)


def link_problems(
    messages: list[str], pages: Mapping[str, Page], headings: Mapping[str, Headings]
) -> list[Problem]:
    """A problem for each place where a page has a link that MkDocs could not follow.

    `pages` and `headings` are by path under docs/.
    """
    problems = []
    for message in dict.fromkeys(messages):
        match = FINDING.match(message)
        if match is None or match["page"] not in pages:
            continue
        page, url = pages[match["page"]], match["url"]
        sentence = _sentence(page, match["kind"].strip(), url, pages, headings)
        for line, words in _places(page, url):
            start = f'"{words}" links to' if words else "There is a link to"
            problems.append(Problem(page.file, line, f"{start} {sentence}"))
    return problems


def own_address_problems(page: Page, site_url: str) -> list[Problem]:
    """A problem for each link that goes to a page of this site by the live site's address."""
    host = (urlsplit(site_url).hostname or "").removeprefix("www.")
    pattern = re.compile(
        rf"https?://(?:www\.)?{re.escape(host)}(?P<path>/[^\s)>\"']*)?(?![\w.-])", re.IGNORECASE
    )
    return [
        Problem(
            page.file,
            line,
            f"{match[0]} is a page of this site. Link to its file instead, like "
            f"`{_relative('contact.md', page.path)}`, so that the link can be checked.",
        )
        for line, text in prose_lines(page.body, page.body_line)
        for match in pattern.finditer(text)
    ]


def _sentence(
    page: Page, kind: str, url: str, pages: Mapping[str, Page], headings: Mapping[str, Headings]
) -> str:
    """What is wrong with the address, and what to write."""
    path, _, anchor = url.partition("#")
    target = _target(page.path, unquote(path)) if path else page.path
    if target in pages and not path.startswith("/"):
        return _heading_sentence(path or "this page", anchor, headings.get(target, []))
    guess = _guess(target, pages)
    hint = did_you_mean(_relative(guess, page.path) if guess else None)
    if kind == "absolute":
        return f"{url}. Write the page's file, without a slash in front.{hint}"
    if kind.startswith("unrecognized"):
        return (
            f"{url}. Write the page's file, ending in .md, so that the link can be checked.{hint}"
        )
    return f"{url}, which isn't there.{hint}"


def _heading_sentence(path: str, anchor: str, headings: Headings) -> str:
    names = [name for _, name in headings]
    listed = ", ".join(f"#{name}" for name in names) or "none"
    hint = did_you_mean(closest(f"#{anchor}", [f"#{name}" for name in names]))
    return f"#{anchor}, but {path} has no heading of that name.{hint} Its headings: {listed}."


def _places(page: Page, url: str) -> Iterator[tuple[int, str]]:
    """Each line that has the address, with the link's words; line 1 if it can't be found."""
    pattern = re.compile(ADDRESS.format(re.escape(url)))
    found = False
    for line, text in prose_lines(page.body, page.body_line):
        for match in pattern.finditer(text):
            found = True
            address_at = match.end() - len(url)
            words = WORDS_BEFORE.search(text[:address_at])
            yield line, words["words"] if words else ""
    if not found:
        yield page.body_line, ""


def _target(page_path: str, link: str) -> str:
    """The path under docs/ that a link on a page leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page_path), link)).lstrip("/")


def _guess(target: str, pages: Mapping[str, Page]) -> str | None:
    """The page that a broken link was most likely meant for."""
    name = re.sub(r"(\.html?|\.md)?/?$", "", target)
    for path in (f"{name}.md", f"{name}/index.md", f"{name.removesuffix('/index')}.md"):
        if path in pages:
            return path
    by_name = {posixpath.basename(path): path for path in pages if path != "index.md"}
    wanted = posixpath.basename(name) + ".md"
    close = difflib.get_close_matches(f"{name}.md", list(pages), n=1, cutoff=0.8)
    close = close or difflib.get_close_matches(wanted, list(by_name), n=1, cutoff=0.5)
    return by_name.get(close[0], close[0]) if close else None


def _relative(path: str, page_path: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(page_path) or ".")
