"""A Markdown extension that names the links between a citation and its source.

Without names a screen reader hears "1, link" on the way there and "leftwards arrow with hook,
link" on the way back (WCAG 2.4.4, 2.4.9). The places they lead to are numbered: with the source's
own name in each, an article with sixty citations would be 340 bytes longer to send.
"""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from extensions.number_links import NUMBER_CLASS
from extensions.tree_step import TreeStep

# A phone shows the first of so many sources or more, until it is asked for all (prose.css).
MANY = 5
PLACE = re.compile(r"(?P<kind>#?fn(?:ref\d*)?:)(?P<source>.+)")


class FootnoteLinks(TreeStep):
    """Names these links, and numbers the places they lead to."""

    priority = 14  # once the footnotes (50) and their ways back (15) are in the tree

    def run(self, root: Element) -> None:
        """Look for citations and for the list of sources."""
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                link.set("aria-label", f"Source {link.text}")
        for paragraph in root.iter():
            _set_apart([*paragraph])
        for sources in root.iter("div"):
            if sources.get("class") == "footnote":
                _name_ways_back(sources)
                _offer_all(sources)
                _number_places(root, [str(source.get("id")) for source in sources.iter("li")])


def _is_citation(element: Element) -> bool:
    return element.tag == "sup" and str(element.get("id")).startswith("fnref")


def _set_apart(elements: list[Element]) -> None:
    """Leave room for a finger between a citation and one, or a number, before it (WCAG 2.5.8)."""
    for one, other in pairwise(elements):
        if not _is_citation(other) or (one.tail or "").strip():
            continue
        if _is_citation(one):
            one.tail = "\u00a0"  # in one line: a comma stands between (prose.css)
        if _is_citation(one) or one.get("class") == NUMBER_CLASS:
            other.set("class", "bc-apart")


def _name_ways_back(sources: Element) -> None:
    """Name each way back by its source and citation; drop the line above the list."""
    for rule in sources.findall("hr"):
        sources.remove(rule)
    for number, source in enumerate(sources.iter("li"), 1):
        links = [link for link in source.iter("a") if link.get("class") == "footnote-backref"]
        for citation, link in enumerate(links, 1):
            link.attrib.pop("title", None)
            which = f" {citation} of {len(links)}" if len(links) > 1 else ""
            link.set("aria-label", f"Back to citation{which} of source {number}")


def _offer_all(sources: Element) -> None:
    """Below a long list, add what opens it on a phone."""
    count = len([*sources.iter("li")])
    if count >= MANY:
        more = SubElement(sources, "details", {"class": "bc-contents bc-more"})
        SubElement(more, "summary").text = f"All {count} sources"


def _number_places(root: Element, ids: list[str]) -> None:
    """Number the places of sources and citations; `ids` are those of the sources, in order."""
    numbers = {id_.removeprefix("fn:"): str(number) for number, id_ in enumerate(ids, 1)}
    for element in root.iter():
        for name in ("id", "href"):
            place = PLACE.fullmatch(element.get(name, ""))
            if place and place["source"] in numbers:
                element.set(name, place["kind"] + numbers[place["source"]])
