"""A second checkout beside the project's, in which a publication is put together and checked.

The project's own files stay as they are until everything is published.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from edit.files import FOLDER
from edit.git.command import GitError, git
from edit.git.state import DOCS

FINDING = re.compile(r"^docs/(?P<file>.+?):(?P<line>\d+): (?P<message>.*)$")
ADVICE = "Advice ("
CACHE = ".cache"
MINUTES = 10


@dataclass(frozen=True)
class Checked:
    """Whether the site can be built, what the report says, and the problems in it."""

    is_well: bool
    report: str
    problems: list[dict[str, str | int]]


@contextmanager
def workshop(project: Path, commit: str) -> Iterator[Path]:
    """The second checkout, at a commit. It is gone afterwards."""
    folder = project / FOLDER / "workshop"
    _drop(project, folder)
    git(project, "worktree", "add", "--quiet", "--detach", str(folder), commit)
    try:
        (project / CACHE).mkdir(exist_ok=True)
        (folder / CACHE).symlink_to(project / CACHE)
        yield folder
    finally:
        _drop(project, folder)


def _drop(project: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(GitError):
        git(project, "worktree", "prune")


def take_over(project: Path, folder: Path, paths: set[str]) -> None:
    """Bring the files at these paths under docs/ into the second checkout, as they are."""
    for path in paths:
        file, copy = project / DOCS / path, folder / DOCS / path
        if file.is_file() and not file.is_symlink():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
        else:
            copy.unlink(missing_ok=True)


def check(folder: Path) -> Checked:
    """Build the whole site of a checkout, as GitHub will, and read the report."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(folder / ".site.checked")],
        cwd=folder,
        capture_output=True,
        timeout=MINUTES * 60,
        check=False,
    )
    report = (done.stderr + done.stdout).decode(errors="replace")
    stops = report.partition(ADVICE)[0]
    problems: list[dict[str, str | int]] = [
        {
            "file": found["file"],
            "line": int(found["line"]),
            "kind": "problem",
            "message": found["message"],
        }
        for line in stops.splitlines()
        if (found := FINDING.match(line))
    ]
    return Checked(done.returncode == 0, report, problems)
