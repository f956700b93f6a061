"""An engine that can't be had is told in a sentence, and is a fault where each has to be tried."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT

FOLDERS = ("overrides/hooks", "tests/helpers", "tests/browser/helpers", "tests/engines/helpers")
FOUND = "tests/engines/helpers/found_engines.py"
PYTEST = ("-m", "pytest", "-c", "tests/pyproject.toml", "-n", "0", "-k", "skips_to_the_text")


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python on a machine that has no program but what is in the folder."""
    here = {
        "PATH": str(folder),
        "PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in FOLDERS),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=here | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("engine", ["firefox", "webkit"])
def test_an_engine_that_can_not_be_had_is_told(tmp_path: Path, engine: str) -> None:
    done = run(tmp_path, FOUND, ENGINE=engine)
    assert done.returncode == 0, done.stderr
    assert "could not be installed, so nothing was tried in it" in done.stdout
    assert "apt-get install" in done.stdout
    strict = run(tmp_path, FOUND, ENGINE=engine, CI="true")
    assert strict.returncode == 1
    assert "each engine has to be tried" in strict.stderr


def test_its_tests_say_so_and_fail_where_each_engine_has_to_be_tried(tmp_path: Path) -> None:
    tests = (*PYTEST, "tests/engines/test_menu.py")
    done = run(tmp_path, *tests, ENGINE="firefox")
    assert done.returncode == 0, done.stdout
    assert "Firefox is not on this machine" in " ".join(done.stdout.split())
    assert "1 skipped" in done.stdout
    strict = run(tmp_path, *tests, ENGINE="firefox", CI="true")
    assert strict.returncode == 1
    assert "Firefox is not on this machine" in " ".join(strict.stdout.split())


def test_an_engine_that_nobody_knows_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, FOUND, ENGINE="presto")
    assert done.returncode == 1
    assert "There is no engine “presto”" in done.stderr
