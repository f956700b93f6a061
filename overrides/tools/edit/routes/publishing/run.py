"""What GitHub has made of a publication."""

from dataclasses import asdict
from typing import Any

from edit.git.github_run import github_run
from edit.git.history import commit_named
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """How the publication `id` stands there, in words."""
    return asdict(github_run(session.project, commit_named(asked.get("id"))))
