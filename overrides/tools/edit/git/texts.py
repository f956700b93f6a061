"""Texts of commits, and what has changed in a text, in words."""

from pathlib import Path
from typing import Any

from content.picture_names import is_picture

from edit.git.command import GitError, git
from edit.git.state import DOCS
from edit.side_by_side import places, side_by_side


def text_at(project: Path, commit: str, path: str) -> str | None:
    """A file under docs/ as it was in a commit; None where there was none, or no text."""
    try:
        return git(project, "show", f"{commit}:{DOCS}/{path}")
    except GitError:
        return None


def change(path: str, old: str | None, new: str | None) -> dict[str, Any]:
    """What has become of a file, in words, and line by line."""
    if is_picture(path):
        words = "new photo" if old is None else "taken out" if new is None else "another photo"
        return {"words": words, "rows": []}
    rows = side_by_side(old or "", new or "")
    count = places(rows)
    words = f"{count} place{'' if count == 1 else 's'} changed"
    if old is None:
        words = "new"
    elif new is None:
        words = "taken out"
    return {"words": words, "rows": rows}
