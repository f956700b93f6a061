"""How long an editor waits with 1,000 articles in the site: until it opens, and at each key.

Beside each figure stands what the server's processor spent for it: other programs that run
meanwhile lengthen the wait alone.
"""

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from project import ROOT, Project

from tests.bench.figures import Figure
from tests.bench.made_sites import made_site

ARTICLES = 1000
KEYS = 9
OPENED = "articles/made-7.md"
SERVER = Path(__file__).with_name("opened_editor.py")
CODE = os.pathsep.join(str(ROOT / "overrides" / room) for room in ("hooks", "tools"))
PATIENCE = 600
# The words that grow letter by letter; in an article, one at its end.
TYPED = {
    "practice.yml": "Put Yourself on The Right Path",
    "menu.yml": "Ketamine therapy",
    "help-lines.yml": "For thoughts of suicide",
    "sources.yml": "prescribing information",
    "redirects.yml": "ketamine-abuse-vs-safe-use-understanding",
    "search-words.yml": "suicidality",
    "spelling.yml": "acknowledgements",
    "wording.yml": "nervous-system",
}


@dataclass
class Opened:
    """A running editor: asks it, and tells what that took."""

    process: "subprocess.Popen[str]"
    port: int
    key: str
    start: float
    texts: dict[str, str] = field(default_factory=dict)

    def ask(self, address: str, /, **body: Any) -> Any:
        """What the editor answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            sent = json.dumps(body) if body else None
            method = "POST" if body else "GET"
            connection.request(method, f"/edit/api/{address}", sent, {"Edit-Key": self.key})
            answer = connection.getresponse()
            read = answer.read()
            if answer.status != http.HTTPStatus.OK:
                sys.exit(f"{address}: {answer.status} {read.decode()}")
            return json.loads(read)
        finally:
            connection.close()

    def spent(self) -> float:
        """The seconds of the server's processor since its start."""
        if not self.process.stdin or not self.process.stdout:
            return 0
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def judge(self, path: str, text: str = "") -> Any:
        """The findings of a file with this text, or with that of its file."""
        return self.ask("judge", path=path, text=text or self.text(path))

    def text(self, path: str) -> str:
        """What stands in a file."""
        if path not in self.texts:
            self.texts[path] = self.ask(f"file?path={path}")["text"]
        return self.texts[path]

    def read_on(self) -> None:
        """Ask again until nothing is still being read."""
        while self.judge(OPENED).get("still"):
            time.sleep(1)  # as the page in the browser does


@contextmanager
def opened(project: Project) -> Iterator[Opened]:
    """The editor of a project, from the start of its process on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-P", str(SERVER)],  # without the folder of the server's file
        cwd=project.path,
        env=os.environ | {"PYTHONPATH": CODE, "PORT": str(port), "OPEN_BROWSER": "no"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        printed = process.stdout.readline() if process.stdout else ""
        key = re.search(r"key=(\S+)", printed)
        if process.stdout:
            process.stdout.readline()  # the rest of what it says
        yield Opened(process, port, key[1] if key else "", start)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def edit_figures() -> Iterator[Figure]:
    """Open the editor of a large site, and write in an article and in each data file."""
    with tempfile.TemporaryDirectory() as folder:
        project = made_site(Path(folder) / "project", ARTICLES)
        with opened(project) as editor:
            name = "From the start of the editor"
            editor.ask("pages")
            yield from _since_start(editor, f"{name} to its list of pages")
            findings = editor.judge(OPENED)
            yield from _since_start(editor, f"{name} to the findings of an opened page")
            assert findings["preview"], findings
            waits = [*_waits(editor, OPENED)]
            yield _median(waits, "Meanwhile, from a key to findings and page")
            editor.read_on()
            yield from _since_start(editor, f"{name} until all pages are read", most=None)
            for path in (OPENED, *TYPED):
                waits = [*_waits(editor, path)]
                kind = "an article" if path == OPENED else path
                yield _median(waits, f"From a key in {kind} to findings and page")
                yield Figure("... in the processor", median(cpu for _, cpu in waits), " s")


def _since_start(editor: Opened, name: str, most: float | None = 5) -> Iterator[Figure]:
    yield Figure(name, time.perf_counter() - editor.start, " s", most=most)
    yield Figure("... in the processor", editor.spent(), " s")


def _waits(editor: Opened, path: str) -> Iterator[tuple[float, float]]:
    """Type at a word, and wait for the findings after each key; each time with the processor's."""
    word = TYPED.get(path, "")
    before, _, after = editor.text(path).rpartition(word) if word else (editor.text(path), "", "")
    assert before, f"{path} has no more {word}"
    for number in range(1, KEYS + 1):
        start, spent = time.perf_counter(), editor.spent()
        editor.judge(path, f"{before}{word}{'x' * number}{after}")
        yield time.perf_counter() - start, editor.spent() - spent


def _median(waits: list[tuple[float, float]], name: str) -> Figure:
    return Figure(name, median(wait for wait, _ in waits), " s", most=1)
