"""A new page or article."""

from typing import Any

from edit.asked import text_in
from edit.refusal import Refusal
from edit.routes.pages import OTHERS
from edit.session import Session
from edit.site_changes.new_page import NO_TITLE, NewPage, new_page


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Make a page from its template, called `title`, behind the `door`.

    Unless `ketamine` is "no", it says what each page on ketamine says. `text` is its Markdown, as
    far as it is written already.
    """
    title, door = asked.get("title"), asked.get("door") or ""
    if not isinstance(title, str) or not title.strip():
        raise Refusal(422, NO_TITLE)
    wanted = NewPage(
        " ".join(title.split()),
        is_article=asked.get("kind") == "article",
        door="" if door == OTHERS else str(door),
        is_on_ketamine=asked.get("ketamine") != "no",
        given=text_in(asked) if "text" in asked else "",
    )
    with session.writing:
        path, words = new_page(session, wanted)
    return {"path": path, "words": words}
