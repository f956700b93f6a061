"""How long and how hard a page is to read."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from html import unescape
from itertools import chain
from operator import mul
from typing import NamedTuple

import pyphen

WORDS_A_MINUTE = 220
SENTENCE_END = re.compile(r"[.!?]+[\"”’)\]]*\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
DIGIT = re.compile(r"\d")
SILENT_END = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeioudty])ed$")
# Vowels side by side that are spoken apart: psychi-atric, seri-ous, anxi-ety, cre-ative.
VOWELS_APART = re.compile(r"(?<![tscgxl])i(?=[aou])|i(?=et)|(?<=cr)e(?=a)")
BLOCKS = {"p", "li", "h2", "h3", "h4", "td", "th", "dt", "dd", "summary", "figcaption"}
SHORTEST_SENTENCE = 4  # words; shorter ones are headings and table cells
VOID = {"br", "hr", "img", "input", "source", "wbr"}
# Markdown writes each tag in this form, and `safe_html.py` lets no other pass: a parser of all of
# HTML would take ten times as long.
_NAME = r"[a-zA-Z][^\s/<>]*"
_REST = r"""[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*"""
TAG = re.compile(rf"(<!--.*?-->|</?{_NAME}{_REST}>)", re.DOTALL)
PARTS_OF_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{_NAME})(?P<rest>{_REST})>")
UNREAD = frozenset({"pre", "code", "sup", "script", "style"})
# Citations, sources, and what a template puts on many pages alike.
ASIDE = re.compile(
    r"""\sid="fnref|\sclass="(?:[^"]* )?footnote(?: [^"]*)?"|\sdata-search-exclude\b"""
)


class Tag(NamedTuple):
    """A tag: its element's name, whether it ends it, and whether what it opens has an end.

    What one opens that `is_aside` is no part of the page's own text.
    """

    name: str
    is_end: bool
    has_end: bool
    is_aside: bool


@dataclass(frozen=True)
class Reading:
    """The words of a page's `html`, and the school grade a reader needs (Flesch-Kincaid)."""

    words: int
    html: str

    @cached_property
    def grade(self) -> float:
        """The grade; headings and table cells, which are short, are no sentences."""
        sentences = chain.from_iterable(words_of_blocks(self.html))
        return flesch_kincaid_grade([s for s in sentences if len(s) >= SHORTEST_SENTENCE])

    @property
    def minutes(self) -> int:
        """Minutes to read it, at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))


# Many rules read the same page, one after the other.
@lru_cache(maxsize=4)
def visible_text(html: str) -> str:
    """The words of a page's own text, a line for each block; not its code and sources."""
    return "\n".join(blocks(html, UNREAD))


@lru_cache(maxsize=4)
def text_with_digits(html: str) -> str:
    """The blocks of a page's own text that have a digit, a line for each: those are few."""
    return "\n".join(block for block in visible_text(html).split("\n") if DIGIT.search(block))


def blocks(html: str, left_out: frozenset[str]) -> list[str]:
    """The words of each block, without citations, sources, and the elements that are `left_out`."""
    found: list[str] = []
    block: list[str] = []
    within: list[str] = []  # what is left out
    parts = [*TAG.split(html), ""]  # a text, a tag, a text ...
    for text, written in zip(parts[::2], parts[1::2], strict=True):
        if not within:
            block.append(text)
        tag = _read_tag(written)
        if tag.is_end:
            if tag.name in within:
                del within[len(within) - 1 - within[::-1].index(tag.name) :]
        elif tag.has_end and (within or tag.is_aside or tag.name in left_out):
            within.append(tag.name)
        if tag.name in BLOCKS:
            found.append("".join(block))
            block = []
    found.append("".join(block))
    return [" ".join(unescape(block).split()) for block in found]


# The same ones stand on many pages.
@lru_cache(maxsize=1024)
def _read_tag(written: str) -> Tag:
    """One tag, or a comment: that has no name."""
    parts = PARTS_OF_TAG.match(written)
    if not parts:
        return Tag("", is_end=False, has_end=False, is_aside=False)
    name = parts["name"].lower()
    is_aside = bool(ASIDE.search(parts["rest"]))
    return Tag(name, is_end=bool(parts["end"]), has_end=name not in VOID, is_aside=is_aside)


def sentences_in(html: str) -> Iterator[str]:
    """The sentences of a page's own text; each heading and table cell counts as one."""
    return chain.from_iterable(_sentences_of_blocks(html))


def measure(html: str) -> Reading:
    """Measure a page's own text; its list of sources is not counted."""
    sentences = chain.from_iterable(words_of_blocks(html))
    return Reading(sum(map(len, sentences)), html)


@lru_cache(maxsize=4)
def words_of_blocks(html: str) -> list[list[list[str]]]:
    """The words of each sentence of each block of a page's own text."""
    return [[WORD.findall(part) for part in block] for block in _sentences_of_blocks(html)]


@lru_cache(maxsize=4)
def _sentences_of_blocks(html: str) -> list[list[str]]:
    blocks = visible_text(html).split("\n")
    return [
        [part for part in SENTENCE_END.split(f"{block} ") if part.strip()] if block else []
        for block in blocks
    ]


def flesch_kincaid_grade(sentences: list[list[str]]) -> float:
    """The Flesch-Kincaid grade (Kincaid and others, 1975); 0 without a sentence."""
    words = Counter(chain.from_iterable(sentences))
    if not words:
        return 0.0
    syllables: int = sum(map(mul, words.values(), map(syllables_in, map(str.lower, words))))
    return 0.39 * words.total() / len(sentences) + 11.8 * syllables / words.total() - 15.59


@cache
def syllables_in(word: str) -> int:
    """The syllables of an English word, at least one.

    The places where print may break a word leave out some of its syllables (before or after
    a single letter), so the groups of vowels are counted as well and the larger count is used.
    """
    spoken = SILENT_END.sub("", word)
    vowels = len(re.findall(r"[aeiouy]+", VOWELS_APART.sub(r"\g<0>-", spoken)))
    hyphenated: str = _hyphenation().inserted(word)
    return max(1, vowels, hyphenated.count("-") + 1)


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
