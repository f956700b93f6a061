"""A phone with a weak connection: what it waits for, counted in the page itself.

1.6 Mbit/s and 150 ms before each answer, packed as a web host does it: the server of the bench
waits, so that a search worker waits like everything else. The browser slows its processor.
"""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from page_faults import PHONE
from playwright.sync_api import Browser, Page
from web_server import answering

DELAY = 0.15  # seconds
BYTES_A_SECOND = 1_600_000 / 8
PACKET = 1460
SLOWNESS = 4
PACKED = {".html", ".css", ".js", ".json", ".svg", ".webmanifest"}


class Line:
    """The one line to the phone: all answers share it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free_at = 0.0

    def wait_for(self, size: int) -> None:
        """Wait until so many bytes have come through."""
        with self.lock:
            self.free_at = max(self.free_at, time.monotonic()) + size / BYTES_A_SECOND
            end = self.free_at
        time.sleep(max(0.0, end - time.monotonic()))


class SlowHandler(SimpleHTTPRequestHandler):
    """Answers late, packed, and packet by packet."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, line: Line, directory: Path) -> None:
        self.line = line
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        time.sleep(DELAY)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for start in range(0, len(body), PACKET):
            packet = body[start : start + PACKET]
            self.line.wait_for(len(packet))
            self.wfile.write(packet)


@cache
def packed(file: Path) -> bytes:
    """A file as it goes over the line: what is packed already is not packed again."""
    body = file.read_bytes()
    return gzip.compress(body, 9) if file.suffix in PACKED else body


@contextmanager
def slow_site(folder: Path) -> Iterator[str]:
    """The address of the site in `folder`, at the far end of such a line."""
    handler = partial(SlowHandler, line=Line(), directory=folder)
    with answering(handler) as address:
        yield address


@contextmanager
def slow_phone(browser: Browser) -> Iterator[Page]:
    """A page of a phone that has never been anywhere, and is slow."""
    with PHONE.visit(browser) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
        yield page
