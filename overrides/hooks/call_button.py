"""A Markdown extension: each card for an emergency, `!!! emergency`, ends with a button that calls.

Its title says "Call 911": a finger finds the way at once. On paper the button is left out.
"""

from xml.etree.ElementTree import Element, SubElement

from lone_links import only_child
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

CARDS = ("div", "details")


class CallButton(Extension):
    """Puts `button`, its markup, at the end of each such card; nothing, if it is empty."""

    def __init__(self, button: str) -> None:
        super().__init__()
        self.button = button

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Run once numbers are links (16); the order beside the extensions after that is free."""
        md.treeprocessors.register(_AddButton(md, self.button), "call-button", 12)


class _AddButton(Treeprocessor):
    def __init__(self, md: Markdown, button: str) -> None:
        super().__init__(md)
        self.button = button

    def run(self, root: Element) -> None:
        for tag in CARDS if self.button else ():
            for card in [*root.iter(tag)]:
                if "emergency" in card.get("class", "").split():
                    self._end_with_button(card)

    def _end_with_button(self, card: Element) -> None:
        """A writer's own link that is all of the last paragraph becomes the button instead."""
        last = card[-1] if len(card) else None
        link = only_child(last) if last is not None and last.tag == "p" else None
        if last is not None and link is not None and f'"{link.get("href")}"' in self.button:
            last.set("class", "bc-call")
            return
        place = SubElement(card, "p")
        place.text = self.md.htmlStash.store(self.button)
