"""The place where the site is published: takes over what others did there, and brings it ours."""

from pathlib import Path

from edit.git.command import GitError, answers, git
from edit.git.state import Branch


def fetch(project: Path, branch: Branch) -> str:
    """The commit that is published now, "" where nothing is yet. Raises GitError where offline."""
    if branch.remote:
        git(project, "fetch", "--quiet", branch.remote)
    return branch.upstream and answers(
        project, "rev-parse", "-q", "--verify", f"{branch.upstream}^{{commit}}"
    )


def push(project: Path, branch: Branch, commit: str) -> None:
    """Publish a commit, never by force. Raises GitError where it is not taken."""
    if branch.remote:
        target = f"{commit}:refs/heads/{branch.target}"
        git(project, "push", "--quiet", branch.remote, target)


def is_overtaken(error: GitError) -> bool:
    """Whether a commit was not taken because somebody else has published meanwhile."""
    return any(word in str(error) for word in ("fetch first", "non-fast-forward", "[rejected]"))
