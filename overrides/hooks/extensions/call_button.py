"""A Markdown extension: each card for an emergency, `!!! emergency`, ends with a button that calls.

Its title says "Call 911": a finger finds the way at once. On paper the button is left out.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from extensions.lone_links import only_child
from extensions.page_languages import PageLanguages

CARDS = ("div", "details")


class CallButton(Extension):
    """Puts a button at the end of each such card: of `buttons`, by language, that of the page.

    Each is its markup; an empty one is none.
    """

    def __init__(self, buttons: Mapping[str, str], pages: PageLanguages) -> None:
        super().__init__()
        self.buttons = buttons
        self.pages = pages

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Run once numbers are links (16); the order beside the extensions after that is free."""
        md.treeprocessors.register(_AddButton(md, self), "call-button", 12)


class _AddButton(Treeprocessor):
    def __init__(self, md: Markdown, cards: CallButton) -> None:
        super().__init__(md)
        self.cards = cards

    def run(self, root: Element) -> None:
        button = self.cards.buttons[self.cards.pages.own]
        for tag in CARDS if button else ():
            for card in [*root.iter(tag)]:
                if "emergency" in card.get("class", "").split():
                    self._end_with(button, card)

    def _end_with(self, button: str, card: Element) -> None:
        """A writer's own link that is all of the last paragraph becomes the button instead."""
        last = card[-1] if len(card) else None
        link = only_child(last) if last is not None and last.tag == "p" else None
        if last is not None and link is not None and f'"{link.get("href")}"' in button:
            last.set("class", "bc-call")
            return
        place = SubElement(card, "p")
        place.text = self.md.htmlStash.store(button)
