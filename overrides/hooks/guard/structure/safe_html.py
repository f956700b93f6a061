"""Looks once more at the HTML that Markdown made: nothing in it can run or load from elsewhere.

Each `<` has to start a tag of the form below, of an element and with attributes that our
Markdown makes. Tags of this form are read alike by every parser (HTML standard, 13.2.5), none of
the elements changes how the text after it is read, and no address leads to a program.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from content.page_lines import line_of
from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.structure.raw_html import HARMLESS

ANYWHERE = {"class", "dir", "id", "lang", "title"}
# What Markdown and its extensions make, with the attributes they give it.
MADE: dict[str, set[str]] = {
    **{name: set(attributes) for name, attributes in HARMLESS.items()},
    "a": {"aria-label", "href", "hreflang"},
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
# Elements that it makes without attributes, but for those that any element may have.
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
# From each < up to the > that would end a tag, which none between quotes does.
MAYBE_TAG = re.compile(r"""<[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>?""")
ATTRIBUTE = re.compile(rf"({NAME})(?:=({VALUE}))?")
SCHEME = re.compile(r"(?:([a-z][a-z0-9+.-]*):|[/\\]{2})", re.IGNORECASE)
SCHEMES = {"http", "https", "mailto", "sms", "tel"}
# What a browser leaves out of an address before it reads it (URL standard, 4.4).
LEFT_OUT = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")


class Fault(NamedTuple):
    """What is wrong with an attribute, and what to look for in the Markdown to find its line."""

    message: str
    name: str
    address: str = ""


class Tag(NamedTuple):
    """A tag, whether it opens an element or ends one, and what is wrong with its attributes."""

    name: str
    opens: bool
    is_end: bool
    faults: tuple[Fault, ...]


@rule(
    why="It is looked at last: nothing gets past that could act on a visitor's screen.",
    bad="[The way in](contact.md){ onclick=x }",
    good="[The way in](contact.md){ title=x }",
)
def unsafe_html_problems(page: Page, html: str) -> list[Problem]:
    """What of the page's HTML could run, load from elsewhere, or break the page around it."""
    problems: list[Problem] = []
    opened: list[str] = []
    for number, written in enumerate(MAYBE_TAG.findall(html)):
        tag = _read_tag(written)
        if tag is None:
            start = [*MAYBE_TAG.finditer(html)][number].start()
            words = " ".join(html[start : start + 30].split())
            message = f"`{words}` can't stand on a page. Take it out."
            return [*problems, Problem(page.file, line_of(page, words.split()[0]), message)]
        if tag.faults:
            problems += [
                Problem(page.file, _line_of_fault(page, one), one.message) for one in tag.faults
            ]
        if tag.opens:
            opened.append(tag.name)
        elif tag.is_end and (not opened or opened.pop() != tag.name):
            message = f"`</{tag.name}>` stands where nothing of that kind is open. Take it out."
            return [*problems, Problem(page.file, line_of(page, f"</{tag.name}"), message)]
    return problems


# The same ones stand on many pages.
@lru_cache(maxsize=4096)
def _read_tag(written: str) -> Tag | None:
    """One tag; None where it has another form, or is of an element that Markdown doesn't make."""
    tag = TAG.fullmatch(written)
    name = tag["name"].lower() if tag else ""
    if not tag or name not in MADE:
        return None
    if tag["end"]:
        return Tag(name, opens=False, is_end=True, faults=())
    faults = tuple(_attribute_faults(name, tag["attributes"]))
    return Tag(name, opens=name not in VOID, is_end=False, faults=faults)


def _attribute_faults(element: str, attributes: str) -> Iterator[Fault]:
    for written, quoted in ATTRIBUTE.findall(attributes):
        name = written.lower()
        if name not in MADE[element] | ANYWHERE:
            yield Fault(f"`{written}` can't stand between {{ and }}. Take it out.", written)
        elif name in {"href", "src", "srcset"}:
            address = LEFT_OUT.sub("", unescape(quoted.strip("\"'")))
            scheme = SCHEME.match(address)
            if name != "href" and (scheme or "//" in address):
                message = (
                    f"The picture `{address}` would come from another address, and tell whoever "
                    "runs it who is reading. Save it in docs/, and write its file's name here."
                )
                yield Fault(message, written, address)
            elif scheme and (scheme[1] or "").lower() not in SCHEMES:
                message = f"`{address}` is no address to link to. Start it with https://."
                yield Fault(message, written, address)


def _line_of_fault(page: Page, fault: Fault) -> int:
    if fault.address:
        return _line_of_address(page, fault.address)
    return _line_of_attribute(page, fault.name)


def _line_of_attribute(page: Page, name: str) -> int:
    """The line that has an attribute between { and }; a block of code may have it too."""
    pattern = re.compile(rf"\{{[^}}]*\b{re.escape(name)}\b")
    lines = enumerate(page.body.split("\n"), page.body_line)
    return next((line for line, text in lines if pattern.search(text)), page.body_line)


def _line_of_address(page: Page, address: str) -> int:
    """The line that has an address, however it is spelled there."""
    links = [(link.line, link.address) for link in page.parsed.links if not link.is_by_name]
    for line, text in (*links, *page.parsed.lines):
        if address in LEFT_OUT.sub("", unescape(text)):
            return line
    return page.body_line
