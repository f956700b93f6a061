"""A site on loopback that answers as a test wants it to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from web import Asker

IMPATIENT = Asker(tries=2, rest=0, timeout=2)


@dataclass
class Says:
    """One answer; `Says(301, to="/new/")` leads on."""

    status: int = 200
    body: bytes = b""
    to: str = ""


@dataclass
class FakeSite:
    """Answers by path; a list is said one after the other, its last answer again and again."""

    address: str = ""
    answers: dict[str, Says | list[Says]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    most_at_once: int = 0

    def answer(self, path: str) -> Says:
        """What it says at a path."""
        says = self.answers.get(path.partition("?")[0], Says(404))
        if isinstance(says, Says):
            return says
        return says.pop(0) if len(says) > 1 else says[0]


# In so many seconds what is asked at the same time has come.
MOMENT = 0.01


@contextmanager
def fake_site() -> Iterator[FakeSite]:
    """A site that says 404 to everything, until a test gives it answers."""
    site = FakeSite()
    lock = threading.Lock()
    now = 0
    several = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            nonlocal now
            with lock:
                now += 1
                site.most_at_once = max(site.most_at_once, now)
                site.asked.append(f"{self.command} {self.path}")
            if now > 1:
                several.set()
            says = site.answer(self.path)
            self.send_response(says.status)
            if says.to:
                self.send_header("Location", says.to)
            self.send_header("Content-Length", str(len(says.body)))
            several.wait(MOMENT)
            # Before the answer is whole: whoever has it may ask the next thing at once.
            with lock:
                now -= 1
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(says.body)

        do_HEAD = do_GET  # noqa: N815 (http.server's own name)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.address = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield site
        finally:
            server.shutdown()
