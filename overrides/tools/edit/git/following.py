"""Brings this copy to what was published."""

from collections.abc import Mapping
from pathlib import Path

from edit.git.command import git
from edit.git.state import DOCS
from edit.git.texts import text_at


def follow(project: Path, new: str, mine: set[str], take: Mapping[str, str]) -> None:
    """Bring the project to the commit `new`; what was not published in it stays.

    `mine` are the paths that had changed here, of which `take` may say that theirs goes on. Raises
    GitError where other changes are in the way.
    """
    # What stands in the index as it was published is no change that could get lost.
    for path in sorted(mine):
        file = f"{DOCS}/{path}"
        if take.get(path) != "theirs":
            git(project, "add", "--all", "--", file)
        elif text_at(project, "HEAD", path) is not None:
            git(project, "checkout", "--quiet", "HEAD", "--", file)
        else:
            (project / file).unlink(missing_ok=True)
    git(project, "merge", "--quiet", "--ff-only", new)
