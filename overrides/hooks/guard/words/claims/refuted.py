"""Whether what somebody says is said only to be refuted in the next sentence.

"Some ads say that ketamine cures depression. No study has shown that."
"""

import re

from reading.read_text import ReadText

from guard.words.claims.pattern_search import Found

OTHERS = (
    r"\b(?:ads?|advertis\w+|articles?|blogs?|clinics?|companies|friends?|headlines?|influencers?"
    r"|marketing|movies?|myths?|online|others|people|posts?|providers?|rumors?|sites?|social media"
    r"|someone|somebody|videos?|websites?|you (?:may|might|will|can))\b"
)
SAYING = (
    r"\b(?:advertis\w*|believ\w*|call\w*|claim\w*|hear\w*|imply|implies|insist\w*|promis\w*|read"
    r"|reads|sa(?:y|ys|id|ying)|suggest\w*|swears?|tells?|told|think\w*|thought)\b"
)
SAID_BY_OTHERS = re.compile(rf"{OTHERS}.*{SAYING}|{SAYING}.*{OTHERS}")
NO = r"(?:no|not|never|nobody|none|nothing|neither|cannot|hardly|\w+n't)"
# What a refutation begins with, behind words that others say.
REFUTES = re.compile(
    rf"\W*(?:(?:there (?:is|are|was) )?{NO}\b"
    rf"|(?:but|however|in fact|in truth|so far|yet|still)\b.*\b{NO}\b"
    rf"|(?:it|that|they|this|these|those|the (?:evidence|fda|research|studies|truth))\b"
    rf".*(?:\b{NO}\b|\b(?:false|hype|misleading|mistaken|myths?|untrue|wrong)\b)"
    r"|(?:false|fact|untrue|wrong)\b)"
)
# The same, behind words that nobody else is said to say.
REFUTES_PLAINLY = re.compile(
    r"\W*(?:no(?=[.,;:!]|$)|not so\b|not true\b|false\b|wrong(?=[.!])"
    r"|(?:it|that|this)(?:'s| is| was) (?:\w+ )?(?:false|hype|misleading|myth|not so|not true"
    r"|untrue|wrong)\b|(?:it|that|this) isn't (?:so|true)\b|it isn't(?=[.;,!]|$)"
    r"|(?:no study|no trial|nobody) has (?:ever )?(?:proven?|shown) (?:it|that|this)(?=[.!]|$))"
)
# The same anywhere in the sentence behind a quote.
REFUTES_A_QUOTE = re.compile(
    rf"\b(?:{NO}) (?:so|true|right)\b|\b(?:false|hype|misleading|myth|untrue)\b|\bbeware\b"
    rf"|\bbe (?:careful|skeptical|wary)\b|\b{NO} (?:be )?(?:believed?|fall for|trust(?:ed)?)\b"
)
QUOTE = '"'
SENTENCE_CLOSED = re.compile(r"[.!?]+[\"')\]†]*(?=\s)")


def is_refuted(text: ReadText, found: Found) -> bool:
    """Whether what goes on behind a quote, or the next sentence, says that it isn't so."""
    start, end = text.sentence(found.start)
    before, behind = text.plain[start : found.start], text.plain[found.end : end]
    _, closed, goes_on = behind.partition(QUOTE)
    if before.count(QUOTE) % 2 and closed and REFUTES_A_QUOTE.search(goes_on):
        return True
    _, last = text.block(found.start)
    closing = SENTENCE_CLOSED.search(text.plain, found.end, last)
    if not closing:
        return False
    following = re.split(r"(?<=[.!?])\s", text.plain[closing.end() : last].lstrip(), maxsplit=1)[0]
    if not following:
        return False
    if REFUTES_PLAINLY.match(following):
        return True
    said = text.plain[start : closing.start()]
    is_quoted = QUOTE in said and said.index(QUOTE) <= found.start - start
    if is_quoted and REFUTES_A_QUOTE.search(following):
        return True
    is_asked = "?" in closing[0] and "true" in said
    return bool((is_quoted or is_asked or SAID_BY_OTHERS.search(said)) and REFUTES.match(following))
