"""The bench sees what a visitor waits for: nobody looks at its figures on most days."""

from pathlib import Path

from picture_fixtures import corners, save
from playwright.sync_api import Browser
from site_of_everything import small_page
from web_server import SITE

from tests.bench.paint import bare, visited
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


def test_the_bench_sees_the_bare_text_of_home_and_what_a_busy_page_does(
    browser: Browser, tmp_path: Path
) -> None:
    calm, disturbed = tmp_path / "calm", tmp_path / "disturbed"
    home = (SITE / "index.html").read_text(encoding="utf-8")
    for folder, html in ((calm, bare(home)), (disturbed, small_page("<p>Text.</p>", DISTURB))):
        folder.mkdir()
        (folder / "index.html").write_text(html, encoding="utf-8")
    picture = disturbed / "fixture.jpg"
    save(corners(), picture)
    with slow_site(calm) as quiet, slow_site(disturbed) as busy:
        before, after = visited(browser, quiet), visited(browser, busy)
    assert before.paint > 0 < after.paint
    assert before.shift == 0
    assert before.requests == 1
    assert after.shift > 0.005
    assert after.longest_task > BUSY / 2
    assert after.requests == 2
    assert after.transferred > picture.stat().st_size
