"""Keeps what is typed, at once."""

from typing import Any

from edit.asked import text_in
from edit.files import plain_ends, raw_of, text_of
from edit.paths import docs_file
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Keep `text` as the draft of the file at `path`; one that is saved needs none.

    Of a file that is gone, that is the text without a word.
    """
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    text, seen = text_in(asked), asked.get("seen")
    with session.writing:
        if text == plain_ends(text_of(raw_of(file) or b"", path)):
            session.drafts.drop(path)
            return {"saved_at": None}
        version = str(asked.get("version") or "")
        kept = session.drafts.keep(path, text, version, seen if isinstance(seen, str) else None)
    return {"saved_at": kept.saved_at}
