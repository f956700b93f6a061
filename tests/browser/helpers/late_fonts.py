"""Our fonts, which come with the script once the text is there."""

from collections.abc import Sequence

from playwright.sync_api import Page, Route

# Those that the script adds are for all signs; those of the style sheet for rarer ones, or local.
OUR_FONTS = """() => [...document.fonts]
  .filter((font) => font.unicodeRange === "U+0-10FFFF" && !/^(Sans|Serif) /.test(font.family))
  .map((font) => font.family)"""
OUR_FONTS_ARE_THERE = f"() => ({OUR_FONTS})().length === 2"
NEXT_FRAME = "() => new Promise(requestAnimationFrame)"


def wait_for_fonts(page: Page) -> None:
    """Go on when the page shows its text in our fonts."""
    page.wait_for_function(OUR_FONTS_ARE_THERE, polling=50)


def wait_until_held(page: Page, held: Sequence[Route], number: int) -> None:
    """Go on when the page has asked for so many of the files that are held back."""
    while len(held) < number:
        page.evaluate(NEXT_FRAME)
