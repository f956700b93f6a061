"""Keeps what is typed, at once."""

from typing import Any

from edit.asked import text_in
from edit.paths import docs_file
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Keep `text` as the draft of the file at `path`."""
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    seen = asked.get("seen")
    with session.writing:
        kept = session.drafts.keep(
            path,
            text_in(asked),
            str(asked.get("version") or ""),
            seen if isinstance(seen, str) else None,
        )
    return {"saved_at": kept.saved_at}


def drop(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Forget the draft of the file at `path`."""
    file = docs_file(session.docs, asked.get("path"))
    with session.writing:
        session.drafts.drop(file.relative_to(session.docs).as_posix())
    return {}
