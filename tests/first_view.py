"""What lies below the first view of a page: the script lays it out a moment later."""

from playwright.sync_api import Page

LEFT_FOR_LATER = """() => [...document.querySelectorAll("main *, footer *")]
  .filter((part) => getComputedStyle(part).contentVisibility === "auto").length"""
NOTHING_IS_LEFT = f"() => ({LEFT_FOR_LATER})() === 0"
LAY_OUT = """() => document.querySelectorAll("main *, footer *")
  .forEach((part) => { part.style.contentVisibility = "visible" })"""


def parts_left_for_later(page: Page) -> int:
    """How many parts of the page may wait until a visitor comes near them."""
    left: int = page.evaluate(LEFT_FOR_LATER)
    return left


def wait_until_laid_out(page: Page) -> None:
    """Go on when all of the page is laid out, as a visitor finds it after the first moment."""
    page.wait_for_function(NOTHING_IS_LEFT, polling=50)


def lay_out(page: Page) -> None:
    """Do what the script would have done, had it been allowed to run."""
    page.evaluate(LAY_OUT)
