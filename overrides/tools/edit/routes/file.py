"""One file: its text, and its draft."""

from dataclasses import asdict
from typing import Any

from edit.files import raw_of, text_of, version_of
from edit.paths import docs_file, existing_file
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The file at `path` as it stands on disk, and what was typed into it and not saved.

    Of a file that is gone, what was typed is still there, over no text and no version.
    """
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    draft = session.drafts.read(path)
    if draft is None:
        existing_file(session.docs, path)
    raw = raw_of(file)
    text = text_of(raw or b"", path)
    return {
        "path": path,
        "text": text,
        "version": version_of(raw),
        "draft": asdict(draft) if draft and draft.text != text else None,
    }
