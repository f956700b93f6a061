"""A Markdown extension: each card for an emergency, `!!! emergency`, ends with a button that calls.

Its title says "Call 911": a finger finds the way at once. On paper the button is left out, so
nothing becomes one that has a number and other words than the button's.
"""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from extensions.lone_links import lone_link
from extensions.number_links import NUMBER_CLASS
from extensions.page_languages import PageLanguages
from extensions.tree_step import TreeStep

CARDS = ("div", "details")
TAG = re.compile(r"<[^>]*>")
DIGIT = re.compile(r"\d")


class CallButton(TreeStep):
    """Puts a button at the end of each such card: of `buttons`, by language, that of the page.

    Each is the markup of one; where it is empty, there is no button.
    """

    priority = 12  # once numbers are links (16); the order beside the extensions after that is free

    def __init__(self, buttons: Mapping[str, str], pages: PageLanguages) -> None:
        super().__init__()
        self.buttons = buttons
        self.pages = pages

    def run(self, root: Element) -> None:
        """Look for the cards."""
        button = self.buttons[self.pages.own]
        cards = [card for card in root.iter() if _is_for_emergency(card)] if button else []
        # A card within another has its button at the end of both: two in a row would be one more
        # to choose from.
        inner = [part for card in cards for part in [*card.iter()][1:]]
        for card in cards:
            if card not in inner:
                self._end_with(button, card)

    def _end_with(self, button: str, card: Element) -> None:
        """A writer's own link, if it is all of a paragraph, becomes the button instead."""
        links = []
        for around in [part for part in card.iter() if part.tag in CARDS]:
            for block in [*around]:
                if (link := _own_link(block, button)) is not None:
                    links.append(link)
                    around.remove(block)
        place = SubElement(card, "p")
        if links:
            links[0].tail = None
            place.set("class", "bc-call")
            place.append(links[0])
        else:
            place.text = self.md.htmlStash.store(button)


def _is_for_emergency(element: Element) -> bool:
    return element.tag in CARDS and "emergency" in element.get("class", "").split()


def _own_link(block: Element, button: str) -> Element | None:
    """The link to the button's number that is all of a paragraph and can stand for the button."""
    link = lone_link(block) if block.tag == "p" and not block.get("class") else None
    if link is None or f'"{link.get("href")}"' not in button:
        return None
    words = "".join(link.itertext()).strip()
    is_number = NUMBER_CLASS in link.get("class", "").split()
    is_same = words == TAG.sub("", button).strip()
    return link if is_same or not (is_number or DIGIT.search(words)) else None
