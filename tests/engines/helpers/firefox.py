"""Firefox, as it is installed, driven by Marionette: the line that geckodriver talks over, too.

Debian has no geckodriver, and a Playwright of its own for Firefox is built for Macs and Ubuntu.
Marionette takes WebDriver's commands: each is a JSON list behind its length.
"""

import json
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tab import BrowserError, Scheme, wait_for
from webdriver_tab import WebDriverTab

NAMES = ("firefox-esr", "firefox")
SCHEMES = {"dark": 0, "light": 1}
SCHEME = "layout.css.prefers-color-scheme.content-override"
SETTINGS: dict[str, object] = {
    "marionette.port": 0,  # a free one
    SCHEME: SCHEMES["light"],
    "widget.gtk.overlay-scrollbars.enabled": False,  # scrollbars that take room
    "ui.prefersReducedMotion": 1,
    "ui.primaryPointerCapabilities": 6,  # a mouse
    "ui.allPointerCapabilities": 6,
    "browser.shell.checkDefaultBrowser": False,
    # One process for all pages: to start one for each tab takes longer than most tests.
    "fission.autostart": False,
    "dom.ipc.processCount": 1,
    "dom.ipc.processPrelaunch.enabled": False,
    "network.proxy.type": 1,  # nothing but the server of the tests can be reached
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
# A window is never narrower than 500 pixels, but the page in it can be.
RESIZE = """const { style } = gBrowser.selectedBrowser
for (const [side, length] of [["width", arguments[0]], ["height", arguments[1]]])
  for (const kind of ["", "min-", "max-"]) style.setProperty(kind + side, `${length}px`)"""


class FirefoxTab(WebDriverTab):
    """A tab of Firefox."""

    def resize(self, width: int, height: int) -> None:
        in_its_own_words(self.send, RESIZE, [width, height])
        wait_for(
            lambda: self.run("() => [innerWidth, innerHeight]", []) == [width, height],
            f"The page never became {width} pixels wide and {height} high.",
        )


class Firefox:
    """A Firefox that runs."""

    def __init__(self, line: "Line", version: str) -> None:
        self.line, self.version = line, version

    @contextmanager
    def tab(self) -> Iterator[FirefoxTab]:
        send = self.line.send
        [old] = send("GetWindowHandles")
        new = send("NewWindow", {"type": "tab"})["handle"]
        send("CloseWindow")
        send("SwitchToWindow", {"handle": new, "focus": True})
        assert old != new
        yield FirefoxTab(send)

    def device_colors(self, scheme: Scheme) -> None:
        words = f"Services.prefs.setIntPref({SCHEME!r}, {SCHEMES[scheme]})"
        in_its_own_words(self.line.send, words, [])


def in_its_own_words(send: Any, script: str, about: list[object]) -> None:
    """Run a script in the browser's own window, around the page."""
    send("SetContext", {"value": "chrome"}, "Marionette")
    try:
        send("ExecuteScript", {"script": script, "args": about})
    finally:
        send("SetContext", {"value": "content"}, "Marionette")


class Line:
    """The line to a Firefox that runs."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=120)
        self.answers = self.socket.makefile("rb")
        self.count = 0
        self._read()  # its greeting

    def send(
        self, name: str, about: dict[str, object] | None = None, kind: str = "WebDriver"
    ) -> Any:
        """What the browser answers to a command; raises BrowserError where it refuses."""
        self.count += 1
        command = json.dumps([0, self.count, f"{kind}:{name}", about or {}]).encode()
        self.socket.sendall(b"%d:%s" % (len(command), command))
        _, _, error, answer = self._read()
        if error:
            raise BrowserError(f"{error['error']}: {error['message']}")
        is_wrapped = isinstance(answer, dict) and set(answer) == {"value"}
        return answer["value"] if is_wrapped else answer

    def _read(self) -> Any:
        length = b""
        while (sign := self.answers.read(1)) != b":":
            length += sign
        return json.loads(self.answers.read(int(length)))


@contextmanager
def running_firefox(path: str) -> Iterator[Firefox]:
    """A Firefox without a window and without a past."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in SETTINGS.items())
        Path(folder, "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [path, "--headless", "--marionette", "--remote-allow-system-access"]
        with subprocess.Popen(
            [*command, "--no-remote", "--profile", folder],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                port = Path(folder, "MarionetteActivePort")
                wait_for(lambda: port.exists() and port.read_text(encoding="utf-8"), "No Firefox.")
                line = Line(int(port.read_text(encoding="utf-8")))
                told = line.send("NewSession", {"capabilities": {}})["capabilities"]
                line.send("SetWindowRect", {"width": 1600, "height": 1200})
                yield Firefox(line, f"Firefox {told['browserVersion']}")
            finally:
                process.terminate()
