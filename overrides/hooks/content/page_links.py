"""Finds the links and pictures in a page's Markdown, and the pages to which they lead."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from reading.markdown_lines import prose_lines

from content.page_settings import Page

LINK = re.compile(
    r"(?P<image>!?)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<address>[^)>\"']*)"
)


@dataclass(frozen=True)
class Link:
    """One `[words](address)` in a page; with `!` in front it is a picture."""

    line: int
    words: str
    address: str
    is_image: bool


def links(page: Page) -> tuple[Link, ...]:
    """Every link in the page's text, in order."""
    return _links(page.body, page.body_line)


# Many rules look at the links of the same page, one after the other.
@lru_cache(maxsize=4096)
def _links(body: str, body_line: int) -> tuple[Link, ...]:
    lines = prose_lines(body, body_line)
    return tuple(link for line, text in lines if "](" in text for link in _links_in(line, text))


def _links_in(line: int, text: str) -> Iterator[Link]:
    for match in LINK.finditer(text):
        yield from _links_in(line, match["words"])  # a picture that is a link
        yield Link(line, match["words"].strip(), match["address"].strip(), bool(match["image"]))


# Many steps follow the same link, one after the other.
@lru_cache(maxsize=4096)
def target_path(page_path: str, address: str) -> str:
    """The path under docs/ that an address on the page at `page_path` leads to."""
    path = unquote(re.split("[?#]", address, maxsplit=1)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(page_path), path))
