"""Which icon a browser asks for: to draw one keeps a weak phone busy for long."""

from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from queue import Queue

import pytest
from page_faults import DESKTOP, PHONE, Variant
from playwright.sync_api import Browser
from web_server import SITE, answering


class IconNotingHandler(SimpleHTTPRequestHandler):
    """Keeps in mind which icons were asked for."""

    def __init__(self, *arguments: object, asked: "Queue[str]", directory: Path) -> None:
        self.asked = asked
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if "icon" in self.path:
            self.asked.put(self.path)
        super().do_GET()


@pytest.mark.parametrize(
    ("variant", "icon"),
    [(PHONE, "/assets/icons/favicon-32.png"), (DESKTOP, "/assets/favicon.svg")],
    ids=["phone", "desktop"],
)
def test_a_phone_has_no_icon_to_draw(browser: Browser, variant: Variant, icon: str) -> None:
    asked: Queue[str] = Queue()
    handler = partial(IconNotingHandler, asked=asked, directory=SITE)
    with answering(handler) as address, variant.visit(browser) as context:
        context.new_page().goto(address)
        assert asked.get(timeout=20) == icon
    assert asked.empty()
