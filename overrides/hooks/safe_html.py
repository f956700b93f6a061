"""Looks once more at the HTML that Markdown made: nothing in it can run or load from elsewhere.

Each `<` has to start a tag of the form below, of an element and with attributes that our
Markdown makes. Tags of this form are read alike by every parser (HTML standard, 13.2.5), none of
the elements changes how the text after it is read, and no address leads to a program.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from page_lines import line_of, page_lines
from page_settings import Page
from problems import Problem
from raw_html import HARMLESS

ANYWHERE = {"class", "dir", "id", "lang", "title"}
# What Markdown and its extensions make, with the attributes they give it.
MADE: dict[str, set[str]] = {
    **{name: set(attributes) for name, attributes in HARMLESS.items()},
    "a": {"aria-label", "href"},
    "div": {"aria-label", "data-tabs", "role", "tabindex"},
    "details": {"open"},
    "img": {"alt", "decoding", "height", "loading", "sizes", "src", "srcset", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "label": {"for"},
    "ol": {"start", "type"},
    "source": {"sizes", "srcset", "type"},
    "td": {"align", "data-label", "scope"},
    "th": {"align", "data-label", "scope"},
}
# And what it makes without any, but those that may stand anywhere.
MADE |= {
    name: set()
    for names in (
        "abbr blockquote code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr li p pre",
        "picture strong summary table tbody thead tr ul",
    )
    for name in names.split()
}
VOID = {"br", "hr", "img", "input", "source", "wbr"}
NAME = r"[A-Za-z][A-Za-z0-9:_-]*"
VALUE = r"""(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+)"""
TAG = re.compile(rf"<(?P<end>/?)(?P<name>{NAME})(?P<attributes>(?:\s+{NAME}(?:={VALUE})?)*)\s*/?>")
ATTRIBUTE = re.compile(rf"({NAME})(?:=({VALUE}))?")
SCHEME = re.compile(r"(?:([a-z][a-z0-9+.-]*):|[/\\]{2})", re.IGNORECASE)
SCHEMES = {"http", "https", "mailto", "sms", "tel"}
# What a browser leaves out of an address before it reads it (URL standard, 4.4).
LEFT_OUT = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")


def unsafe_html_problems(page: Page, html: str) -> list[Problem]:
    """What of the page's HTML could run, load from elsewhere, or break the page around it."""
    problems: list[Problem] = []
    opened: list[str] = []
    at = html.find("<")
    while at >= 0:
        tag = TAG.match(html, at)
        if tag is None or tag["name"].lower() not in MADE:
            words = " ".join(html[at : at + 30].split())
            message = f"`{words}` can't stand on a page. Take it out."
            return [*problems, Problem(page.file, line_of(page, words.split()[0]), message)]
        name = tag["name"].lower()
        if not tag["end"]:
            if not _are_known(name, tag["attributes"]):
                problems += _attribute_problems(page, name, tag["attributes"])
            opened += [] if name in VOID else [name]
        elif not opened or opened.pop() != name:
            message = f"`</{name}>` stands where nothing of that kind is open. Take it out."
            return [*problems, Problem(page.file, line_of(page, f"</{name}"), message)]
        at = html.find("<", tag.end())
    return problems


# The same ones stand on many pages.
@lru_cache(maxsize=4096)
def _are_known(element: str, attributes: str) -> bool:
    """Whether all attributes can stand on an element, and none of them is an address."""
    names = {name.lower() for name, _ in ATTRIBUTE.findall(attributes)}
    return names <= (MADE[element] | ANYWHERE) - {"href", "src", "srcset"}


def _attribute_problems(page: Page, element: str, attributes: str) -> Iterator[Problem]:
    for name, quoted in ATTRIBUTE.findall(attributes):
        if name.lower() not in MADE[element] | ANYWHERE:
            line = _line_of_attribute(page, name)
            message = f"`{name}` can't stand between {{ and }}. Take it out."
            yield Problem(page.file, line, message)
        elif name.lower() in {"href", "src", "srcset"}:
            address = LEFT_OUT.sub("", unescape(quoted.strip("\"'")))
            scheme = SCHEME.match(address)
            if name.lower() != "href" and (scheme or "//" in address):
                message = (
                    f"The picture `{address}` would come from another address, and tell whoever "
                    "runs it who is reading. Save it in docs/, and write its file's name here."
                )
                yield Problem(page.file, _line_of_address(page, address), message)
            elif scheme and (scheme[1] or "").lower() not in SCHEMES:
                message = f"`{address}` is no address to link to. Start it with https://."
                yield Problem(page.file, _line_of_address(page, address), message)


def _line_of_attribute(page: Page, name: str) -> int:
    """The line that has an attribute between { and }; a block of code may have it too."""
    pattern = re.compile(rf"\{{[^}}]*\b{re.escape(name)}\b")
    lines = enumerate(page.body.split("\n"), page.body_line)
    return next((line for line, text in lines if pattern.search(text)), page.body_line)


def _line_of_address(page: Page, address: str) -> int:
    """The line that has an address, however it is spelled there."""
    for line, text in page_lines(page):
        if address in LEFT_OUT.sub("", unescape(text)):
            return line
    return page.body_line
