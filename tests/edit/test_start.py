"""`make edit`: it starts, says where it is, and ends at Ctrl-C."""

import os
import re
import signal
import socket
import subprocess
import sys
from urllib.request import Request, urlopen

import pytest
from edit.__main__ import main
from project import ROOT, Project

CODE = os.pathsep.join(str(ROOT / "overrides" / room) for room in ("hooks", "tools"))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def test_it_says_where_it_is_lets_in_who_has_the_key_and_ends_at_ctrl_c(project: Project) -> None:
    environment = {"PYTHONPATH": CODE, "PORT": str(free_port()), "OPEN_BROWSER": "no"}
    with subprocess.Popen(
        [sys.executable, "-m", "edit"],
        cwd=project.path,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as running:
        assert running.stdout
        address = re.search(
            r"(http://127\.0\.0\.1:\d+)/edit/\?key=(\S+)", running.stdout.readline()
        )
        assert address
        request = Request(f"{address[1]}/edit/api/pages", headers={"Edit-Key": address[2]})
        with urlopen(request, timeout=30) as answer:
            assert answer.status == 200
        running.send_signal(signal.SIGINT)
        printed = running.stdout.read()
        assert running.wait(30) == 0
    assert "Traceback" not in printed


def test_a_port_that_is_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        with pytest.raises(SystemExit, match=r"Something else uses port .* make edit PORT=8001"):
            main()


def test_it_listens_on_this_machine_alone() -> None:
    text = (ROOT / "overrides" / "tools" / "edit" / "__main__.py").read_text(encoding="utf-8")
    assert 'HOST = "127.0.0.1"' in text
    assert "socket.create_server((HOST, port))" in text
