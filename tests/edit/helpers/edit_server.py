"""The editor's server in a thread, on a port of its own, over a project in a folder of its own."""

import http.client
import json
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import uvicorn
from edit.app import make_app
from edit.session import Session
from project import Project

WHO = ("-c", "user.name=A Fixture", "-c", "user.email=a@fixture.example")


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The lines of an answer that comes step by step."""
        return [json.loads(line) for line in self.body.splitlines()]


@dataclass
class Editor:
    """The editor of a project, as the page in the browser asks it."""

    project: Project
    session: Session
    port: int
    headers: dict[str, str] = field(default_factory=dict)

    def ask(
        self, method: str, path: str, body: Any = None, /, key: str | None = "", **headers: str
    ) -> Answer:
        """The answer to a request, with the key unless another one is given."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if key is not None:
            sent["Edit-Key"] = key or self.session.key
        raw = body if isinstance(body, bytes) else json.dumps(body).encode() if body else None
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        try:
            connection.request(method, path, raw, sent)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def get(self, path: str, /, **query: str) -> Any:
        """What the editor gives at one of its addresses."""
        asked = "&".join(f"{name}={quote(value)}" for name, value in query.items())
        answer = self.ask("GET", f"/edit/api/{path}?{asked}")
        assert answer.status == 200, answer.body
        return answer.json

    def post(self, path: str, /, **body: Any) -> Answer:
        """What it says to values."""
        return self.ask("POST", f"/edit/api/{path}", body)

    def read_all(self) -> None:
        """Let the judge read all pages, of the text that was judged last and of what is saved."""
        while self.session.judge.read_on():
            pass

    def save(self, path: str, text: str) -> None:
        """Save a text over what is there."""
        version = self.get("file", path=path)["version"]
        answer = self.post("save", path=path, text=text, version=version)
        assert answer.status == 200, answer.body


@contextmanager
def editor_of(project: Project) -> Iterator[Editor]:
    """The editor of a project, as long as it is asked for."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    session = Session(project.path)
    app = make_app(session, port)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield Editor(project, session, port)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def git(folder: Path, *words: str) -> str:
    """What Git prints in a folder."""
    done = subprocess.run(
        ["git", *WHO, *words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def with_remote(project: Project) -> Path:
    """Make a repository of a project, and publish it; gives the bare one where it is published."""
    bare = project.path.parent / "published.git"
    git(project.path.parent, "init", "--quiet", "--bare", "-b", "main", str(bare))
    (project.path / ".gitignore").write_text("/.cache/\n/.edit/\n/site/\nprinted.txt\n")
    git(project.path, "init", "--quiet", "-b", "main")
    git(project.path, "config", "user.name", "A Fixture")
    git(project.path, "config", "user.email", "a@fixture.example")
    git(project.path, "add", "--all")
    git(project.path, "commit", "--quiet", "-m", "A project of fixtures")
    git(project.path, "remote", "add", "origin", str(bare))
    git(project.path, "push", "--quiet", "--set-upstream", "origin", "main")
    return bare
