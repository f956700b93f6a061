"""A tab that Playwright drives: of Chromium everywhere, of Playwright's own engines on a Mac."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from browser import ARGUMENTS, find_browser, one_playwright
from playwright.sync_api import Browser, Error, Page
from tab import PATIENCE, BrowserError, Scheme

# "localhost" is another site to a browser than the one that is tested, and can be reached.
REACHABLE = [
    argument.replace("127.0.0.1", "127.0.0.1, EXCLUDE localhost") for argument in ARGUMENTS
]
NOTHING_HIDDEN = [
    "--hide-scrollbars",  # scrollbars that take room
    "--disable-back-forward-cache",  # pages that wait in memory, as a visitor's do
]


class PlaywrightTab:
    """A tab in a context of its own."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.page.set_default_timeout(PATIENCE * 1000)

    def open(self, address: str) -> None:
        self._try(self.page.goto, address)

    def resize(self, width: int, height: int) -> None:
        self._try(self.page.set_viewport_size, {"width": width, "height": height})

    def run(self, script: str, about: list[object]) -> Any:
        return self._try(self.page.evaluate, f"(about) => ({script})(...about)", about)

    def click(self, selector: str) -> None:
        self._try(self.page.locator(selector).first.click)

    def press(self, *keys: str) -> None:
        for key in keys:
            self._try(self.page.keyboard.press, key)

    def back(self) -> None:
        self._try(self.page.go_back, wait_until="commit")

    def forward(self) -> None:
        self._try(self.page.go_forward, wait_until="commit")

    def reload(self) -> None:
        self._try(self.page.reload)

    def picture(self) -> bytes:
        return self.page.screenshot()

    def paper(self) -> bytes | None:
        browser = self.page.context.browser
        is_able = browser is not None and browser.browser_type.name == "chromium"
        return self.page.pdf(format="Letter") if is_able else None

    def _try(self, act: Callable[..., Any], *about: object, **how: object) -> Any:
        try:
            return act(*about, **how)
        except Error as error:
            raise BrowserError(error.message) from error


class PlaywrightEngine:
    """A browser that Playwright started."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.version = f"{browser.browser_type.name.capitalize()} {browser.version}"
        self.scheme: Scheme = "light"
        self.pages: list[Page] = []

    @contextmanager
    def tab(self) -> Iterator[PlaywrightTab]:
        with self.browser.new_context(color_scheme=self.scheme, reduced_motion="reduce") as context:
            page = context.new_page()
            self.pages = [page]
            yield PlaywrightTab(page)

    def device_colors(self, scheme: Scheme) -> None:
        self.scheme = scheme
        for page in self.pages:
            with suppress(Error):  # closed
                page.emulate_media(color_scheme=scheme)


@contextmanager
def running_chromium(path: str = "") -> Iterator[PlaywrightEngine]:
    """The Chromium of the other browser tests, with scrollbars, and with its memory on Back."""
    with (
        one_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=path or find_browser(),
            args=REACHABLE,
            ignore_default_args=NOTHING_HIDDEN,
        ) as browser,
    ):
        yield PlaywrightEngine(browser)


@contextmanager
def running_playwrights(name: str) -> Iterator[PlaywrightEngine]:
    """Playwright's own "firefox" or "webkit"."""
    with one_playwright() as playwright, getattr(playwright, name).launch() as browser:
        yield PlaywrightEngine(browser)
