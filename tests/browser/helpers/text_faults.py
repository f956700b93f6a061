"""Words that are lost, or lie over others, with a visitor's own text size and spacing."""

from collections.abc import Iterator

from page_faults import too_wide
from page_script import ask, wear
from playwright.sync_api import Page

# WCAG 1.4.12, as its own text gives them.
TEXT_SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
TWICE_THE_SIZE = "html { font-size: 200% }"
# What a folded list of sources cuts off shows once it is open.
UNFOLD = "() => document.querySelectorAll('.bc-more').forEach((part) => { part.open = true })"
FAULTS = {
    "cut": "“{}” is cut off. Give its box room: no fixed height, no hidden overflow.",
    "over": "“{}” and “{}” lie over each other. Let the one move out of the other's way.",
    "early": (
        "“{}” stands before “{}” to the eye, and after it in the page. Put them into the order "
        "in which they are read."
    ),
}


def text_faults(page: Page) -> list[str]:
    """Words that are cut off, that lie over others, or whose order is not the page's."""
    page.evaluate(UNFOLD)
    found = ask(page, "text")
    return [sentence.format(*words) for kind, sentence in FAULTS.items() for words in found[kind]]


def own_text_faults(page: Page) -> list[str]:
    """The same, and what leaves the screen, for visitors who set their text as they need it."""
    return [
        *text_faults(page),
        *_worn(page, TEXT_SPACING, "with WCAG's text spacing"),
        *_worn(page, TWICE_THE_SIZE, "with text of twice the size"),
        *_with_larger_letters(page),
    ]


def unstyled_faults(page: Page) -> list[str]:
    """Words that are gone, or said twice, where a browser takes no style sheet."""
    return [UNSTYLED[kind].format(*words) for kind, words in ask(page, "unstyled")]


UNSTYLED = {
    "gone": "“{}” is not there without style sheets. Let no style sheet show what is hidden.",
    "twice": "“{}” stands there twice without style sheets. Write it once.",
}


def _worn(page: Page, css: str, how: str) -> Iterator[str]:
    wear(page, css)
    for fault in (*too_wide(page), *text_faults(page)):
        yield f"{how}, {fault}"
    wear(page, "")


def _with_larger_letters(page: Page) -> Iterator[str]:
    """With the browser set to letters of 32 pixels: then the widths at which a page changes
    its look grow too, which they don't with a style sheet."""
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    for fault in (*too_wide(page), *text_faults(page)):
        yield f"with the browser's letters at 32 pixels, {fault}"
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    browser.detach()
