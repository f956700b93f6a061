"""A Markdown extension that shows the words above a box of beliefs once.

Further down the page, the look of a box says whose words it holds; a screen reader is still told.
"""

from xml.etree.ElementTree import Element

from extensions.tree_step import TreeStep


class BeliefLabels(TreeStep):
    """Takes the words out of sight where they stood above another such box."""

    priority = 12  # once the boxes are in the tree, and their words elements

    def run(self, root: Element) -> None:
        """Look for the boxes."""
        told = set()
        for box in root.iter("div"):
            if box.get("class") == "admonition belief" and box[0].get("class"):
                words = "".join(box[0].itertext())
                if words in told:
                    box[0].set("class", "admonition-title bc-unseen")
                told.add(words)
