"""The editor's page in a tab: what a person does with it."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from page_faults import Variant
from playwright.sync_api import ConsoleMessage, Locator, Page
from project import Project

# The real page keeps its scripts, which the frame forbids: the browser tells of each.
# And of each answer that is a no: the other text is there, the disk is full, the server is gone.
# Its own editing gives letters the style of those they replace, which our policy stops; CodeMirror
# draws the line anew.
EXPECTED = (
    *("Blocked script execution", "Applying inline style violates"),
    *("status of 409", "status of 507", "ERR_CONNECTION_REFUSED"),
)
CODE = os.pathsep.join(["overrides/hooks", "overrides/tools", os.environ.get("PYTHONPATH", "")])
# Pastes HTML and plain text where the focus is.
PASTE = """([html, plain]) => {
  const clipboardData = new DataTransfer()
  if (html) clipboardData.setData("text/html", html)
  clipboardData.setData("text/plain", plain || "plain")
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
  document.activeElement.dispatchEvent(event)
}"""
JUDGE = "**/edit/api/judge"
DESKTOP = Variant("desktop", 1440, 900, "light", is_phone=False)


@dataclass(frozen=True)
class Server:
    """The server of `make edit`: the address that it prints, and its process."""

    address: str
    process: int


@contextmanager
def running_editor(project: Project, port: int = 0) -> Iterator[Server]:
    """The server over a project, while it runs."""
    if not port:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
    ours = {"PYTHONPATH": CODE, "PORT": str(port), "OPEN_BROWSER": "no"}
    process = subprocess.Popen(
        [sys.executable, "-m", "edit"],
        cwd=project.path,
        env=os.environ | ours | {"BUILD_DATE": project.day, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        for line in process.stdout:
            if found := re.search(r"http://\S+/edit/\?key=\S+", line):
                yield Server(found[0], process.pid)
                return
        raise AssertionError("The editor did not start.")
    finally:
        process.terminate()
        process.wait(10)


class Editor:
    """One tab with the editor in it."""

    def __init__(self, page: Page, address: str, project: Project) -> None:
        self.page, self.address, self.project = page, address, project
        self.faults: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._note_request(request.url))

    def open(self, file: str = "") -> None:
        """Open the editor, and in it a file under docs/."""
        self.page.goto(self.address)
        if file:
            self.choose(file)

    def choose(self, file: str) -> None:
        """Choose a file in the list, and wait for what the guard says of it."""
        self.page.locator("#views [value=pages]").dispatch_event("click")
        self.page.fill("#filter", file)
        with self.judged():
            self.page.locator(f'#page-list [title="{file}"]').click()

    @contextmanager
    def judged(self) -> Iterator[None]:
        """Do something, and wait until the guard has told all of the text as it is then."""
        with self.page.expect_response(JUDGE) as told:
            yield
        while told.value.json().get("still"):  # the page asks again a while later
            with self.page.expect_response(JUDGE) as told:
                pass

    def write(self, words: str, *, line: int) -> None:
        """Write these words at the end of a line."""
        with self.judged():
            self.go_to(line)
            self.page.keyboard.insert_text(words)

    def go_to(self, line: int) -> None:
        """Put the cursor at the end of a line, as the numbers beside the lines count."""
        numbers = self.page.locator("#code .cm-lineNumbers .cm-gutterElement:visible")
        numbers.filter(has_text=re.compile(f"^{line}$")).wait_for()
        at = numbers.all_text_contents().index(str(line))
        self.page.locator("#code .cm-line").nth(at).click()
        self.page.keyboard.press("End")
        self.page.keyboard.press("End")

    def save(self) -> None:
        """Save, and wait until the page says so."""
        self.page.keyboard.press("Control+s")
        self.page.locator("#kept", has_text="All is saved").wait_for()

    def changed(self, file: str, before: str) -> list[tuple[str, str]]:
        """The lines of a file that are others than they were, each as it was and as it is."""
        was, now = before.split("\n"), self.project.read(file).split("\n")
        assert len(was) == len(now)
        return [(one, other) for one, other in zip(was, now, strict=True) if one != other]

    @property
    def text(self) -> str:
        """The text in the editor, of which all lines below the settings are on the screen."""
        return "\n".join(self.page.locator("#code .cm-line").all_text_contents())

    def dialog(self) -> Locator:
        """The dialog that is open."""
        return self.page.locator("dialog[open]").last

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(
            words in message.text for words in EXPECTED
        ):
            self.faults.append(message.text)

    def _note_request(self, address: str) -> None:
        if not address.startswith("blob:") and urlsplit(address).hostname != "127.0.0.1":
            self.faults.append(f"asked {address}")


Open = Callable[..., Editor]
