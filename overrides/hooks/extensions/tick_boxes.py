"""A Markdown extension for the points of a list to tick, `- [ ] words`: boxes that do tick.

Markdown's own box can't be ticked and has no name (WCAG 1.3.1, 4.1.2). Here each stands in a label
with its words, so that a finger on the words ticks it, too. What is ticked is never sent.
"""

from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

from extensions.tree_step import TreeStep

BLOCKS = {"p", "ul", "ol", "dl", "blockquote", "pre", "div", "table", "details", "hr"}


class TickBoxes(TreeStep):
    """Makes them."""

    priority = 12  # once links, numbers and citations are elements (14)

    def run(self, root: Element) -> None:
        """Look for such points."""
        for point in [*root.iter("li")]:
            if "task-list-item" in point.get("class", "").split():
                is_apart = not (point.text or "").strip() and len(point) and point[0].tag == "p"
                self._label(point[0] if is_apart else point)

    def _label(self, block: Element) -> None:
        """Put the box and the words of a block into one label, before a list or so in the block."""
        found = HTML_PLACEHOLDER_RE.match(block.text or "")
        if found is None:
            return
        label, box = Element("label"), Element("input", {"type": "checkbox"})
        if "checked" in str(self.md.htmlStash.rawHtmlBlocks[int(found[1])]):
            box.set("checked", "checked")
        box.tail, block.text = (block.text or "")[found.end() :], ""
        label.append(box)
        while len(block) and block[0].tag not in BLOCKS:
            label.append(block[0])
            block.remove(block[0])
        block.insert(0, label)
