"""A draft that visitors shall see from the next publication on."""

from typing import Any

from edit.paths import existing_file
from edit.session import Session
from edit.site_changes.texts import Texts
from edit.values.entries import without_entry


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Take the line out of the page at `path` that keeps it from visitors, and save it."""
    file = existing_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    with session.writing:
        texts = Texts(session)
        text, _ = without_entry(path, texts.read(path), ("draft",))
        texts.write(path, text)
        texts.save()
    return {}
