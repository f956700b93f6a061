"""What a visit leaves behind: requests to others, cookies, storage, words to other sites."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from page_faults import Variant
from playwright.sync_api import Browser, Page, Request, Route

# Everything in which a browser lets a page keep something (WHATWG HTML, Storage; W3C).
STORED = """async () => {
  const databases = await indexedDB.databases?.() ?? []
  const workers = await navigator.serviceWorker?.getRegistrations() ?? []
  return [
    ...Object.keys(localStorage).map((key) => `localStorage, “${key}”`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage, “${key}”`),
    ...databases.map(({ name }) => `a database, “${name}”`),
    ...(await caches.keys()).map((key) => `a cache, “${key}”`),
    ...workers.map(({ scope }) => `a service worker, “${scope}”`),
  ]
}"""


@dataclass
class Visit:
    """One visit to the site at `address`, in a tab of its own, with what it sent to whom."""

    address: str
    page: Page
    sent: list[Request] = field(default_factory=list)

    def requests_elsewhere(self) -> list[str]:
        """Requests to any other address than the site's own, but for links that were followed."""
        return [
            f"{self.page.url}: asks {request.url}. Keep the file in docs/, or take this out."
            for request in self.sent
            if not request.url.startswith((self.address, "data:", "blob:"))
            and not request.is_navigation_request()
        ]

    def kept(self) -> list[str]:
        """What the browser keeps of the visit so far: cookies, and every kind of storage."""
        cookies = [f"a cookie, “{cookie['name']}”" for cookie in self.page.context.cookies()]
        stored: list[str] = self.page.evaluate(STORED)
        return [
            f"{self.page.url}: keeps {what}. docs/about/privacy.md says what may be kept."
            for what in [*cookies, *stored]
        ]

    def told_others(self) -> list[str]:
        """What other sites are told of the page that a link to them was followed from."""
        return [
            f"{request.url} is told that the visitor comes from {told}. "
            'Keep <meta name="referrer" content="no-referrer"> in overrides/base.html.'
            for request in self.sent
            if not request.url.startswith(self.address)
            and (told := request.headers.get("referer") or request.headers.get("origin"))
        ]


@contextmanager
def visiting(
    browser: Browser, variant: Variant, address: str, *, script: bool = True
) -> Iterator[Visit]:
    """Begin a visit with nothing kept from any other; other sites answer with an empty page."""

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/html", body="<title>Elsewhere</title>")

    def note(request: Request) -> None:
        visit.sent.append(request)

    with variant.visit(browser, script=script) as context:
        context.route(lambda asked: not asked.startswith((address, "data:", "blob:")), answer)
        visit = Visit(address, context.new_page())
        context.on("request", note)
        yield visit
