"""What the tests can do in a browser, whichever it is."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol

PATIENCE = 10  # seconds
STEP = 0.05
# In front of each script: what all of them use.
SHARED = """
const all = (selector) => [...document.querySelectorAll(selector)]
const isShown = (element) => Boolean(element?.getClientRects().length)
  && element.checkVisibility({ visibilityProperty: true })
const shown = (selector) => all(selector).filter(isShown)
const words = (element) => element.textContent.trim().replace(/\\s+/g, " ")
"""


Scheme = Literal["light", "dark"]


class BrowserError(RuntimeError):
    """A browser did not do as it was told."""


class Tab(Protocol):
    """One tab, as a visitor uses it. Elements are named by CSS selectors."""

    def open(self, address: str) -> None:
        """Go to an address, and wait until its page is loaded."""

    def resize(self, width: int, height: int) -> None:
        """Make the view of the page, with its scrollbar, as wide and high as this (CSS pixels)."""

    def run(self, script: str, about: list[object]) -> Any:
        """What the function in the script returns or promises; `about` are its arguments."""

    def click(self, selector: str) -> None:
        """Press the first such element; raises BrowserError where something covers it."""

    def press(self, *keys: str) -> None:
        """Press one key after the other: "Tab", "Shift+Tab", "a" ..."""

    def back(self) -> None:
        """Go back by one place of the history."""

    def forward(self) -> None:
        """Go forward by one."""

    def reload(self) -> None:
        """Load the page again."""

    def picture(self) -> bytes:
        """A PNG of what is in view."""

    def paper(self) -> bytes | None:
        """The page as a PDF of letter paper; None where the engine can't be asked for one."""


class Engine(Protocol):
    """A browser that runs."""

    @property
    def version(self) -> str:
        """What the browser calls itself."""

    def tab(self) -> AbstractContextManager[Tab]:
        """A fresh tab without a past."""

    def device_colors(self, scheme: Scheme) -> None:
        """Let the device be set to light or dark; raises BrowserError where that can't be."""


def ask(tab: Tab, script: str, *about: object) -> Any:
    """What a function answers, `(a, b) => ...`; it may use what is in SHARED."""
    return tab.run(f"(...about) => {{ {SHARED} return ({script})(...about) }}", [*about])


def until(tab: Tab, script: str, *about: object) -> Any:
    """Ask until the answer is not empty, and return it; raises AssertionError in the end."""
    return wait_for(lambda: ask(tab, script, *about), f"Never came true: {script} {about}")


def wait_for(question: Callable[[], Any], words: str) -> Any:
    """The same of any question; a page that is just changing is asked again."""
    end = time.monotonic() + PATIENCE
    while True:
        error: BrowserError | None = None
        try:
            if answer := question():
                return answer
        except BrowserError as caught:
            error = caught
        if time.monotonic() > end:
            raise AssertionError(words) from error
        time.sleep(STEP)


def address(tab: Tab) -> str:
    """Where the tab is."""
    return str(ask(tab, "() => location.href"))


def type_in(tab: Tab, text: str) -> None:
    """Type the text where the focus is."""
    tab.press(*text)
