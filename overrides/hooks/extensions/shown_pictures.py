"""A Markdown extension that shows a photo as copies of it.

What lies below the first screen is loaded only when a visitor comes near it.
"""

from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from content.page_links import target_path
from content.page_settings import Page
from content.picture_names import is_photo, picture_called
from guard.links.link_addresses import address_fault
from guard.pictures.picture_findings import (
    DECORATIVE,
    alt_findings,
    missing_problems,
    nameless_link_problems,
    photo_link_problems,
)
from guard.pictures.picture_words import picture_word_problems
from jinja2 import Template
from markdown.treeprocessors import UnescapeTreeprocessor
from mkdocs.utils import get_relative_url
from pictures.photo_copies import Copies
from pictures.photos import Pictures

from extensions.tree_step import TreeStep

# A picture in one of these is on the screen that a visitor sees first, unless a heading is above.
FIRST_BLOCKS = 3
# What an editor may say of a picture in `{ }` behind it; the width only makes it smaller.
KEPT = ("class", "id", "title", "width")


class ShownPictures(TreeStep):
    """Shows `pictures` on the page that is turned to; `template` is the one of a photo."""

    priority = 4  # once all else is done with pictures (toc has 5), before MkDocs (0)
    page: Page
    address: str
    is_public: bool

    def __init__(self, pictures: Pictures, template: Template) -> None:
        super().__init__()
        self.pictures = pictures
        self.template = template

    def turn_to(self, page: Page, address: str, *, is_public: bool) -> None:
        """Render this page from now on, which is at `address`; `is_public` if visitors see it."""
        self.page, self.address, self.is_public = page, address, is_public

    def run(self, root: Element) -> None:
        """Look for pictures, and for links to their files."""
        for link in root.iter("a"):
            self._link(link)
        at_once = set(_first_pictures(root))
        parents = {child: parent for parent in root.iter() for child in parent}
        for image in list(root.iter("img")):
            self._picture(image, parents[image], is_lazy=image not in at_once)

    def _link(self, link: Element) -> None:
        page, address = self.page, _plain(link.get("href", ""))
        path = target_path(page.path, address)
        images = list(link.iter("img"))
        words = " ".join("".join(link.itertext()).split())
        if path not in self.pictures.paths:
            alts = [image.get("alt", "").strip() for image in images]
            if images and not words and not any(alts):
                self.pictures.findings += nameless_link_problems(page, address)
        else:
            if is_photo(path):  # of any other, the file itself is told
                name = words or next((image.get("alt", "") for image in images), "")
                self.pictures.findings += photo_link_problems(page, address, name)
            link.tag = "span"
            link.attrib.clear()

    def _picture(self, image: Element, parent: Element, *, is_lazy: bool) -> None:
        page, address = self.page, _plain(image.get("src", ""))
        alt = " ".join(unescape(_plain(image.get("alt", ""))).split())
        classes = image.get("class", "").split()
        is_decorative = DECORATIVE in classes
        path = target_path(page.path, address)
        if address_fault(address, is_image=True) or urlsplit(address).scheme:
            self.pictures.note_meant(path)
            return  # told among the links, or from elsewhere
        self.pictures.findings += alt_findings(page, address, alt, is_decorative=is_decorative)
        if not is_decorative:
            self.pictures.findings += picture_word_problems(page, address, alt)
        image.set("class", " ".join(name for name in classes if name != DECORATIVE))
        kept = {name: _plain(image.get(name, "")) for name in KEPT if image.get(name)}
        path = picture_called(path, self.pictures.paths) or path
        if path not in self.pictures.paths:
            self.pictures.note_meant(path)
            self.pictures.findings += missing_problems(page, address, alt, self.pictures.paths)
            _replace(image, parent, alt)
        elif is_photo(path) and (html := self.html(path, alt, kept, is_lazy=is_lazy)):
            _replace(image, parent, self.md.htmlStash.store(html))
        else:
            _replace(image, parent, alt)

    def html(self, photo: str, alt: str, kept: Mapping[str, str], *, is_lazy: bool) -> str:
        """The photo for the page that is turned to; "" for one that can't be shown (noted).

        `kept` is what is said of it beside `alt`, its words: its class or its width, say.
        """
        copies = self.pictures.show(photo, is_public=self.is_public)
        if not copies:
            return ""
        data = self._data(self.pictures.start_of_names(photo), copies, kept)
        return self.template.render(alt=alt, is_lazy=is_lazy, **data)

    def _data(self, start: str, copies: Copies, kept: Mapping[str, str]) -> dict[str, Any]:
        """What the template shows of a photo: addresses from this page, and the size."""

        def address(width: int, ending: str) -> str:
            return get_relative_url(f"{start}-{width}.{ending}", self.address)

        def candidates(ending: str) -> list[str]:
            return [f"{address(width, ending)} {width}w" for width, _ in copies.sizes]

        width, height = _smaller(copies.sizes[-1], kept)
        return {
            "webp": candidates("webp"),
            "fallback": candidates(copies.fallback),
            "src": address(copies.sizes[-1][0], copies.fallback),
            "width": width,
            "height": height,
            "attributes": {name: value for name, value in kept.items() if name != "width"},
        }


_plain = UnescapeTreeprocessor().unescape


def _first_pictures(root: Iterable[Element]) -> Iterable[Element]:
    for number, block in enumerate(root):
        if number == FIRST_BLOCKS or block.tag == "h2":
            return
        yield from block.iter("img")


def _smaller(size: tuple[int, int], kept: Mapping[str, str]) -> tuple[int, int]:
    """The size at which a picture is shown: its own, or the narrower one an editor asked for."""
    asked = kept.get("width", "").removesuffix("px")
    width = min(int(asked), size[0]) if asked.isdecimal() and int(asked) else size[0]
    return width, max(1, round(size[1] * width / size[0]))


def _replace(element: Element, parent: Element, text: str) -> None:
    """Put text in the place of an element."""
    place = list(parent).index(element)
    text += element.tail or ""
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(element)
