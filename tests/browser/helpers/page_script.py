"""Asks a page something that only its browser knows: the scripts stand in `in_page`."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import JSHandle, Page

FOLDER = Path(__file__).parent / "in_page"
# A page's policy may forbid styles that are written into it, but none that a script makes.
ADOPT = """(css) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}"""


def ask(page: Page, script: str, about: object = None) -> Any:
    """What the script of that name answers; `about` is its argument."""
    return page.evaluate(function(script), about)


def start(page: Page, script: str) -> JSHandle:
    """The same for a script whose answer stays in the page, to be asked again later."""
    return page.evaluate_handle(function(script))


def wear(page: Page, css: str) -> None:
    """Put a style sheet on the page, over its own and instead of the one put there before."""
    page.evaluate(ADOPT, css)


@cache
def function(script: str) -> str:
    """The script of that name: one function, around what all of them share and its own."""
    shared, own = (
        (FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in ("elements", script)
    )
    return f"(about) => {{\n{shared}\nconst check =\n{own}\nreturn check(about)\n}}"
