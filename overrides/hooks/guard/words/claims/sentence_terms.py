"""The terms of a sentence: its words, and each two that stand side by side.

What `claim_weights.tsv` weighs are such terms; money, shares, stars and numbers count as one word
each, whatever they say.
"""

import re

from reading.read_text import ReadText

EDGE = ["|"]  # where a sentence begins and ends
MONEY, STAR = "$€£", "★☆⭐🌟"
# Without groups: `findall` then gives plain words, which takes a third of the time.
TOKEN = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)*|[?!\"]"
    rf"|[{MONEY}]\s?\d[\d,.]*"
    r"|\d[\d.,]*\s?(?:%|per ?cent\b)"
    rf"|[{STAR}]+"
    r"|\d+(?:[.,/]\d+)*"
)


def sentence_terms(text: ReadText, start: int, end: int) -> frozenset[str]:
    """The terms of the sentence from `start` to `end`: "risk", "no risk", "| no"."""
    found = TOKEN.findall(text.plain, start, end)
    if not found:
        return frozenset()
    tokens = [token if token.isalpha() else _counted(token) for token in found]
    pairs = [f"{one} {two}" for one, two in zip(EDGE + tokens, tokens + EDGE, strict=True)]
    return frozenset(tokens + pairs)


def _counted(token: str) -> str:
    """What a token that isn't made of letters alone counts as."""
    if token[0].isdecimal():
        return "NUMBER" if token[-1].isdecimal() else "PERCENT"
    if token[0] in MONEY:
        return "PRICE"
    return "STARS" if token[0] in STAR else token
