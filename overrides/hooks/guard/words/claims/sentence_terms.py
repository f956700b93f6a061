"""The terms of a sentence: its words, and each two that stand side by side.

What `claim_weights.tsv` weighs are such terms; money, shares, stars and numbers count as one word
each, whatever they say.
"""

import re

from reading.read_text import ReadText

EDGE = "|"  # where a sentence begins and ends
TOKEN = re.compile(
    r"(?P<PRICE>[$€£]\s?\d[\d,.]*)"
    r"|(?P<PERCENT>\d[\d.,]*\s?(?:%|per ?cent\b))"
    r"|(?P<STARS>[★☆⭐🌟]+)"
    r"|(?P<NUMBER>\d+(?:[.,/]\d+)*)"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*|[?!\"]"
)


def sentence_terms(text: ReadText, start: int, end: int) -> frozenset[str]:
    """The terms of the sentence from `start` to `end`: "risk", "no risk", "| no"."""
    found = TOKEN.finditer(text.plain, start, end)
    tokens = [match.lastgroup or match[0] for match in found]
    if not tokens:
        return frozenset()
    pairs = zip([EDGE, *tokens], [*tokens, EDGE], strict=True)
    return frozenset(tokens).union(f"{one} {two}" for one, two in pairs)
