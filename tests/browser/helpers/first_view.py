"""What the script does a moment later: our fonts, and what lies below the first view of a page."""

from collections.abc import Sequence

from playwright.sync_api import Page, Route

LEFT_FOR_LATER = """() => [...document.querySelectorAll("main *, footer *")]
  .filter((part) => getComputedStyle(part).contentVisibility === "auto").length"""
NOTHING_IS_LEFT = f"() => ({LEFT_FOR_LATER})() === 0"
# Those that the script adds are for all signs; those of the style sheet for rarer ones, or local.
OUR_FONTS = """() => [...document.fonts]
  .filter((font) => font.unicodeRange === "U+0-10FFFF" && !/^(Sans|Serif) /.test(font.family))
  .map((font) => font.family)"""
OUR_FONTS_ARE_THERE = f"() => ({OUR_FONTS})().length === 2"
NEXT_FRAME = "() => new Promise(requestAnimationFrame)"
LAY_OUT = """() => document.querySelectorAll("main *, footer *")
  .forEach((part) => { part.style.contentVisibility = "visible" })"""


def parts_left_for_later(page: Page) -> int:
    """How many parts of the page may wait until a visitor comes near them."""
    left: int = page.evaluate(LEFT_FOR_LATER)
    return left


def wait_until_laid_out(page: Page) -> None:
    """Go on when all of the page is laid out, as a visitor finds it after the first moment."""
    page.wait_for_function(NOTHING_IS_LEFT, polling=50)


def wait_for_fonts(page: Page) -> None:
    """Go on when the page shows its text in our fonts; what is laid out at once may come before."""
    page.wait_for_function(OUR_FONTS_ARE_THERE, polling=50)


def wait_until_held(page: Page, held: Sequence[Route], number: int) -> None:
    """Go on when the page has asked for so many of the files that are held back."""
    while len(held) < number:
        page.evaluate(NEXT_FRAME)


def lay_out(page: Page) -> None:
    """Do what the script would have done, had it been allowed to run."""
    page.evaluate(LAY_OUT)
