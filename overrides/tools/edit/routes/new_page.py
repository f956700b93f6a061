"""A new page or article."""

from typing import Any

from edit.refusal import Refusal
from edit.routes.pages import OTHERS
from edit.session import Session
from edit.site_changes.new_page import NO_TITLE, new_page


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Make a page from its template, called `title`, behind the `door`."""
    title, door = asked.get("title"), asked.get("door") or ""
    if not isinstance(title, str) or not title.strip():
        raise Refusal(422, NO_TITLE)
    kind = "article" if asked.get("kind") == "article" else "page"
    with session.writing:
        place = "" if door == OTHERS else str(door)
        path, words = new_page(session, kind, " ".join(title.split()), place)
    return {"path": path, "words": words}
