"""The earlier versions of a page."""

from typing import Any

from edit.git.history import NO_VERSION, commit_named, history
from edit.git.texts import text_at
from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """The versions of the file at `path`, the newest first."""
    file = docs_file(session.docs, asked.get("path"))
    return history(session.project, file.relative_to(session.docs).as_posix())


def version(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The text of the file at `path` in the version `id`."""
    file = docs_file(session.docs, asked.get("path"))
    commit = commit_named(asked.get("id"))
    text = text_at(session.project, commit, file.relative_to(session.docs).as_posix())
    if text is None:
        raise Refusal(404, NO_VERSION)
    return {"text": text}
