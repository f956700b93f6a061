"""A Markdown extension for links that are all there is in their line.

The links of a sentence stand as close as its lines; one that stands alone can be as tall as a
finger (WCAG 2.5.5, 2.5.8). Style sheets can't tell the two apart: they don't see the words beside.
"""

from xml.etree.ElementTree import Element

from extensions.number_links import NUMBER_CLASS
from extensions.tree_step import TreeStep

BLOCKS = {"p", "li", "td", "th", "dt", "dd", "h2", "h3", "h4"}
WRAPPERS = {"strong", "em"}


class LoneLinks(TreeStep):
    """Gives such links a class."""

    priority = 14  # once links are elements (inline patterns have 20)

    def run(self, root: Element) -> None:
        """Look for them in each block."""
        for block in root.iter():
            if block.tag in BLOCKS:
                link = lone_link(block)
                if link is not None and link.get("class") in (None, NUMBER_CLASS):
                    link.set("class", f"{link.get('class', '')} bc-alone".strip())


def lone_link(block: Element) -> Element | None:
    """The link that is all there is in a block, in bold or not."""
    link = only_child(block)
    while link is not None and link.tag in WRAPPERS:
        link = only_child(link)
    return link if link is not None and link.tag == "a" else None


def only_child(element: Element) -> Element | None:
    """The one element in it, if there are no words beside."""
    is_only = len(element) == 1 and not (element.text or "").strip()
    return element[0] if is_only and not (element[0].tail or "").strip() else None
