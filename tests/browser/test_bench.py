"""The bench sees what a visitor waits for: nobody looks at its figures on most days."""

from pathlib import Path

from picture_fixtures import corners, save
from playwright.sync_api import Browser
from site_of_everything import small_page
from web_server import SITE

from tests.bench.paint import bare, visited
from tests.bench.search import seconds_to_results
from tests.bench.slow_phone import slow_site

BUSY = 300  # milliseconds
# Once the text is there: a long task, a gap above the text, and a picture.
DISTURB = f"""<script>
new PerformanceObserver((_, watcher) => {{
  watcher.disconnect()
  const end = performance.now() + {BUSY}
  while (performance.now() < end);
  document.querySelector("main").style.marginTop = "200px"
  document.querySelector("main").append(Object.assign(new Image(), {{ src: "fixture.jpg" }}))
}}).observe({{ type: "paint", buffered: true }})
</script>"""


def test_the_bench_sees_a_page_that_is_busy_and_moves_and_what_it_loads(
    browser: Browser, tmp_path: Path
) -> None:
    calm, disturbed = tmp_path / "calm", tmp_path / "disturbed"
    for folder, head in ((calm, ""), (disturbed, DISTURB)):
        folder.mkdir()
        (folder / "index.html").write_text(small_page("<p>Some text.</p>", head), encoding="utf-8")
    picture = disturbed / "fixture.jpg"
    save(corners(), picture)
    with slow_site(calm) as quiet, slow_site(disturbed) as busy:
        before, after = visited(browser, quiet), visited(browser, busy)
    assert before.paint > 0
    assert before.longest_task < BUSY / 2 < after.longest_task
    assert before.shift == 0
    assert after.shift > 0.005
    assert after.requests == before.requests + 1
    assert after.transferred > before.transferred + picture.stat().st_size


def test_the_bench_sees_the_text_of_a_page_and_of_its_bare_html(
    browser: Browser, tmp_path: Path
) -> None:
    html = (SITE / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(bare(html), encoding="utf-8")
    with slow_site(SITE) as ours, slow_site(tmp_path) as other:
        page, text = visited(browser, ours), visited(browser, other)
    assert page.paint > 150 < text.paint
    assert text.requests == 1 < page.requests <= 6
    assert text.transferred < page.transferred <= 50_000


def test_the_bench_sees_the_first_results_of_search(browser: Browser) -> None:
    with slow_site(SITE) as address:
        assert seconds_to_results(browser, address) > 0.3  # two answers, one after the other
