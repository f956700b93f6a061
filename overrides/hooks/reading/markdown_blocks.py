"""The paragraphs of a text with their links, as markdown-it reads it.

Python-Markdown, which renders it, sees some more: addresses with spaces in them, citations, links
in the words of links, names of addresses in the middle of a paragraph. So do the rules below.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline, autolink, image, link

CITATION = re.compile(r"\[\^([^\]\n]*)\]")
_TITLE = r"""\s(?:"[^"]*"|'[^']*')\s*\)"""
_IN_BRACKETS = r"\((?:[^()\n]|\([^()\n]*\))*\)"
ADDRESS = re.compile(rf"<[^<>\n]*>|(?:(?!{_TITLE})[^()\n]|{_IN_BRACKETS})*")
InlineRule = Callable[[StateInline, bool], bool]


# With slots: a large site has a hundred thousand of these, for as long as a build lasts.
@dataclass(frozen=True, slots=True)
class Link:
    """One `[words](address)`; with `!` in front it is a picture. Its `line` is where it starts.

    With `is_by_name` it is `[words][name]`, and the address stands elsewhere on the page. Of an
    address in < and >, the words are the address.
    """

    line: int
    words: str
    address: str
    is_image: bool = False
    is_by_name: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One `[^name]` in a page; `defines` where it is a definition (`[^name]: ...`)."""

    name: str
    line: int
    defines: bool


@dataclass(slots=True)
class Block:
    """A paragraph, a heading or a point: its first line, its text, and what stands in it.

    `whole` are the places of its links, `unread` those of addresses and citations. A picture that
    is a link comes before the link.
    """

    line: int
    text: str
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    whole: tuple[tuple[int, int], ...] = ()
    unread: tuple[tuple[int, int], ...] = ()

    def line_at(self, place: int) -> int:
        """The line of what stands at a place of the text."""
        return self.line + self.text.count("\n", 0, place)


def read_blocks(text: str, first_line: int) -> tuple[list[Block], list[Link]]:
    """The blocks of a text without code, and its lines of the form `[words]: address`."""
    # Only code depends on how far in it stands: what does here is the text of a box.
    flush = "\n".join(line.lstrip(" \t") if line.strip() else "" for line in text.split("\n"))
    blocks, named = [], []
    env: dict[str, Any] = {}
    for token in BLOCKS.parse(flush, env):
        line = first_line + (token.map or [0])[0]
        if token.type == "definition":
            named.append(Link(line, token.meta["label"], token.meta["url"]))
        elif token.type == "inline":
            blocks.append(Block(line, token.content))
    for block in blocks:
        if "[" in block.text or "<" in block.text:
            INLINE.inline.parse(block.text, INLINE, {**env, "block": block}, [])
    return blocks, named


def _noted(rule: InlineRule) -> InlineRule:
    """A rule of markdown-it that notes what it has found in the block."""

    def noting(state: StateInline, silent: bool) -> bool:
        start, before, block = state.pos, len(state.tokens), state.env["block"]
        if not rule(state, silent):
            return False
        if silent or state.src is not block.text:  # the words of a picture are no more than words
            return True
        token = next(t for t in state.tokens[before:] if t.type in {"image", "link_open"})
        is_image = token.type == "image"
        address = str(token.attrGet("src" if is_image else "href"))
        opened, closed = start + is_image, state.pos - 1
        if token.info != "auto":
            closed = _end_of_words(state, opened)
            block.unread += ((start, opened + 1), (closed, state.pos))
        elif not address.lower().startswith(("http://", "https://")):
            return True
        words = re.sub(r"\s*\n\s*", " ", state.src[opened + 1 : closed]).strip()
        is_by_name = state.src[state.pos - 1] == "]"
        block.links += (Link(block.line_at(start), words, address, is_image, is_by_name),)
        block.whole += ((start, state.pos),)
        return True

    return noting


def _citation(state: StateInline, silent: bool) -> bool:
    match, block = CITATION.match(state.src, state.pos), state.env["block"]
    if match and not silent and state.src is block.text:
        before = state.src[: match.start()].rpartition("\n")[2]
        defines = state.src.startswith(":", match.end()) and not before.strip()
        block.citations += (Citation(match[1], block.line_at(match.start()), defines),)
        block.unread += (match.span(),)
    state.pos = match.end() if match else state.pos
    return bool(match)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The rule for `[name]: address`; `[^name]: words` is no such thing."""
    place = state.bMarks[start] + state.tShift[start]
    is_name = state.src.startswith("[", place) and not state.src.startswith("[^", place)
    return is_name and reference(state, start, end, silent)


def _end_of_words(state: StateInline, start: int, _without_links: bool = False) -> int:
    return helpers.parseLinkLabel(state, start)


def _address(text: str, start: int, end: int) -> SimpleNamespace:
    match = ADDRESS.match(text, start, end)
    found = match[0].rstrip() if match else ""
    return SimpleNamespace(ok=bool(found), pos=start + len(found), str=found.strip("<>"))


def _reader(*rules: str) -> Any:
    reader: Any = MarkdownIt("zero", {"inline_definitions": True}).enable([*rules])
    # What is wrong with an address is for the guard to say.
    reader.validateLink = lambda _address: True
    reader.normalizeLink = lambda address: address
    return reader


BLOCKS = _reader("blockquote", "heading", "list", "reference")
BLOCKS.core.ruler.disable(["inline"])
BLOCKS.block.ruler.at("reference", _reference, {"alt": ["paragraph"]})
INLINE = _reader("autolink", "escape", "image", "link")
INLINE.helpers = SimpleNamespace(
    parseLinkDestination=_address,
    parseLinkLabel=_end_of_words,
    parseLinkTitle=helpers.parseLinkTitle,
)
INLINE.inline.ruler.before("link", "citation", _citation)
for _name, _rule in (("autolink", autolink), ("image", image), ("link", link)):
    INLINE.inline.ruler.at(_name, _noted(_rule))
# No other sign means anything to these: the rest is read in one go.
INLINE.inline.terminator_re = re.compile(r"[\[\]!<\\]")
