"""Whether a page is in the language that it says: a screen reader speaks it in that one."""

from content.languages import ENGLISH, LANGUAGES, Language
from content.page_settings import Page
from reading.html_text import WORD, visible_text
from report.problems import Advice, Finding, Problem

SHORTEST_BLOCK = 8  # words, but for names; shorter ones are headings, terms, lists of names
ENOUGH_WORDS = 40
# Of the words of a text, a fifth and more are small words of its language.
LEAST_SHARE = 0.1
# In any near language many words are this short; a list of terms, or of what else, has few.
SHORT_WORD = 3  # letters
LEAST_SHORT = 0.2
# Templates that write hardly a word of their own; the others would in English.
IN_ANY_LANGUAGE = ("main", "article")


def language_findings(page: Page, html: str) -> list[Finding]:
    """What is told of a page that isn't in its language, and of a template that couldn't be."""
    return [*_template_problems(page), *_text_findings(page, html)]


def _template_problems(page: Page) -> list[Problem]:
    lang, template = page.settings["lang"], page.settings["template"]
    if lang == ENGLISH or template in IN_ANY_LANGUAGE:
        return []
    message = (
        f"`template: {template}` writes in English. A page with `lang: {lang}` has "
        "`template: main` or `template: article`."
    )
    return [Problem(page.file, page.line("template"), message)]


def _text_findings(page: Page, html: str) -> list[Finding]:
    """A problem for a page in another known language; short ones aren't judged.

    Of a language that isn't known one can't be as sure: that is advice.
    """
    blocks = (WORD.findall(block) for block in visible_text(html).split("\n"))
    small = ([word for word in block if word.islower()] for block in blocks)
    words = [word for block in small if len(block) >= SHORTEST_BLOCK for word in block]
    own = page.settings["lang"]
    if len(words) < ENOUGH_WORDS or _share(words, LANGUAGES[own]) >= LEAST_SHARE:
        return []
    shares = {code: _share(words, language) for code, language in LANGUAGES.items()}
    best = max(shares, key=lambda code: shares[code])
    name = LANGUAGES[own].name
    if shares[best] < LEAST_SHARE:
        if sum(len(word) <= SHORT_WORD for word in words) < LEAST_SHORT * len(words):
            return []
        known = " or ".join(language.name for language in LANGUAGES.values())
        message = f"This page doesn't read like {name}. Write its text in {known}."
        return [Advice(page.file, page.line("lang"), message)]
    if best == ENGLISH:
        message = f"This page is in English. Take out `lang: {own}`, or write its text in {name}."
    else:
        message = f"This page is in {LANGUAGES[best].name}. Add to its settings: `lang: {best}`"
    return [Problem(page.file, page.line("lang"), message)]


def _share(words: list[str], language: Language) -> float:
    """How many of the words are small ones of a language, less those that it hasn't."""
    found = sum((word in language.words) - (word in language.not_words) for word in words)
    return found / len(words)
