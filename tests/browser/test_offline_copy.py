"""The copy that opens by a double click, in a browser, from disk."""

from pathlib import Path

from late_fonts import wait_for_fonts
from make.offline_copy import copy_offline
from page_faults import PHONE
from playwright.sync_api import Browser
from web_server import SITE

PICTURES_LACKING = """() => [...document.images]
  .filter((image) => image.complete && !image.naturalWidth).map((image) => image.src)"""


def test_pages_open_from_disk_with_style_fonts_and_pictures(
    browser: Browser, tmp_path: Path
) -> None:
    copy = tmp_path / "a folder with spaces"
    copy_offline(SITE, copy)
    with PHONE.visit(browser) as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(error.message))
        for file in ("404.html", "contact/index.html", "index.html"):
            page.goto((copy / file).as_uri())
            wait_for_fonts(page)
            assert page.evaluate(PICTURES_LACKING) == []
        page.locator("main a").first.click()
        page.wait_for_url("**/index.html")
        page.locator(".bc-header__search").click()
        page.locator(".bc-search input").fill("fixture")
        page.locator(".bc-search").get_by_text("Search is not working right now.").wait_for()
        assert faults == []
