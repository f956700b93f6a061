"""Finds where a page is named in docs/, and puts another name there, or takes it out."""

import posixpath
import re
from collections.abc import Callable
from typing import Any

from content.page_links import target_path
from content.page_settings import Page
from content.redirects import FEED, WITHDRAWN

from edit.files import LINE_END
from edit.site_changes.texts import Texts
from edit.values.block import block_of
from edit.values.entries import with_entry, without_entry
from edit.values.setting import with_value

# `[words](address)` on a line, and `[name]: address`; an address with spaces stands in < >.
LINK = re.compile(
    r"(?P<words>!?\[(?:[^\[\]]|\[[^\[\]]*\])*\])\((?P<address><[^<>\n]*>|[^()\s]+)(?P<title>[^()\n]*)\)"
)
NAMED = re.compile(r"^(?P<start>\s*\[[^\]^]+\]:\s*)(?P<address>\S+)")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$", re.IGNORECASE)
Step = str | int
# From the path that a link leads to, its heading, and its address as it stands.
NewAddress = Callable[[str, str, str], str | None]


def relative(path: str, page: str, anchor: str = "") -> str:
    """The address of the page at a path as a link on another page has it."""
    address = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{address}#{anchor}" if anchor else address


def mend_links(page: Page, text: str, to: NewAddress) -> str:
    """The text with other addresses in its links. Where `to` gives None, the words stay alone."""
    lines = {link.line for link in page.parsed.links} | {
        named.line for named in page.parsed.named_addresses
    }
    parts = re.split(f"({LINE_END.pattern})", text)
    for line in lines:
        place = 2 * (line - 1)
        parts[place] = LINK.sub(lambda link: _link(page, link, to), parts[place])
        parts[place] = NAMED.sub(lambda named: _named(page, named, to), parts[place])
    return "".join(parts)


def _link(page: Page, link: re.Match[str], to: NewAddress) -> str:
    address = link["address"].strip("<>")
    if SCHEME.match(address):
        return link[0]
    path, _, anchor = address.partition("#")
    new = to(target_path(page.path, path), anchor, address)
    if new is None:
        return link["words"].removeprefix("!")[1:-1]
    if new == address:
        return link[0]
    return f"{link['words']}({f'<{new}>' if ' ' in new else new}{link['title']})"


def _named(page: Page, named: re.Match[str], to: NewAddress) -> str:
    address = named["address"]
    if SCHEME.match(address):
        return named[0]
    path, _, anchor = address.partition("#")
    new = to(target_path(page.path, path), anchor, address)
    return named[0] if new is None else f"{named['start']}{new}"


def rename_in_data(texts: Texts, old: str, new: str | None) -> None:
    """Put another page in the place of one in the data files; None takes it out where it can be."""
    for file in ("menu.yml", "search-words.yml", "wording.yml", "redirects.yml"):
        text = texts.read(file)
        # From the end, so that what is taken out moves none of the others.
        for name in reversed(_names_of(block_of(file, text).value(()), old)):
            value = str(block_of(file, text).value(name))
            anchor = value.partition("#")[2]
            if new is not None:
                kept = f"{new}#{anchor}" if anchor and new not in {WITHDRAWN, FEED} else new
                text, _ = with_value(file, text, name, kept)
            elif file == "redirects.yml":
                text, _ = with_value(file, text, name, WITHDRAWN)
            else:
                text, _ = without_entry(file, text, _outermost(file, text, name))
        texts.write(file, text)


def _outermost(file: str, text: str, name: tuple[Step, ...]) -> tuple[Step, ...]:
    """What to take out with a value: a list that would be empty then goes as a whole."""
    parent = block_of(file, text).value(name[:-1])
    is_alone = len(name) > 1 and isinstance(parent, list | dict) and len(parent) == 1
    if is_alone and name[:-1] not in {("doors",), ("footer",), ("words",)}:
        return name[:-1]
    return name


def _names_of(value: Any, page: str, name: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    """Where a value is this page, with or without a heading."""
    if isinstance(value, dict):
        return [found for key, of in value.items() for found in _names_of(of, page, (*name, key))]
    if isinstance(value, list):
        return [found for i, of in enumerate(value) for found in _names_of(of, page, (*name, i))]
    return [name] if isinstance(value, str) and value.partition("#")[0] == page else []


def add_to_door(texts: Texts, door: str, page: str) -> None:
    """Put a page behind the others of a door, which may have had one page alone."""
    name = ("doors", door)
    text = texts.read("menu.yml")
    only = block_of("menu.yml", text).value(name)
    if isinstance(only, str):
        text, _ = with_value("menu.yml", text, name, None)
        text, _ = with_entry("menu.yml", text, name, only)
    text, _ = with_entry("menu.yml", text, name, page)
    texts.write("menu.yml", text)


def add_redirect(texts: Texts, address: str, to: str) -> None:
    """Let an old address lead to a page."""
    text = texts.read("redirects.yml")
    if block_of("redirects.yml", text).value((address,)) is None:
        text, _ = with_entry("redirects.yml", text, (), {"key": address, "value": to})
    else:
        text, _ = with_value("redirects.yml", text, (address,), to)
    texts.write("redirects.yml", text)
