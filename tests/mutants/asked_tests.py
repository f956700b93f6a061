"""Asks the tests, in a copy of the project, whether one of them fails."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

# The rooms in which the guard's findings are tried, the quickest first.
ROOMS = ("tests/guard", "tests/judge", "tests/content", "tests/extensions")
# Has an example of each rule.
RULES = "tests/guard/test_rules.py"
# A fault can make the code run on and on: 300 seconds of work and 4 GB are enough for all tests,
# on a slow machine too.
LIMITED = ("sh", "-c", 'ulimit -t 300; ulimit -v 4000000; exec "$@"', "sh")


def copy_project(project: Path, copy: Path) -> None:
    """Copy what Git has or would take, as it is now, into the folder `copy`, and build the site."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (project / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project / name, copy / name)
    build = [_python(project), "-m", "mkdocs", "build", "--site-dir", "site"]
    subprocess.run(build, cwd=copy, env=_environment(), capture_output=True, check=True)


def failing_test(project: Path, copy: Path, tests: Sequence[str], module: str = "") -> str:
    """The first test that fails in the copy, or how else they ended; "" where all pass.

    `tests` are files or folders; those files that name the module come first, and then those of
    the rooms that are called like its own.
    """
    name, rooms = Path(module).stem, {*Path(module).parent.parts}
    files = [file for test in tests for file in _files(copy, test)]
    files.sort(
        key=lambda file: (
            name not in f"{file.name} {file.read_text(encoding='utf-8')}",
            file != copy / RULES,
            -len(rooms.intersection(file.relative_to(copy).parts)),
        )
    )
    command = [*LIMITED, _python(project), "-m", "pytest", "-c", "tests/pyproject.toml"]
    done = subprocess.run(
        [*command, "-n", "0", "-x", "-rfE", *map(str, files)],
        cwd=copy,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    ended = failed[1] if failed else f"ended with {done.returncode}"
    return ended if done.returncode else ""


def _files(copy: Path, test: str) -> list[Path]:
    path = copy / test
    return sorted(path.rglob("test_*.py")) if path.is_dir() else [path]


def _python(project: Path) -> str:
    return str(project / ".venv/bin/python")


def _environment() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
