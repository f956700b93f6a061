"""The words of one sentence, with numbers, amounts of money, shares and stars read as such."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from reading.read_text import CITED, ReadText

from guard.words.claims.stems import EXACT, forms

NUMBER = "NUMBER"  # 6, six, half
SIGNED = "SIGNED"  # "..." - Maria G.
NAME = "NAME"  # Kelly
SHORTEST_NAME = 3
DRUG = "DRUG"  # quetiapine
CITED_BEHIND = 2  # signs
# $450, 87%, ★★★★★, #1: what isn't a word.
SIGNS = ("PRICE", "PERCENT", "STARS", "RANK", "CITED", SIGNED)
CLASSES = frozenset({NUMBER, NAME, DRUG, *SIGNS})
# How medicines of one class end, by the lists of stems of the World Health Organization.
DRUG_ENDS = re.compile(
    r"\w{2,}(?:[ai]pine|opram|[ioe]xetine|azepam|zolam|olol|[aeiou]lapril|inopril|sartan|vastatin"
    r"|triptyline|pramine|barbital|[sr]idone|zodone|hadone|traline|faxine|spirone|perazine|promazine"
    r"|trigine|pidem|codone|phenidate|ph?etamine|pentin|gabalin|iramate|alproate|piprazole|prazole"
    r"|nidine|propion|formin|glutide)"
)
NUMBER_WORDS = (
    "half quarter one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand couple dozen"
)
NUMBERS = frozenset(NUMBER_WORDS.split())
TOKEN = re.compile(
    r"(?P<PRICE>[$€£]\s?\d[\d,.]*)"
    r"|(?P<PERCENT>\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|per ?cent\b)|per ?cent\b)"
    r"|(?P<STARS>[★☆⭐🌟]+)"
    r"|(?P<RANK>#\s?1\b)"
    rf"|(?P<CITED>{CITED})"
    r"|24(?=/7)|(?<=24/)7"  # each a word of its own
    r"|(?P<NUMBER>\d+(?:[.,/]\d+)*)"
    r"|(?<!@)[^\W\d_]+(?:'[^\W\d_]+)*(?![\w@]|\.\w)"
)
# All signs, by what each begins with: that lets Python skip all other characters quickly.
SIGN = re.compile(r"[$€£%★☆⭐🌟#p](?:(?<!p|#)|(?<=p)er ?cent\b|(?<=#)\s?1\b)")
SIGN_BY_START = dict.fromkeys("$€£", "PRICE") | dict.fromkeys("%p", "PERCENT") | {"#": "RANK"}
TITLED = re.compile(r"(?<=\bDr\. )|(?<=\bMr\. )|(?<=\bMrs\. )|(?<=\bMs\. )")
# Who said it, behind what was said: a first name, with an initial at most. An author has two names.
SIGNATURE = re.compile(
    r"[\"”!.…)*][ \t]{0,3}[-–—~(]{1,2} ?"
    r"(?P<name>(?:[A-Z][a-z]+(?: [A-Z]\b\.?)?|(?:[A-Z]\. ?){1,3}))"
    r"(?:,[^\n]{0,40}|\s?\)|\s[A-Z]\.)?(?=\n|$)"
)


# They say little of their own: they may stand between two that belong together.
SMALL_WORDS = (
    "a about after all also am an any are as at be been being both by can completely could "
    "did do does entirely even ever finally first for from fully had has have he her here "
    "his i i'm i've if in is it it's its itself just many may might more most much my new "
    "next now of off old on our over own perfectly quite really she should simply since so some "
    "still such than that that's the their there there's them then these they they're this "
    "those through to too totally truly up very was we we've were when which while who will "
    "with would you you'll you're you've your"
)
SMALL = frozenset(SMALL_WORDS.split())
NOT_SMALL = frozenset({"only", "hardly", "rarely", "early", "family"})


class Token(NamedTuple):
    """One word: where it stands, and all that it may be called by.

    One that `is_small` says little of its own: it may stand between words that belong together.
    """

    start: int
    end: int
    forms: frozenset[str]
    is_small: bool = False


@dataclass(frozen=True)
class Words:
    """The words of a sentence, or of several."""

    tokens: list[Token]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """At which places there is a word that may be called by this."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.tokens):
            for form in token.forms:
                places[form].append(place)
        return places

    def __add__(self, others: "Words") -> "Words":
        return Words([*self.tokens, *others.tokens])


def sentence_words(text: ReadText, start: int, end: int) -> Words:
    """The words of a sentence, with the source that is cited behind its full stop."""
    behind = text.plain[end : end + CITED_BEHIND]
    return words_between(text, start, end + CITED_BEHIND if CITED in behind else end)


def words_between(text: ReadText, start: int, end: int) -> Words:
    """The words between two places of a text."""
    found: list[Token] = []
    for match in TOKEN.finditer(text.plain, start, end):
        first, last = match.span()
        forms, is_small = _known(match[0], match.lastgroup)
        if found and text.text[first].isupper() and _is_name(text.text, first, last):
            forms |= {NAME}
        found.append(Token(first, last, forms, is_small))
    found += (
        Token(place, end, frozenset({SIGNED}))
        for place in _signatures(text.text)
        if start <= place < end
    )
    return Words(found)


@lru_cache(maxsize=1)  # it is asked for each sentence of a text
def _signatures(text: str) -> list[int]:
    """Where the names stand of those who signed what is said in a text."""
    return [match.start("name") for match in SIGNATURE.finditer(text)]


@cache
def _known(word: str, kind: str | None) -> tuple[frozenset[str], bool]:
    """All that a word may be called by, and whether it is a small one."""
    if kind:
        return frozenset({kind, word, EXACT + word}), False
    return word_forms(word), word in SMALL or (word.endswith("ly") and word not in NOT_SMALL)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word with a capital letter has no other, and begins no sentence: Kelly."""
    return (
        end - start >= SHORTEST_NAME
        and text[start + 1 : end].islower()
        and (text[start - 2 : start - 1] not in set(".!?:|\n") or bool(TITLED.match(text, start)))
    )


@cache
def word_forms(word: str) -> frozenset[str]:
    """All that a word may be called by; words for numbers are numbers too, quetiapine is a drug."""
    found = forms(word)
    if word in NUMBERS:
        found |= {NUMBER}
    if DRUG_ENDS.fullmatch(word):
        found |= {DRUG}
    return found


def sentences_with_signs(text: ReadText) -> dict[str, int]:
    """Money, shares, stars and signatures, each with a bit for each sentence that has one."""
    found: dict[str, int] = {}
    places = [match.start() for match in SIGN.finditer(text.plain)]
    signs = [(SIGN_BY_START.get(text.plain[place], "STARS"), place) for place in places]
    signs += [(SIGNED, place) for place in _signatures(text.text)]
    for name, place in signs:
        found[name] = found.get(name, 0) | 1 << text.sentence_number(place)
    return found


@cache
def index_forms(word: str) -> frozenset[str]:
    """All that what `ReadText.words` has as one word may be called by: "100mg" are two."""
    if word.isalpha():
        return word_forms(word)
    found: set[str] = set()
    for match in TOKEN.finditer(word):
        found |= {NUMBER, match[0], f"={match[0]}"} if match.lastgroup else word_forms(match[0])
    return frozenset(found)
