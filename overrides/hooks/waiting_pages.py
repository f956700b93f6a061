"""Pages that visitors do not see yet: they wait for facts of the practice."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

import practice
from articles import is_article
from link_addresses import links, target_path
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from page_settings import Page
from problems import Advice, Problem


def waiting_pages(pages: Mapping[str, Page], details: dict[str, Any]) -> dict[str, Page]:
    """The pages that wait, by path; `details` are the practice's."""
    return {
        path: page
        for path, page in pages.items()
        if practice.waits_for(page.settings["template"], details)
    }


def article_template_problems(pages: Mapping[str, Page]) -> list[Problem]:
    """Articles with the template of a page that waits: they would vanish."""
    return [
        Problem(
            page.file,
            page.line("template"),
            f"`template: {page.settings['template']}` is for no article. Take this line out.",
        )
        for page in pages.values()
        if is_article(page) and page.settings["template"] in practice.TEMPLATE_FACTS
    ]


def waiting_link_advice(
    page: Page, waiting: Mapping[str, Page], details: dict[str, Any]
) -> list[Advice]:
    """Advice on each link of a page to one that waits."""
    advice = []
    for link in links(page):
        if target := waiting.get(target_path(page.path, link.address)):
            fields = practice.waits_for(target.settings["template"], details)
            message = (
                f'"{link.words}" links to {target.path}, which is not shown until {practice.FILE} '
                f"has {' or '.join(f'`{name}`' for name in fields)}. "
                "Until then the words stand there without a link."
            )
            advice.append(Advice(page.file, link.line, message))
    return advice


class PlainWaitingLinks(Extension):
    """A Markdown extension that makes plain words of links to pages that wait.

    `page` is the path of the page that is being rendered, `waiting` those of the pages that wait.
    """

    def __init__(self, waiting: Mapping[str, Page]) -> None:
        super().__init__()
        self.page = ""
        self.waiting = waiting

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Run once links are in the tree (priority 20), before MkDocs follows them (0)."""
        md.treeprocessors.register(_MakePlain(md, self), "plain-waiting-links", 13)


class _MakePlain(Treeprocessor):
    def __init__(self, md: Markdown, links: PlainWaitingLinks) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if target_path(self.links.page, link.get("href", "")) in self.links.waiting:
                link.tag = "span"
                link.attrib.clear()
