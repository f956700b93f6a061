"""One file: its text, and its draft."""

from dataclasses import asdict
from typing import Any

from edit.files import raw_of, text_of, version_of
from edit.paths import existing_file
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The file at `path` as it stands on disk, and what was typed into it and not saved."""
    file = existing_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    raw = raw_of(file) or b""
    text = text_of(raw, path)
    draft = session.drafts.read(path)
    return {
        "path": path,
        "text": text,
        "version": version_of(raw),
        "draft": asdict(draft) if draft and draft.text != text else None,
    }
