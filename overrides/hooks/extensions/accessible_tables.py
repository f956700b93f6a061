"""A Markdown extension for tables that a keyboard can scroll and a screen reader can follow.

Header cells get their scope, and a bold first cell names its row (WCAG 1.3.1). Where a phone has
no room for the table, each row becomes a card there, in which `data-label` shows the name of the
cell's column. A table wider than the screen scrolls inside a box that takes the focus (2.1.1),
named by the heading above it; a second table under one heading says so, for no two regions may
have one name.
"""

import re
from collections import Counter
from html import unescape
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

from extensions.table_fit import ROOM, ROOM_IN_CARD, fits_a_phone
from extensions.tree_step import TreeStep

# Of so many columns, each needs more room than the text has.
MANY = 6
HEADINGS = {"h2", "h3", "h4", "h5", "h6"}


class AccessibleTables(TreeStep):
    """Gives each table its scopes, labels and box."""

    priority = 14  # once bold cells are elements (inline patterns have 20)

    def run(self, root: Element) -> None:
        """Look for tables, and for the headings above them."""
        heading = ""
        names: Counter[str] = Counter()
        parents = {child: parent for parent in root.iter() for child in parent}
        for element in list(root.iter()):
            if element.tag in HEADINGS:
                heading = self._words(element)
            elif element.tag == "table":
                self._give_scope(element)
                room = ROOM if parents[element] is root else ROOM_IN_CARD
                is_slim = self._fits_a_phone(element, room)
                if not is_slim:
                    self._label_cells(element)
                names[heading] += 1
                which = f" {names[heading]}" if names[heading] > 1 else ""
                name = f"Table{which}: {heading}" if heading else f"Table{which}"
                kinds = ["bc-scroll", *([] if is_slim else ["bc-cards"])]
                kinds += ["bc-many"] if len(element.findall("thead/tr/*")) >= MANY else []
                _put_in_box(element, parents[element], name, " ".join(kinds))

    def _give_scope(self, table: Element) -> None:
        for cell in table.iter("th"):
            if self._words(cell):
                cell.set("scope", "col")
            else:
                cell.tag = "td"
        for row in table.iterfind("tbody/tr"):
            first = row[0]
            bold = first[0] if len(first) == 1 and first[0].tag == "strong" else None
            if bold is not None and self._words(bold) == self._words(first):
                first.tag = "th"
                first.set("scope", "row")

    def _fits_a_phone(self, table: Element, room: float) -> bool:
        """Whether it stays a table on a phone; how wide a picture is, its letters don't tell."""
        has_picture = any(cell.find(".//img") is not None for cell in table.iter("td"))
        rows = [[self._words(cell) for cell in row] for row in table.iter("tr")]
        return not has_picture and fits_a_phone(rows, room)

    def _label_cells(self, table: Element) -> None:
        columns = [self._words(cell) for cell in table.iterfind("thead/tr/*")]
        for row in table.iterfind("tbody/tr"):
            for cell, column in zip(row, columns, strict=False):
                if column and cell.tag == "td":
                    cell.set("data-label", column)

    def _words(self, element: Element) -> str:
        """The words of an element; Markdown keeps quotes and raw tags elsewhere until the end."""
        text = HTML_PLACEHOLDER_RE.sub(self._entity, "".join(element.itertext()))
        return " ".join(text.split())

    def _entity(self, match: re.Match[str]) -> str:
        kept = str(self.md.htmlStash.rawHtmlBlocks[int(match[1])])
        return unescape(kept) if kept.startswith("&") else ""


def _put_in_box(table: Element, parent: Element, name: str, kinds: str) -> None:
    box = Element("div", {"class": kinds, "role": "region", "tabindex": "0"})
    box.set("aria-label", name)
    parent[list(parent).index(table)] = box
    box.append(table)
