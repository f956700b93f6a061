"""Tells by its small words in which language a text is."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from content.languages import ENGLISH, LANGUAGES, Language
from content.page_settings import Page
from reading.html_text import WORD, visible_text, words_of_blocks

SHORTEST_BLOCK = 8  # words, but for names; shorter ones are headings, terms, lists of names
ENOUGH_WORDS = 40
FEW_WORDS = 8  # enough where nearly all small words are of one language
# Of the words of a text, a fifth and more are small words of its language.
LEAST_SHARE = 0.1
# In any related language many words are this short; a list of terms or names has few.
SHORT_WORD = 3  # letters
LEAST_SHORT = 0.2
# A paragraph has fewer words than a page: one is as sure of it with more small ones among them.
LONG_BLOCK = 25  # words
CLEAR_SHARE = 0.15
NO_SHARE = 0.05
# A text that has so many of these, for its length, is English: to count all would take long.
OFTEN_ENGLISH = (" the ", " and ", " to ", " of ", " you ", " is ")
LETTERS_TO_ONE = 60


@dataclass(frozen=True)
class OtherLanguage:
    """What a text seems to be in: the `code` of a known language, or "" for none of them."""

    code: str


# Asked for twice of each page, one after the other.
@lru_cache(maxsize=4)
def words_on_page(html: str) -> list[list[str]]:
    """The words of each block of a page's own text, but for names."""
    return [[*filter(str.islower, chain(*block))] for block in words_of_blocks(html)]


def words_of(text: str) -> list[list[str]]:
    """The words of each line of a text, but for names."""
    return [[*filter(str.islower, WORD.findall(line))] for line in text.split("\n")]


def other_language(blocks: list[list[str]], own: str) -> OtherLanguage | None:
    """The language that the words of many blocks are in, if it isn't their own.

    Short texts aren't judged.
    """
    words = [word for block in blocks if len(block) >= SHORTEST_BLOCK for word in block]
    if len(words) < ENOUGH_WORDS or share(words, LANGUAGES[own]) >= LEAST_SHARE:
        return None
    best = _likeliest(words)
    if share(words, LANGUAGES[best]) >= LEAST_SHARE:
        return OtherLanguage(best)
    is_any = sum(len(word) <= SHORT_WORD for word in words) >= LEAST_SHORT * len(words)
    return OtherLanguage("") if is_any else None


def clear_language(text: str, own: str, blocks: list[list[str]] | None = None) -> str | None:
    """The code of the other known language that a short text is in beyond doubt.

    `blocks` are its words, if they are at hand.
    """
    if own == ENGLISH and is_often_english(text):
        return None
    words = [*chain.from_iterable(words_of(text) if blocks is None else blocks)]
    if len({*words}) < FEW_WORDS or share(words, LANGUAGES[own]) > NO_SHARE:
        return None
    best = _likeliest(words)
    return best if share(words, LANGUAGES[best]) >= CLEAR_SHARE else None


def is_often_english(text: str) -> bool:
    """Whether a text has many of the smallest English words: a quick look, before any count."""
    return sum(map(text.count, OFTEN_ENGLISH)) * LETTERS_TO_ONE > len(text)


def language_of_block(words: list[str], own: str) -> str | None:
    """The code of the other known language that a long block of words is in beyond doubt."""
    if len(words) < LONG_BLOCK or share(words, LANGUAGES[own]) > NO_SHARE:
        return None
    best = _likeliest(words)
    return best if share(words, LANGUAGES[best]) >= CLEAR_SHARE else None


def is_in_english(page: Page, text: str) -> bool:
    """Whether rules that know English alone can judge a page with this text.

    Not a page with a slip in `lang:`: its language isn't known, and the slip alone is told.
    """
    return _says_english(page) and (
        is_often_english(text) or other_language(words_of(text), ENGLISH) is None
    )


def shows_english(page: Page, html: str) -> bool:
    """The same of what became of its text."""
    return _says_english(page) and (
        is_often_english(visible_text(html)) or other_language(words_on_page(html), ENGLISH) is None
    )


def _says_english(page: Page) -> bool:
    return bool(page.settings["lang"] == ENGLISH and page.is_lang_read)


def share(words: list[str], language: Language) -> float:
    """How many of the words are small ones of a language, less those that it hasn't."""
    found = sum(map(language.words.__contains__, words))
    return (found - sum(map(language.not_words.__contains__, words))) / len(words)


def _likeliest(words: list[str]) -> str:
    return max(LANGUAGES, key=lambda code: share(words, LANGUAGES[code]))
