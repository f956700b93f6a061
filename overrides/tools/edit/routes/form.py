"""The form of a text that is not saved yet."""

from typing import Any

from edit.asked import text_in
from edit.forms.form import form_of
from edit.paths import docs_file
from edit.session import Session


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The form of `text`, as the file at `path`."""
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    return form_of(session, path, text_in(asked))
