"""A Markdown extension that writes out an abbreviation where a page first uses it.

Markdown's own `*[ECT]: electroconvulsive therapy` hides the words in a tooltip, which a phone, a
keyboard and many screen readers never show (WCAG 3.1.4).
"""

from xml.etree.ElementTree import Element

from extensions.tree_step import TreeStep

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class VisibleAbbreviations(TreeStep):
    """Writes them out."""

    priority = 6  # once Markdown's `abbr` (7) has found the abbreviations

    def run(self, root: Element) -> None:
        """Look for them from the top of the page."""
        # A heading stays short, and so does the address of its part.
        in_headings = {
            abbreviation
            for name in HEADINGS
            for heading in root.iter(name)
            for abbreviation in heading.iter("abbr")
        }
        seen = set()
        for abbreviation in root.iter("abbr"):
            words = abbreviation.attrib.pop("title")
            if abbreviation in in_headings or abbreviation.text in seen:
                continue
            # "Food and Drug Administration (FDA)" is written out already.
            if (abbreviation.tail or "").startswith(")"):
                seen.add(abbreviation.text)
                continue
            abbreviation.tail = f" ({words}){abbreviation.tail or ''}"
            seen.add(abbreviation.text)
