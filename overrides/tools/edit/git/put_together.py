"""Puts together what is published, in the second checkout: what others have, and what is new."""

from collections.abc import Mapping
from pathlib import Path

from edit.git.command import GitError, answers, git
from edit.git.state import DOCS
from edit.git.texts import text_at
from edit.git.workshop import take_over


def put_undone(folder: Path, known: str, commit: str) -> None:
    """Take a commit back, on top of what others have published. Raises GitError."""
    if known:
        git(folder, "merge", "--quiet", "--no-edit", known)
    git(folder, "revert", "--no-commit", commit)
    words = answers(folder, "log", "-1", "--format=%s", commit)
    git(folder, "commit", "--quiet", "--file=-", given=f"Undo “{words}”")


def put_new(project: Path, folder: Path, mine: set[str], words: str) -> None:
    """Commit what stands in the project at the paths `mine`, with these words. Raises GitError."""
    take_over(project, folder, mine)
    git(folder, "add", "--all", "--", DOCS)
    if git(folder, "status", "--porcelain", "--", DOCS).strip():
        git(folder, "commit", "--quiet", "--file=-", given=words)


def put_theirs(folder: Path, known: str, both: set[str], take: Mapping[str, str]) -> None:
    """Bring in what others have published, up to the commit `known`. Raises GitError.

    Of the files at the paths that `both` have changed, `take` says which text goes on.
    """
    if not both:
        git(folder, "merge", "--quiet", "--no-edit", known)
        return
    own = answers(folder, "rev-parse", "HEAD")
    try:
        git(folder, "merge", "--quiet", "--no-commit", "--no-ff", known)
    except GitError:
        unmerged = git(folder, "diff", "--name-only", "--diff-filter=U", "-z").split("\0")
        if not {path for path in unmerged if path} <= {f"{DOCS}/{path}" for path in both}:
            raise
    for path in both:
        chosen = known if take.get(path) == "theirs" else own
        file = f"{DOCS}/{path}"
        if text_at(folder, chosen, path) is None:
            git(folder, "rm", "--quiet", "--force", "--ignore-unmatch", "--", file)
        else:
            git(folder, "checkout", "--quiet", chosen, "--", file)
    git(folder, "commit", "--quiet", "--no-edit")
