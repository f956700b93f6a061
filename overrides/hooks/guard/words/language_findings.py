"""Whether a page is in the language that it says: a screen reader speaks it in that one."""

import re
from collections.abc import Iterator

from content.languages import ENGLISH, LANGUAGES
from content.page_lines import line_of_words
from content.page_settings import Page
from reading.html_text import WORD, visible_text
from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.words.text_language import (
    OtherLanguage,
    clear_language,
    language_of_block,
    other_language,
    words_on_page,
)

# What may be in another language: a quote, and what says in which one it is.
ASIDE = re.compile(
    r"<blockquote\b.*?</blockquote>|<(?P<tag>\w+)[^>]*\slang=\"[^>]*>.*?</(?P=tag)>", re.DOTALL
)
FIRST_WORDS = 4


@rule(
    why="A screen reader would speak it with the sounds of another language.",
    bad=(
        "If you are in danger, call now. You can also talk with a person whom you trust.\n\n"
        "Si está en peligro, llame ahora mismo. También puede hablar con una persona de "
        "confianza, en su casa o en el trabajo. Le escucha y no le juzga. El servicio es "
        "gratis y atiende de día y de noche."
    ),
    good="If you are in danger, call now. You can also talk with a person whom you trust.",
)
def language_findings(page: Page, html: str) -> list[Finding]:
    """Text that isn't in the page's language, and templates that couldn't be.

    Nothing of a page with a slip in its `lang:`: the slip alone is told.
    """
    if not page.is_lang_read:
        return []
    whole = _text_findings(page, html)
    rest = whole or [*_setting_problems(page), *_block_advice(page, html)]
    return [*_template_problems(page), *rest]


def _setting_problems(page: Page) -> Iterator[Problem]:
    """A title or a description in another language than the page."""
    own = page.settings["lang"]
    for name in ("title", "description"):
        text = str(page.settings[name]) if name in page.setting_lines else ""
        if code := clear_language(text, own):
            message = (
                f"`{name}` is in {LANGUAGES[code].name}, and this page in {LANGUAGES[own].name}. "
                f"Write it in {LANGUAGES[own].name}."
            )
            yield Problem(page.file, page.line(name), message)


def _template_problems(page: Page) -> list[Problem]:
    lang, template = page.settings["lang"], page.settings["template"]
    if lang == ENGLISH or page.type.is_text_alone:
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
    own = page.settings["lang"]
    words = words_on_page(html)
    found = other_language(words, own)
    if found is None and (code := clear_language(visible_text(html), own, words)):
        found = OtherLanguage(code)
    if found is None:
        return []
    name = LANGUAGES[own].name
    if not found.code:
        known = " or ".join(language.name for language in LANGUAGES.values())
        message = f"This page doesn't read like {name}. Write its text in {known}."
        return [Advice(page.file, page.line("lang"), message)]
    message = f"This page is in {LANGUAGES[found.code].name}. "
    if found.code == ENGLISH:
        message += f"Take out `lang: {own}`, or write its text in {name}."
    else:
        message += f"Add to its settings: `lang: {found.code}`"
    return [Problem(page.file, page.line("lang"), message)]


def _block_advice(page: Page, html: str) -> Iterator[Advice]:
    """Long paragraphs in another language than their page, but for quotes."""
    own = page.settings["lang"]
    if "<blockquote" in html or ' lang="' in html:
        html = ASIDE.sub("", html)
    blocks = visible_text(html).split("\n")
    for block, words in zip(blocks, words_on_page(html), strict=True):
        if code := language_of_block(words, own):
            first = " ".join(WORD.findall(block)[:FIRST_WORDS])
            other, name = LANGUAGES[code].name, LANGUAGES[own].name
            message = (
                f'What begins with "{first}" is in {other}. This page is in {name}, and a screen '
                f"reader would speak it as {name}. Write it in {name}, or put it on a page in "
                f"{other}. If it is a quote, start each of its lines with `> `."
            )
            yield Advice(page.file, line_of_words(page, first), message)
