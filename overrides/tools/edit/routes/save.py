"""Writes a text into docs/, unless the file has changed since it was opened."""

from typing import Any

from edit.asked import text_in
from edit.files import raw_of, text_of, version_of, with_its_line_ends, write_whole
from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session

CHANGED = (
    "{} was changed by somebody else since you opened it. Nothing was overwritten: both texts are "
    "here. Take over from theirs what you want to keep, and save again."
)
GONE = "{} was renamed or deleted by somebody else since you opened it. Your text is still here."


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Write `text` into the file at `path`, which had `version` when it was read."""
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    text, version = text_in(asked), asked.get("version") or ""
    with session.writing:
        raw = raw_of(file)
        old = text_of(raw, path) if raw is not None else ""
        if version_of(raw) != version and old != text:
            said = GONE if raw is None else CHANGED
            raise Refusal(409, said.format(path), theirs=old, version=version_of(raw))
        new = with_its_line_ends(old, text).encode()
        if new != raw:
            write_whole(session.project, file, new)
        session.drafts.drop(path)
    return {"version": version_of(new)}
