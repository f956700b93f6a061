"""What each of our extensions is: one step of Markdown's work on the elements of a page."""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class TreeStep(Extension, Treeprocessor):
    """An extension whose `run` changes the elements, after those with a higher `priority`."""

    md: Markdown
    priority: float

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Take this step in the work of `md`, which is made anew for each page."""
        self.md = md
        md.treeprocessors.register(self, type(self).__name__, self.priority)

    def run(self, root: Element) -> None:
        """Change the page's elements, of which `root` is the first."""
        raise NotImplementedError
