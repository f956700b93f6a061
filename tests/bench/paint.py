"""When the text of a page is there, beside the same text as bare HTML; and what the page loads."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from browser import running_browser
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Request
from web_server import SITE

from tests.bench.figures import Figure
from tests.bench.slow_phone import slow_phone, slow_site

PAIRS = 15
PAGES = {"Home": "", "the longest article": "articles/ketamine-abuse-vs-safe-use/"}
UNSEEN = "script, style, svg, dialog, link, meta, template"
WATCH = """
window.seen = { paint: 0, shift: 0, task: 0 }
const watch = (type, note) => {
  const watcher = new PerformanceObserver((list) => list.getEntries().forEach(note))
  watcher.observe({ type, buffered: true })
}
watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime })
watch("layout-shift", (entry) => { seen.shift += entry.value })
watch("longtask", (entry) => { seen.task = Math.max(seen.task, entry.duration) })
"""
# Fonts have come by then (a page is loaded with them), and what they move has moved.
AT_REST = """async () => {
  await new Promise((done) => {
    let timer = setTimeout(done, 500)
    const wait = () => { clearTimeout(timer); timer = setTimeout(done, 500) }
    new MutationObserver(wait).observe(document, { attributes: true, subtree: true })
  })
  return seen
}"""


@dataclass(frozen=True)
class Visit:
    """What a visit saw: in milliseconds, in parts of the screen, in bytes on the way."""

    paint: float
    shift: float
    longest_task: float
    requests: int
    transferred: int


def bare(html: str) -> str:
    """The text of a page as bare HTML: its elements without any attribute but addresses."""
    soup = BeautifulSoup(html, "html.parser")
    title = soup.title.get_text() if soup.title else ""
    for element in soup.select(UNSEEN):
        element.decompose()
    assert soup.body is not None
    for element in soup.body.find_all(True):
        element.attrs = {name: element[name] for name in ("href", "src") if name in element.attrs}
    text = re.sub(r"\n\s*\n", "\n", soup.body.decode_contents())
    return (
        f'<!doctype html><html lang="en-US"><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{text}'
    )


def visited(browser: Browser, address: str) -> Visit:
    """Open a page for the first time, and touch nothing."""
    with slow_phone(browser) as page:
        page.add_init_script(WATCH)
        asked: list[Request] = []
        # Playwright can't keep a method of a list.
        page.on("requestfinished", lambda request: asked.append(request))  # noqa: PLW0108
        page.goto(address, wait_until="load")
        seen = page.evaluate(AT_REST)
        asked = [request for request in asked if request.url.startswith("http")]
        sizes = [request.sizes() for request in asked]
        transferred = sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sizes)
        return Visit(seen["paint"], seen["shift"], seen["task"], len(asked), transferred)


def paint_figures() -> Iterator[Figure]:
    """Open each page and its bare text in turns."""
    with running_browser() as browser, tempfile.TemporaryDirectory() as folder:
        for name, path in PAGES.items():
            html = (SITE / path / "index.html").read_text(encoding="utf-8")
            page = Path(folder) / path / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(bare(html), encoding="utf-8")
            with slow_site(SITE) as site, slow_site(Path(folder)) as bare_site:
                pairs = [
                    (visited(browser, site + path), visited(browser, bare_site + path))
                    for _ in range(PAIRS)
                ]
            yield from paint_spread(name, pairs)
            yield from _weights(name, pairs)


def paint_spread(name: str, pairs: list[tuple[Visit, Visit]]) -> Iterator[Figure]:
    """When the text was there, on the page and on its bare twin: medians, and how they spread."""
    for of, paints in (
        (name, [visit.paint for visit, _ in pairs]),
        (f"{name} as bare HTML", [visit.paint for _, visit in pairs]),
    ):
        first, middle, third = quantiles(paints, method="inclusive")
        paint = f"Largest paint of {of}"
        yield Figure(f"{paint}, median of {len(paints)} visits", middle, " ms", digits=0)
        yield Figure(f"{paint}, spread of the middle half", third - first, " ms", digits=0)
        yield Figure(f"{paint}, spread of all", max(paints) - min(paints), " ms", digits=0)
    ratio = median(visit.paint / other.paint for visit, other in pairs)
    yield Figure(f"Largest paint of {name}, beside bare HTML", ratio, most=1.25)


def _weights(name: str, pairs: list[tuple[Visit, Visit]]) -> Iterator[Figure]:
    """What else a visit meets: what moves, what keeps the phone busy, what is sent."""
    ours = [visit for visit, _ in pairs]
    shift = max(visit.shift for visit in ours)
    yield Figure(f"Layout shift of {name}", shift, most=0.005, digits=4)
    task = max(visit.longest_task for visit in ours)
    told = f"Longest task of {name}, in any visit (those below 50 ms count as 0)"
    yield Figure(told, task, " ms", 50, 0)
    other_task = max(visit.longest_task for _, visit in pairs)
    yield Figure(f"The same of {name} as bare HTML", other_task, " ms", digits=0)
    requests = max(visit.requests for visit in ours)
    yield Figure(f"Requests of {name}", requests, most=6, digits=0)
    transferred = max(visit.transferred for visit in ours)
    yield Figure(f"All bytes of {name}, with headers", transferred, most=50_000, digits=0)
