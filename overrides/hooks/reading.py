"""How long and how hard a page is to read."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html.parser import HTMLParser

import pyphen

WORDS_A_MINUTE = 220
SENTENCE_END = re.compile(r"[.!?]+[\"”’)\]]*\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SILENT_END = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeioudty])ed$")
# Vowels side by side that are spoken apart: psychi-atric, seri-ous, anxi-ety, cre-ative.
VOWELS_APART = re.compile(r"(?<![tscgxl])i(?=[aou])|i(?=et)|(?<=cr)e(?=a)")
BLOCKS = {"p", "li", "h2", "h3", "h4", "td", "th", "dt", "dd", "summary", "figcaption"}
SHORTEST_SENTENCE = 4  # words; shorter ones are headings and table cells
VOID = {"br", "hr", "img", "input", "source", "wbr"}


@dataclass(frozen=True)
class Reading:
    """Words, and the school grade a reader needs (Flesch-Kincaid)."""

    words: int
    grade: float

    @property
    def minutes(self) -> int:
        """Minutes to read it, at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))


# Many rules read the same page, one after the other.
@lru_cache(maxsize=4)
def visible_text(html: str) -> str:
    """The words of a page's own text, a line for each block; not its code and sources."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "\n".join(" ".join("".join(block).split()) for block in parser.blocks)


@lru_cache(maxsize=4)
def sentences_in(html: str) -> tuple[str, ...]:
    """The sentences of a page's own text; each heading and table cell counts as one."""
    blocks = visible_text(html).split("\n")
    parts = [part for block in blocks for part in SENTENCE_END.split(f"{block} ")]
    return tuple(part for part in parts if part.strip())


def measure(html: str) -> Reading:
    """Measure a page's own text; its list of sources is not counted."""
    sentences = [words for part in sentences_in(html) if (words := WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    whole = [sentence for sentence in sentences if len(sentence) >= SHORTEST_SENTENCE]
    return Reading(len(words), flesch_kincaid_grade(whole))


def flesch_kincaid_grade(sentences: list[list[str]]) -> float:
    """The Flesch-Kincaid grade (Kincaid and others, 1975); 0 without a sentence."""
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    syllables = sum(syllables_in(word.lower()) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


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


class _Text(HTMLParser):
    """Collects the text of a page block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self.left_out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        is_left_out = tag in {"pre", "code", "sup", "script", "style"} or "footnote" in classes
        if tag not in VOID and (self.left_out or is_left_out):
            self.left_out.append(tag)
        if tag in BLOCKS:
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        if self.left_out and tag in self.left_out:
            while self.left_out.pop() != tag:
                pass
        if tag in BLOCKS:
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.blocks[-1].append(data)
