"""A running preview, as `make serve` starts it, and how long it takes until something is so."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from project import ROOT, Project

PATIENCE = 30.0  # seconds until a server that does not answer counts as broken


def serve_command() -> list[str]:
    """What `make serve` runs, without the `.venv` of the Makefile's own folder."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    line = next(line for line in makefile.split("\n") if "mkdocs serve" in line)
    return [sys.executable, *line.replace("$(PORT)", "{port}").split()[1:]]


@contextmanager
def served(project: Project) -> Iterator[tuple[str, Path]]:
    """The preview's address, and the file that holds what it prints."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = project.path / "serve.log"
    with log.open("w", encoding="utf-8") as printed:
        process = subprocess.Popen(
            [word.format(port=port) for word in serve_command()],
            cwd=project.path,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://127.0.0.1:{port}/", log
        finally:
            process.terminate()
            process.wait(PATIENCE)


def seconds_until(is_so: Callable[[], bool]) -> float:
    """How long it takes until something is so; asks without a rest, and gives up in the end."""
    start = time.monotonic()
    while not is_so():
        if time.monotonic() - start > PATIENCE:
            raise TimeoutError("The preview did not answer.")
    return time.monotonic() - start


def shows(address: str, words: str) -> bool:
    """Whether the page at the address has the words now."""
    with suppress(OSError), urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return words in answer.read().decode("utf-8")
    return False
