"""The earlier versions of a page, from Git, in words."""

import re
from pathlib import Path
from typing import Any

from edit.git.command import answers
from edit.git.state import DOCS
from edit.refusal import Refusal

COMMIT = re.compile(r"[0-9a-f]{40}")
RECORD, PART = "\x1e", "\x1f"
FORM = f"{RECORD}%H{PART}%ad{PART}%an{PART}%s{PART}"
TIME = "--date=format:%Y-%m-%d, %H:%M"
MOST = 100
NO_VERSION = "There is no such earlier version."


def history(project: Path, path: str) -> list[dict[str, Any]]:
    """The versions of a file, the newest first: when, who, in which words, and its path then."""
    printed = answers(
        project, "log", "--follow", "--name-only", "--diff-filter=d", f"-n{MOST}", TIME,
        f"--format={FORM}", "--", f"{DOCS}/{path}",
    )  # fmt: skip
    found = []
    for record in printed.split(RECORD)[1:]:
        commit, day, who, words, names = record.split(PART)
        name = next((line for line in names.splitlines() if line.startswith(f"{DOCS}/")), "")
        found.append({"id": commit, "day": day, "who": who, "words": words, "path": name[5:]})
    return found


def last_of(project: Path, email: str) -> dict[str, Any] | None:
    """The last change of docs/ that this person has made, if any."""
    printed = answers(
        project, "log", "-n1", "--fixed-strings", f"--author=<{email}>", TIME, f"--format={FORM}",
        "--", DOCS,
    )  # fmt: skip
    if not (email and printed):
        return None
    commit, day, who, words, _ = printed.removeprefix(RECORD).split(PART)
    said = f"The last one: “{words}”, {day}, {who}."
    return {"id": commit, "day": day, "who": who, "words": words, "said": said}


def commit_named(asked: object) -> str:
    """The name of a commit that was asked for. Raises Refusal where it can't be one."""
    if not isinstance(asked, str) or not COMMIT.fullmatch(asked):
        raise Refusal(400, NO_VERSION)
    return asked
