"""A Markdown extension for the block `!!! path`: steps as stones on a line.

On a wide screen the drawing stands above the five steps; on a phone the style sheet draws the
line down their side. Without style, it is a numbered list.
"""

from xml.etree.ElementTree import Element

from extensions.tree_step import TreeStep

STEPS = 5  # as many stones as the drawing has


class PathBlock(TreeStep):
    """Puts `drawing`, the markup of the stones, above the steps of each path of five."""

    priority = 12  # once the block is in the tree; the order beside other extensions is free

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self.drawing = drawing

    def run(self, root: Element) -> None:
        """Look for the blocks."""
        for block in root.iter("div"):
            steps = block.find("ol")
            if block.get("class") != "admonition path" or steps is None or len(steps) != STEPS:
                continue
            place = Element("div", {"class": "bc-stones"})
            place.text = self.md.htmlStash.store(self.drawing)
            block.insert(list(block).index(steps), place)
