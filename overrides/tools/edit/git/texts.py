"""Texts of commits, and what has changed in a text, in words."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from content.picture_names import is_picture

from edit.git.command import GitError, git
from edit.git.state import DOCS

AROUND = 2  # lines that stay the same beside each change


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
        return {"words": words, "diff": []}
    before, after = (old or "").splitlines(), (new or "").splitlines()
    groups = [*SequenceMatcher(None, before, after, False).get_grouped_opcodes(AROUND)]
    places = sum(tag != "equal" for group in groups for tag, *_ in group)
    words = f"{places} place{'' if places == 1 else 's'} changed"
    if old is None:
        words = "new"
    elif new is None:
        words = "taken out"
    return {"words": words, "diff": [*_lines(before, after, groups)]}


def _lines(before: list[str], after: list[str], groups: Iterable[Any]) -> Iterable[dict[str, str]]:
    for group in groups:
        for tag, start, end, new_start, new_end in group:
            if tag == "equal":
                yield from ({"kind": "same", "text": line} for line in before[start:end])
            else:
                yield from ({"kind": "gone", "text": line} for line in before[start:end])
                yield from ({"kind": "new", "text": line} for line in after[new_start:new_end])
