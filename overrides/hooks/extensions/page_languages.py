"""A Markdown extension that says which parts of a page are in another language, and which links.

A link to a page in another language says in which one. On a page that isn't in English, the list
of sources and the names of citations are.
"""

from xml.etree.ElementTree import Element

from content.languages import ENGLISH
from content.page_links import target_path

from extensions.tree_step import TreeStep

SOURCES = ("footnote", "footnote-ref")


class PageLanguages(TreeStep):
    """Marks what is in another language than the page; `languages` are by the pages' paths.

    `page` is the path of the page that is being rendered.
    """

    priority = 4  # once headings have their ids (5); MkDocs makes addresses of the paths (0) later

    def __init__(self, languages: dict[str, str]) -> None:
        super().__init__()
        self.page = ""
        self.languages = languages

    @property
    def own(self) -> str:
        """The language of the page that is being rendered."""
        return self.languages[self.page]

    def run(self, root: Element) -> None:
        """Look at each link, and at the sources."""
        own = self.own
        for link in root.iter("a"):
            target = target_path(self.page, link.get("href", ""))
            lang = self.languages.get(target, own)
            if lang != own:
                link.set("hreflang", lang)
        if own != ENGLISH:
            _mark_sources(root)


def _mark_sources(root: Element) -> None:
    """Say that the list of sources, its heading and the citations' names are in English."""
    above = None
    for element in root.iter():
        if element.get("class") in SOURCES:
            element.set("lang", ENGLISH)
            if element.tag == "div" and above is not None:
                above.set("lang", ENGLISH)
        elif element.tag == "h2":
            above = element
