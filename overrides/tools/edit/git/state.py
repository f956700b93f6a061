"""What stands in docs/ that is not published yet."""

from dataclasses import dataclass
from pathlib import Path

from edit.git.command import GitError, answers, git
from edit.refusal import Refusal

DOCS = "docs"


@dataclass(frozen=True)
class Branch:
    """The branch that is checked out, and where it is published: "" for one that isn't."""

    name: str
    remote: str
    target: str

    @property
    def upstream(self) -> str:
        """The remote's branch as Git names it here; "" where there is none."""
        return f"{self.remote}/{self.target}" if self.remote else ""


def branch_of(project: Path) -> Branch:
    """The branch, and where it goes: its upstream, or the branch of that name at `origin`."""
    name = answers(project, "symbolic-ref", "--short", "HEAD")
    remote = answers(project, "config", f"branch.{name}.remote") if name else ""
    merge = answers(project, "config", f"branch.{name}.merge") if name else ""
    if remote and remote != "." and merge:
        return Branch(name, remote, merge.removeprefix("refs/heads/"))
    remotes = answers(project, "remote").split()
    if name and remotes:
        return Branch(name, "origin" if "origin" in remotes else remotes[0], name)
    return Branch(name, "", "")


def base_of(project: Path, branch: Branch) -> str:
    """The commit that is published, as far as it is known here; HEAD where nothing is."""
    known = branch.upstream and answers(project, "rev-parse", "-q", "--verify", branch.upstream)
    if not known:
        return "HEAD"
    return answers(project, "merge-base", "HEAD", branch.upstream) or "HEAD"


def was_published(project: Path, path: str) -> bool:
    """Whether the file at this path under docs/ is among what is published, or may be."""
    try:
        base = base_of(project, branch_of(project))
        return bool(git(project, "ls-tree", "--name-only", base, "--", f"{DOCS}/{path}"))
    except (GitError, Refusal):
        return True


def unpublished(project: Path) -> set[str]:
    """The paths under docs/ of all files that are other than what is published."""
    try:
        base = base_of(project, branch_of(project))
        changed = git(project, "diff", "--name-only", "-z", base, "--", DOCS)
        new = git(project, "ls-files", "--others", "--exclude-standard", "-z", "--", DOCS)
    except (GitError, Refusal):
        return set()
    paths = [*changed.split("\0"), *new.split("\0")]
    return {path.removeprefix(f"{DOCS}/") for path in paths if path}
