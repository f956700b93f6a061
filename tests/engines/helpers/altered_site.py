"""The built site on its way to a browser: watched, and as one that lacks something would get it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from lacking import remover, without
from web_server import QuietHandler, answering

TEXTS = {"": "text/html", ".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
HEAD = "<head>"
ELSEWHERE = "https://www.weather.gov/"
FAULT, AXE, PROBE = "/~fault", "/~axe.js", "/~probe.js"
# First in the page, where its policy does not rule yet. Told at once: the page may be left next.
WATCH = f"""{{
const tell = (words) => {{
  const line = new XMLHttpRequest()
  line.open("POST", "{FAULT}", false)
  line.send(`${{location.pathname}}: ${{words}}`)
}}
addEventListener("error", ({{ message, target }}) =>
  tell(message || `${{target.src || target.href}} can't be loaded`), true)
addEventListener("unhandledrejection", ({{ reason }}) => tell(reason))
addEventListener("securitypolicyviolation", ({{ effectiveDirective, blockedURI }}) =>
  tell(`the policy forbids ${{blockedURI}} (${{effectiveDirective}})`))
const error = console.error
console.error = (...words) => {{ tell(words.join(" ")); error(...words) }}
}}"""
# A page in such a box runs no script, and its browser says so; tests still can ask it.
NO_SCRIPT = "sandbox allow-same-origin allow-forms allow-popups allow-top-navigation"


@dataclass
class Site:
    """A site that is served, what was asked of it, and what went wrong in its pages."""

    address: str = ""
    elsewhere: str = ""  # where *Leave this page* leads
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    probe: tuple[str, str] = ("", "")  # words of a page, and the script that runs right behind them


class Handler(QuietHandler):
    """Serves a folder with changes to each text."""

    def __init__(
        self, *about: object, site: Site, lacking: tuple[str, ...], script: bool, directory: Path
    ) -> None:
        self.site, self.lacking, self.script = site, lacking, script
        super().__init__(*about, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 (the server calls it so)
        """Send a file, or a script of the tests."""
        path = self.path.split("?")[0]
        if path == AXE:
            return self._send(AXE_SCRIPT, "text/javascript", HTTPStatus.OK)
        if path == PROBE:
            return self._send(self.site.probe[1], "text/javascript", HTTPStatus.OK)
        self.site.asked.append(path)
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        kind = TEXTS.get(file.suffix)
        if file.is_dir() or (kind is None and file.is_file()):
            return super().do_GET()
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        if status == HTTPStatus.NOT_FOUND:
            file, kind = Path(self.directory, "404.html"), "text/html"
        return self._send(self._altered(file.read_text(encoding="utf-8")), str(kind), status)

    def do_POST(self) -> None:  # noqa: N802
        """Note what a page tells of a fault."""
        words = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.site.faults.append(words)
        self._send("", "text/plain", HTTPStatus.NO_CONTENT)

    def _altered(self, text: str) -> str:
        scripts = f"<script>{WATCH}</script>"
        if self.lacking:
            text = without(text, self.lacking)
            # The policy names the style sheet as it was.
            text = text.replace('http-equiv="Content-Security-Policy"', "", 1)
            scripts += f"<script>{remover(self.lacking)}</script>"
        if words := self.site.probe[0]:
            text = text.replace(words, f'{words}<script src="{PROBE}"></script>', 1)
        text = text.replace(f'"{ELSEWHERE}"', f'"{self.site.elsewhere}"')
        return text.replace(HEAD, HEAD + scripts, 1)

    def _send(self, text: str, kind: str, status: HTTPStatus) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if kind == "text/html" and not self.script:
            self.send_header("Content-Security-Policy", NO_SCRIPT)
        self.end_headers()
        self.wfile.write(body)


class ElsewhereHandler(QuietHandler):
    """Another site."""

    def do_GET(self) -> None:  # noqa: N802 (the server calls it so)
        """Send a page that is the same everywhere."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Elsewhere</title><p>Elsewhere")


@contextmanager
def serving_altered(
    folder: Path, lacking: tuple[str, ...] = (), *, script: bool = True
) -> Iterator[Site]:
    """Serve the site in a folder to a browser that lacks these features, or runs no script."""
    site = Site()
    handler = partial(Handler, site=site, lacking=lacking, script=script, directory=folder)
    with answering(ElsewhereHandler) as other, answering(handler) as address:
        site.address = address
        site.elsewhere = other.replace("127.0.0.1", "localhost")
        yield site
