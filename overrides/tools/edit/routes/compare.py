"""Two versions of a text beside each other."""

from typing import Any

from edit.asked import text_in
from edit.session import Session
from edit.side_by_side import side_by_side


def answer(_: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The lines in which the texts `one` and `other` differ."""
    return {"rows": side_by_side(text_in(asked, "one"), text_in(asked, "other"))}
