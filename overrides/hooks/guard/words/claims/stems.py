"""Reduces English words to their stems, so that "cures", "cured" and "curing" are one word.

The stems are those of Snowball (Porter's second stemmer); what it can't know, such as "gave", is
in a short list here.
"""

import re
from functools import cache

from snowballstemmer import stemmer

IRREGULAR = {
    form: base
    for base, forms in {
        "beat": "beaten",
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "child": "children",
        "choose": "chose chosen",
        "come": "came",
        "do": "did done",
        "feel": "felt",
        "find": "found",
        "forget": "forgot forgotten",
        "get": "got gotten",
        "give": "gave given",
        "go": "goes went gone",
        "good": "better best",
        "hang": "hung",
        "have": "has had",
        "keep": "kept",
        "know": "knew known",
        "leave": "left",
        "lose": "lost",
        "make": "made",
        "man": "men",
        "mean": "meant",
        "overcome": "overcame",
        "person": "people",
        "prove": "proven",
        "say": "said",
        "see": "saw seen",
        "sell": "sold",
        "shoot": "shot",
        "show": "shown",
        "sleep": "slept",
        "swear": "swore sworn",
        "take": "took taken",
        "tell": "told",
        "think": "thought",
        "throw": "threw thrown",
        "wear": "wore worn",
        "win": "won",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
CONTRACTION = re.compile(r"(?P<word>.+?)'(?:d|ll|m|re|s|ve)")
NOT = "not"
EXACT = "="
_ENGLISH = stemmer("english")


@cache
def stem(word: str) -> str:
    """The stem of a word in small letters."""
    return str(_ENGLISH.stemWord(word))


@cache
def forms(word: str) -> frozenset[str]:
    """Everything that a word of a text may be called by: its stem, and itself behind a `=`.

    "gave" is "give" too, "it's" is "it", and "isn't" is "not", but no "is".
    """
    found = {EXACT + word, stem(word)}
    if contraction := CONTRACTION.fullmatch(word):
        found |= forms(contraction["word"])
    if word.endswith("n't") or word == "cannot":
        found.add(NOT)
    if word in IRREGULAR:
        found.add(stem(IRREGULAR[word]))
    return frozenset(found)
