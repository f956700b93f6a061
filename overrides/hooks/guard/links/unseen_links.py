"""Links to pages that visitors don't see: plain words for visitors, a sentence for the editor."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from sys import intern
from typing import Any
from xml.etree.ElementTree import Element

from content.page_links import places, target_path
from content.page_settings import Page
from content.page_visibility import Absence, absence, absence_clause
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from report.problems import Advice, Finding, Problem
from report.rules import rule


class PlainLinks(Extension):
    """A Markdown extension that makes plain words of links to the pages `unseen` (their paths).

    `page` is the path of the page that is being rendered. The addresses to which it links are
    in `found`, in whatever form Markdown has for a link.
    """

    def __init__(self, unseen: Collection[str] = ()) -> None:
        super().__init__()
        self.page = ""
        self.unseen = unseen
        self.found: dict[str, list[str]] = defaultdict(list)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Find the links once they are in the tree (priority 20).

        They become words only after MkDocs has followed them (0), so that it sees on the day
        of the push whether the page has the heading that a link names.
        """
        finder = _Find(md, self)
        md.treeprocessors.register(finder, "find-unseen-links", 13)
        md.treeprocessors.register(_MakePlain(md, finder), "plain-unseen-links", -1)


class _Find(Treeprocessor):
    def __init__(self, md: Markdown, links: PlainLinks) -> None:
        super().__init__(md)
        self.links = links
        self.unseen: list[Element] = []

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            address = intern(link.get("href", ""))  # pages link to the same places
            self.links.found[self.links.page].append(address)
            if target_path(self.links.page, address) in self.links.unseen:
                self.unseen.append(link)


class _MakePlain(Treeprocessor):
    def __init__(self, md: Markdown, finder: _Find) -> None:
        super().__init__(md)
        self.finder = finder

    def run(self, root: Element) -> None:  # noqa: ARG002 (Markdown's own form)
        for link in self.finder.unseen:
            link.tag = "span"
            link.attrib.clear()


@rule(
    why="The link leads nowhere, or gives away what isn't finished.",
    bad="See [the next step](draft.md).",
    good="See [the next step](contact.md).",
)
def unseen_link_findings(
    page: Page,
    addresses: Iterable[str],
    pages: Mapping[str, Page],
    today: date,
    details: dict[str, Any],
) -> list[Finding]:
    """Links to pages that visitors don't see: drafts, and pages before or after their days.

    A link to a draft is a problem; one to a page whose day is to come or past, or that waits for
    facts of the practice (`details`), is advice: nothing may break overnight. A page whose own
    day is to come is judged as on that day; a draft, and a page of the past, not at all.
    """
    own = absence(page, today, details)
    if own and own.reason in ("draft", "past"):
        return []
    day = own.day if own and own.day else today
    findings: list[Finding] = []
    for address in dict.fromkeys(addresses):
        target = pages.get(target_path(page.path, address))
        if target and (why := absence(target, day, details)):
            kind = Problem if why.reason == "draft" else Advice
            for line, words in places(page, address) or [(page.body_line, "")]:
                start = f'"{words}" links to' if words else "There is a link to"
                message = f"{start} {target.path}, {absence_clause(target, why)}."
                findings.append(kind(page.file, line, f"{message} {_what_to_do(why)}"))
    return findings


def _what_to_do(why: Absence) -> str:
    if why.reason == "draft":
        return "Take the link out, and link to it once it is public."
    if why.reason == "past":
        return "The words stand there without a link. Take it out, or link to another page."
    return "Until then the words stand there without a link."
