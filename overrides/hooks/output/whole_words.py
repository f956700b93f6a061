"""Keeps words of a page in one line that must not be broken; which ones is told in `reading`.

A class does it, so that who searches the page or copies from it finds the words as they are typed.
"""

import re

from reading.whole_words import parts_to_keep

IN_TEXT, IN_TITLE = '<span class="bc-whole">', '<span class="bc-unit">'
END = "</span>"
BODY = "<body"
# The words between two tags; what is no text, and what shows as it was typed; a heading. Each
# begins with one of two signs, which lets Python skip all others quickly, and leaves the last >,
# with which the next may begin.
PIECE = re.compile(
    r">(?P<words>[^<>\d-]*+[\d-][^<>]*+)(?=<)"
    r"|<(?P<raw>script|style|pre|code|svg)\b.*?</(?P=raw)(?=>)"
    r"|(?P<heading><(?P<level>h[1-6])\b.*?</(?P=level))(?=>)",
    re.DOTALL,
)
# What a compound and a number have, and few other words.
JOINED = re.compile(r"\w-\w|\d[ .\u00a0]\d")
WORDS = re.compile(r"(?<=>)[^<>]+(?=<)")


def with_whole_words(html: str) -> str:
    """The page, in which short compounds, numbers to call and names in headings are marked."""
    head, body, rest = html.partition(BODY)
    return head + body + PIECE.sub(_marked, rest)


def _marked(piece: re.Match[str]) -> str:
    if piece["heading"]:
        return WORDS.sub(lambda words: _with_marks(words[0], is_title=True), piece["heading"])
    words = piece["words"]
    return f">{_with_marks(words)}" if words and JOINED.search(words) else piece[0]


def _with_marks(words: str, *, is_title: bool = False) -> str:
    start_tag = IN_TITLE if is_title else IN_TEXT
    done, place = [], 0
    for start, end in parts_to_keep(words, is_title=is_title):
        done += [words[place:start], start_tag, words[start:end], END]
        place = end
    return "".join([*done, words[place:]])
