"""A new page or article."""

from typing import Any

from edit.refusal import Refusal
from edit.routes.pages import OTHERS
from edit.session import Session
from edit.site_changes.new_page import NO_TITLE, new_page


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Make a page from its template, called `title`, behind the `door`.

    Unless `ketamine` is "no", it says what each page on ketamine says.
    """
    title, door = asked.get("title"), asked.get("door") or ""
    if not isinstance(title, str) or not title.strip():
        raise Refusal(422, NO_TITLE)
    kind = "article" if asked.get("kind") == "article" else "page"
    on_ketamine = asked.get("ketamine") != "no"
    with session.writing:
        place = "" if door == OTHERS else str(door)
        title = " ".join(title.split())
        path, words = new_page(session, kind, title, place, on_ketamine=on_ketamine)
    return {"path": path, "words": words}
