"""Which files under docs/ have changed: here, or between two commits; and which on both sides."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edit.git.command import answers, git
from edit.git.state import DOCS
from edit.git.texts import text_at

# What a person may choose for a page that somebody else has changed, too.
CHOICES = {"yours", "theirs"}


def changed_here(project: Path) -> set[str]:
    """The paths under docs/ that are other than in the last commit."""
    changed = git(project, "diff", "--name-only", "--no-renames", "-z", "HEAD", "--", DOCS)
    new = git(project, "ls-files", "--others", "--exclude-standard", "-z", "--", DOCS)
    paths = [*changed.split("\0"), *new.split("\0")]
    return {path.removeprefix(f"{DOCS}/") for path in paths if path}


def changed_between(project: Path, base: str, commit: str) -> set[str]:
    """The paths under docs/ that have changed between two commits; none where one is missing."""
    if not base:
        return set()
    named = git(project, "diff", "--name-only", "--no-renames", "-z", base, commit, "--", DOCS)
    return {path.removeprefix(f"{DOCS}/") for path in named.split("\0") if path}


def changed_by_both(folder: Path, known: str, mine: set[str]) -> set[str]:
    """The paths under docs/ that have changed on both sides since these parted.

    `known` is the commit that others have published, `mine` are paths that have changed here
    without being in a commit.
    """
    base = answers(folder, "merge-base", "HEAD", known) if known else ""
    own = mine | changed_between(folder, base, "HEAD")
    return changed_between(folder, base, known) & own


def undecided(
    project: Path, known: str, mine: set[str], take: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The files that both have changed, as long as nobody has chosen between them in `take`."""
    files = []
    for path in sorted(changed_by_both(project, known, mine)):
        file = project / DOCS / path
        yours = file.read_bytes().decode(errors="replace") if file.is_file() else None
        theirs = text_at(project, known, path)
        if yours != theirs and take.get(path) not in CHOICES:
            before = text_at(project, answers(project, "merge-base", "HEAD", known), path)
            files.append({"path": path, "yours": yours, "theirs": theirs, "base": before})
    return files
