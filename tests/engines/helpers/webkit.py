"""WebKit, Safari's engine, as Debian builds it: MiniBrowser, driven by WebKitWebDriver."""

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from tab import BrowserError, Scheme, wait_for
from webdriver_tab import WebDriverTab

# Without a window manager, the window beneath the pointer has the focus, and the pointer stands in
# the middle of the screen. Of a small one, that lies in every window; they may be larger than it.
SIZE = "600x600x24"
DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"
# Method and path of each command (W3C WebDriver, 6.2), under those of the session.
PATHS = {
    "Navigate": ("POST", "url"),
    "Back": ("POST", "back"),
    "Forward": ("POST", "forward"),
    "Refresh": ("POST", "refresh"),
    "GetWindowHandles": ("GET", "window/handles"),
    "NewWindow": ("POST", "window/new"),
    "SwitchToWindow": ("POST", "window"),
    "CloseWindow": ("DELETE", "window"),
    "GetWindowRect": ("GET", "window/rect"),
    "SetWindowRect": ("POST", "window/rect"),
    "ExecuteAsyncScript": ("POST", "execute/async"),
    "FindElement": ("POST", "element"),
    "ElementClick": ("POST", "element/{id}/click"),
    "PerformActions": ("POST", "actions"),
    "TakeScreenshot": ("GET", "screenshot"),
    "Print": ("POST", "print"),
}
# Scrollbars that take room, and a window that may be as narrow as a phone.
GTK = {
    "settings.ini": "[Settings]\ngtk-overlay-scrolling=false\ngtk-enable-animations=false\n",
    "gtk.css": "* { min-width: 0; padding: 0; margin: 0; font-size: 1px }\n",
}
SETTINGS = {
    "GDK_BACKEND": "x11",
    "NO_AT_BRIDGE": "1",
    "http_proxy": "http://127.0.0.1:9",  # nothing but the server of the tests can be reached
    "https_proxy": "http://127.0.0.1:9",
    "no_proxy": "127.0.0.1,localhost",
}


class WebKit:
    """A MiniBrowser that runs."""

    def __init__(self, port: int) -> None:
        self.port = port
        told = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {}}})
        self.session = f"/session/{told['sessionId']}"
        self.version = f"WebKitGTK {told['capabilities']['browserVersion']}"

    def send(self, name: str, about: dict[str, object] | None = None) -> Any:
        """What the browser answers to a command; raises BrowserError where it refuses."""
        about = dict(about or {})
        method, path = PATHS[name]
        path = path.format(id=about.pop("id", ""))
        return self._ask(method, f"{self.session}/{path}", about)

    @contextmanager
    def tab(self) -> Iterator[WebDriverTab]:
        old = self.send("GetWindowHandles")
        new = self.send("NewWindow", {"type": "window"})["handle"]
        for handle in old:
            self.send("SwitchToWindow", {"handle": handle})
            self.send("CloseWindow")
        self.send("SwitchToWindow", {"handle": new})
        yield WebDriverTab(self.send)

    def device_colors(self, scheme: Scheme) -> None:
        if scheme != "light":
            raise BrowserError("Its colors are set before it starts.")

    def end(self) -> None:
        """Close the browser."""
        self._ask("DELETE", self.session, {})

    def _ask(self, method: str, path: str, about: dict[str, object]) -> Any:
        line = HTTPConnection("127.0.0.1", self.port, timeout=120)
        body = json.dumps(about) if method == "POST" else None
        try:
            line.request(method, path, body, {"Content-Type": "application/json"})
            answer = json.loads(line.getresponse().read())["value"]
        except (OSError, HTTPException) as error:
            raise BrowserError(f"{path}: {error}") from error
        finally:
            line.close()
        if isinstance(answer, dict) and "error" in answer:
            raise BrowserError(f"{answer['error']}: {answer['message']}")
        return answer


@contextmanager
def running_webkit(driver: str) -> Iterator[WebKit]:
    """A WebKit on a screen that nobody sees, without a past."""
    home = tempfile.mkdtemp()
    with ExitStack() as ends:
        # A portal that the desktop starts may hold on to a folder in it.
        ends.callback(shutil.rmtree, home, ignore_errors=True)
        folder = Path(home, "gtk-3.0")
        folder.mkdir()
        for name, text in GTK.items():
            (folder / name).write_text(text, encoding="utf-8")
        own = {"DISPLAY": ends.enter_context(_screen()), "XDG_CONFIG_HOME": home, "HOME": home}
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        process = ends.enter_context(
            subprocess.Popen(
                [driver, f"--port={port}"],
                env=os.environ | SETTINGS | own,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        ends.callback(process.terminate)
        browser = wait_for(lambda: WebKit(port), "WebKitWebDriver doesn't start.")
        ends.callback(browser.end)
        yield browser


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a screen in memory."""
    read, write = os.pipe()
    command = [SCREEN, "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        try:
            with os.fdopen(read, encoding="ascii") as told:
                number = re.match(r"\d+", told.readline())
            if not number:
                raise BrowserError("Xvfb doesn't start.")
            yield f":{number[0]}"
        finally:
            process.terminate()
