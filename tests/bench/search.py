"""How well search answers a list of searches, and how soon the first results are there.

The time runs from the press on Search, with nothing of it loaded before.
"""

from collections.abc import Iterator
from statistics import median

from browser import running_browser
from page_parts import field, results, search_button
from playwright.sync_api import Browser
from search_answers import FIRST, NEAR, answers, searches, tally
from web_server import SITE

from tests.bench.figures import Figure
from tests.bench.growth import MANY, grown, site_of
from tests.bench.slow_phone import packed, slow_phone, slow_site

TIMES = 5
WORD = "ketamine"
INDEX = "search/index.json"
# From the press itself: what the test does between the two is a part of it.
WATCH = """() => {
  const found = new MutationObserver(() => {
    if (document.querySelector("dialog li a[href]")) window.results ??= performance.now()
  })
  found.observe(document.body, { childList: true, subtree: true })
  const note = () => { window.pressed = performance.now() }
  document.querySelector(".bc-header__search").addEventListener("click", note, true)
}"""


def seconds_to_results(browser: Browser, address: str) -> float:
    """Open a page, let it come to rest, open search and type a word."""
    with slow_phone(browser) as page:
        asked: list[str] = []
        page.goto(address, wait_until="networkidle")
        page.on("request", lambda request: asked.append(request.url))
        page.evaluate(WATCH)
        search_button(page).click()
        field(page).fill(WORD)
        results(page).first.wait_for(timeout=120_000)
        if not any(INDEX in url for url in asked):
            raise RuntimeError("Search was loaded before it was opened.")
        taken: float = page.evaluate("() => results - pressed")
        return taken / 1000


def search_figures() -> Iterator[Figure]:
    """Measure on the site as it is, and on one of many articles."""
    yield from _answer_figures()
    many, _ = grown(MANY)
    sites = (("", SITE, 0.7, None), (f" at {MANY:,} articles", site_of(many.path), 1.5, 400))
    with running_browser() as browser:
        for name, site, most, most_size in sites:
            with slow_site(site) as address:
                taken = [seconds_to_results(browser, address) for _ in range(TIMES)]
            size = sum(len(packed(file)) for file in (site / INDEX).parent.iterdir()) / 1000
            yield Figure(f"What search knows{name}, packed", size, " KB", most_size, digits=0)
            yield Figure(f"First results of search{name}", median(taken), " s", most)


def _answer_figures() -> Iterator[Figure]:
    wanted = searches()
    got = tally(wanted, answers(SITE, [*wanted]))
    for name, count, most in (
        ("Searches of the list: another page came first", got.count - got.first, 100 - FIRST),
        ("No right page among the first three", got.count - got.near, 100 - NEAR),
        ("Nothing found", len(got.none), 0),
    ):
        yield Figure(name, 100 * count / got.count, " %", most, digits=0)
