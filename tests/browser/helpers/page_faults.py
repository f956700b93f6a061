"""What is wrong with a page in a browser, in sentences for an editor."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

# The innermost elements that reach beyond the screen: their tags, first words, and by
# how many pixels. What scrolls in a box of its own, as tables do, is as wide as that box.
BEYOND_THE_SCREEN = """() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const scrolls = (element) => getComputedStyle(element).overflowX !== "visible"
  const isInABox = (element) => {
    const outer = element.parentElement
    return outer !== document.body && (scrolls(outer) || isInABox(outer))
  }
  const range = document.createRange()
  const textEnd = (text) => {
    range.selectNodeContents(text)
    return range.getBoundingClientRect().right
  }
  const end = (element) => {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    const own = element.getBoundingClientRect().right
    return scrolls(element) ? own : Math.max(own, ...texts.map(textEnd))
  }
  const beyond = [...document.body.querySelectorAll("*")]
    .filter((element) => end(element) > clientWidth && !isInABox(element))
  const faults = beyond
    .filter((element) => !beyond.some((inner) => inner !== element && element.contains(inner)))
    .map((element) => [
      element.cloneNode(false).outerHTML.split(">")[0] + ">",
      element.textContent.trim().split(/\\s+/).slice(0, 6).join(" "),
      Math.ceil(end(element) - clientWidth),
    ])
  return faults.length ? faults : [["<body>", "", scrollWidth - clientWidth]]
}"""
# Cookies are set, and requests fail, behind the page's back: this request comes after them all.
# It is read to its end: what is still on its way would be cut off, and told of the next page.
LET_ALL_ARRIVE = """async () => {
  await fetch(location.href, { cache: "no-store" }).then((answer) => answer.text()).catch(() => {})
  return document.cookie
}"""
# But for the menu: what it opens lies over the page.
OPEN_DETAILS = """() => document.querySelectorAll("details:not(.bc-menu *)")
  .forEach((part) => { part.open = true })"""

TOO_WIDE = (
    "{} “{}” reaches {} pixels beyond the edge of the screen. Shorten it, or break it into parts: "
    "a visitor would have to move the page sideways."
)
COOKIE = "the page sets a cookie, “{}”. Take out what sets it: this site promises to set none."
ELSEWHERE = (
    "the page asks another address for something: {}. Keep that file in docs/, and take it from "
    "there."
)
ERROR = (
    "the browser reports an error: “{}”. See that every file which the page shows is there; if it "
    "is, ask whoever looks after the code."
)

Check = Callable[[Page], list[str]]


@dataclass(frozen=True)
class Variant:
    """One way in which a visitor looks at a page."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    is_phone: bool = True

    def visit(self, browser: Browser, *, script: bool = True) -> BrowserContext:
        """A fresh visit: no storage, no cookie, nothing in the cache."""
        return browser.new_context(
            viewport={"width": self.width, "height": self.height},
            color_scheme=self.scheme,
            has_touch=self.is_phone,
            is_mobile=self.is_phone,
            java_script_enabled=script,
        )


PHONE = Variant("a phone in light colors", 360, 740, "light")
PHONE_DARK = Variant("a phone in dark colors", 360, 740, "dark")
DESKTOP = Variant("a desktop in light colors", 1280, 900, "light", is_phone=False)
SMALL_PHONE = Variant("a small phone in light colors", 320, 640, "light")


def too_wide(page: Page) -> list[str]:
    """What reaches beyond the screen, closed parts opened."""
    page.evaluate(OPEN_DETAILS)
    beyond: list[tuple[str, str, int]] = page.evaluate(BEYOND_THE_SCREEN)
    return [TOO_WIDE.format(*element) for element in beyond]


@contextmanager
def looking(
    browser: Browser, variant: Variant, site: str, checks: Iterable[Check] = ()
) -> Iterator[Callable[[str], list[str]]]:
    """Open a tab; the function it yields opens a page there and says what is wrong with it.

    Each check is asked too, in its turn, about the page as it stands there.
    """
    blocked: list[str] = []
    blocked_so_far: set[str] = set()
    errors: list[str] = []

    def block(route: Route) -> None:
        blocked.append(route.request.url)
        blocked_so_far.add(route.request.url)
        route.abort()

    def hear(message: ConsoleMessage) -> None:
        place = message.location["url"]
        if message.type == "error" and place not in blocked_so_far:  # told once, and of its page
            errors.append(f"{message.text} ({place.removeprefix(site)})")

    def look(address: str) -> list[str]:
        blocked.clear()
        errors.clear()
        page.goto(site + address)
        page.evaluate(LET_ALL_ARRIVE)
        wide, cookies = too_wide(page), _cookies(context)
        faults = [*wide, *cookies, *map(ELSEWHERE.format, blocked), *map(ERROR.format, errors)]
        faults += [fault for check in checks for fault in check(page)]
        return [f"on {variant.name}: {fault}" for fault in dict.fromkeys(faults)]

    with variant.visit(browser) as context:
        context.route(lambda asked: not asked.startswith((site, "data:", "blob:")), block)
        page = context.new_page()
        page.on("console", hear)
        page.on("pageerror", lambda error: errors.append(error.message))
        yield look


def _cookies(context: BrowserContext) -> list[str]:
    """What was set, and taken away again before the next page."""
    names = [cookie["name"] for cookie in context.cookies()]
    context.clear_cookies()
    return [COOKIE.format(name) for name in names]
