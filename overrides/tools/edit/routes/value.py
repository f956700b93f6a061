"""Sets one value of a text: of a page's settings, or of a data file."""

from typing import Any

from edit.asked import UNREADABLE, text_in
from edit.forms.form import form_of, order_of, typed_value
from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session
from edit.values.entries import with_entry, with_moved, without_entry
from edit.values.setting import with_value


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The text with that one value changed; nothing is written to disk."""
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    text, name, value = text_in(asked), asked.get("name"), asked.get("value")
    if not isinstance(name, list) or not all(_is_step(step) for step in name):
        raise Refusal(400, UNREADABLE)
    action = asked.get("action", "set")
    if action == "add":
        new, line = with_entry(path, text, name, value)
    elif not name:
        raise Refusal(400, UNREADABLE)
    elif action == "set":
        if isinstance(value, str):
            value = typed_value(session, path, text, name, value)
        new, line = with_value(path, text, name, value, order_of(session, path, name))
    elif action == "remove":
        new, line = without_entry(path, text, name)
    elif action == "move" and isinstance(to := asked.get("to"), int):
        new, line = with_moved(path, text, name, to)
    else:
        raise Refusal(400, UNREADABLE)
    return {"text": new, "line": line, "form": form_of(session, path, new)}


def _is_step(step: object) -> bool:
    return isinstance(step, str) or (isinstance(step, int) and not isinstance(step, bool))
