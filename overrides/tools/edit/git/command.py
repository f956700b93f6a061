"""Runs Git in the project."""

import os
import subprocess
from pathlib import Path

from edit.refusal import Refusal

SECONDS = 120
NO_GIT = "Git is not on this machine, so nothing can be published from here."
TOO_LONG = "Git took too long to answer. Is this machine on the web? Nothing was lost: try again."
# Git asks no questions that nobody could answer, and speaks English. It only looks where it is only
# asked: nobody else's Git has to wait for that.
ENVIRONMENT = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "true",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C.UTF-8",
}
LITERAL = {"GIT_LITERAL_PATHSPECS": "1"}


class GitError(Exception):
    """What Git said when it did not do what it was asked."""


def git(project: Path, *words: str, given: str | None = None) -> str:
    """What Git prints. Raises GitError with its words, or Refusal where it can't be asked."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", *words],
            cwd=project,
            env={**os.environ, **ENVIRONMENT, **LITERAL},
            input=(given or "").encode(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise Refusal(501, NO_GIT) from None
    except subprocess.TimeoutExpired:
        raise Refusal(504, TOO_LONG) from None
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip())
    return done.stdout.decode(errors="replace")


def answers(project: Path, *words: str) -> str:
    """The same without its last line end; "" where Git does not do it."""
    try:
        return git(project, *words).rstrip("\n")
    except GitError:
        return ""
