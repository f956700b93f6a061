"""A Markdown extension: the help lines' numbers in a text are links that call.

Whoever is in danger need not remember a number, or copy it. A heading, a link and code stay what
they are; so do the sources at the end. On paper the links are plain (`print.css`).
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.help.known_numbers import HelpNumber, HelpNumbers
from content.languages import LANGUAGES, Language
from markdown import Markdown
from markdown.util import AtomicString

from extensions.page_languages import PageLanguages
from extensions.tree_step import TreeStep

NUMBER_CLASS = "bc-number"
# All other elements start a line of their own; a cell goes on in its row.
INLINE = {"a", "br", "code", "del", "em", "img", "span", "strong", "sub", "sup"}
CELLS = {"td", "th"}
NO_LINKS = {"a", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "sub", "summary", "th"}
NO_LINKS_CLASSES = {"admonition-title", "footnote"}
# What Markdown keeps elsewhere until the end: a typed tag or entity, or a sign after a backslash.
KEPT = re.compile("\x02(?:wzxhzdk:(?P<html>\\d+)|(?P<sign>\\d+)|amp)\x03")
RAW = re.compile(r"<(?P<end>/?)(?:kbd|cite|sub|sup)\b", re.IGNORECASE)


class Piece(NamedTuple):
    """A piece of a line: words of an element's text from `start` on, or of its tail in `parent`.

    Without an element it is not to be changed, and only tells what its neighbors are.
    """

    words: str
    element: Element | None = None
    parent: Element | None = None
    start: int = 0


class NumberLinks(TreeStep):
    """Makes links of the `numbers`, named in the language of the page that is being rendered."""

    # Once links are elements (20), before what looks at all of them (14 and below); `smarty` (6),
    # which makes dashes of hyphens, has not yet been there.
    priority = 16

    def __init__(self, numbers: HelpNumbers, pages: PageLanguages) -> None:
        super().__init__()
        self.numbers = numbers
        self.pages = pages

    def run(self, root: Element) -> None:
        """Look for the numbers line by line."""
        language = LANGUAGES[self.pages.own]
        for line in _Lines(self.md, root).lines:
            places = self.numbers.find("".join(piece.words for piece in line))
            # From the end, so that what comes before stays where it is.
            for number in reversed([*places]):
                _link(line, number, language)


class _Lines:
    """The lines of a page's text, each as its pieces."""

    def __init__(self, md: Markdown, root: Element) -> None:
        self.md = md
        self.lines: list[list[Piece]] = [[]]
        self.raw = 0  # typed elements without links that are open
        self._read(root, has_links=True)

    def _read(self, element: Element, *, has_links: bool) -> None:
        has_links = has_links and element.tag not in NO_LINKS
        has_links = has_links and NO_LINKS_CLASSES.isdisjoint(element.get("class", "").split())
        self._break(element)
        if not has_links and element.tag not in INLINE | CELLS:
            return  # nor does anything in it stand in one line with what has some
        if element.tag == "br":
            self._add(Piece(" "))
        elif element.tag != "sup":  # a citation is no part of its sentence
            self._read_words(element.text, element if has_links else None)
            for child in element:
                self._read(child, has_links=has_links)
                self._read_words(child.tail, child if has_links else None, element)
        self._break(element)

    def _break(self, element: Element) -> None:
        if element.tag in CELLS:
            self._add(Piece(", "))
        elif element.tag not in INLINE:
            if self.lines[-1]:
                self.lines.append([])
            self.raw = 0

    def _read_words(
        self, words: str | None, element: Element | None, parent: Element | None = None
    ) -> None:
        if not words:
            return
        if isinstance(words, AtomicString):
            element = None
        start = 0
        for kept in KEPT.finditer(words):
            self._add(Piece(words[start : kept.start()], element, parent, start))
            self._add(Piece(self._shown(kept)))
            start = kept.end()
        self._add(Piece(words[start:], element, parent, start))

    def _add(self, piece: Piece) -> None:
        self.lines[-1].append(Piece(piece.words) if self.raw else piece)

    def _shown(self, kept: re.Match[str]) -> str:
        """What a visitor sees of something kept elsewhere: nothing, of a tag."""
        if kept["html"] is None:
            return chr(int(kept["sign"])) if kept["sign"] else "&"
        html = str(self.md.htmlStash.rawHtmlBlocks[int(kept["html"])])
        if tag := RAW.match(html):
            self.raw += -1 if tag["end"] else 1
        if html.startswith("&"):
            return unescape(html)
        return " " if html.lower().startswith("<br") else ""


def _link(line: Iterable[Piece], number: HelpNumber, language: Language) -> None:
    """Put a link in the place of the number, if it stands whole in a piece that may have links."""
    place = 0
    for piece in line:
        start, end = number.start - place, number.end - place
        place += len(piece.words)
        element, parent = piece.element, piece.parent
        if element is None or start < 0 or end > len(piece.words):
            continue
        link = Element("a", {"class": NUMBER_CLASS, "href": number.address})
        link.text = piece.words[start:end]
        link.set("aria-label", number.label(link.text, language))
        words = (element.text if parent is None else element.tail) or ""
        before, link.tail = words[: piece.start + start], words[piece.start + end :]
        if parent is None:
            element.text = before
            element.insert(0, link)
        else:
            element.tail = before
            parent.insert([*parent].index(element) + 1, link)
        return
