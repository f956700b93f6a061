"""Another name for a page, and taking one down."""

import re
from typing import Any

from content.picture_names import easy_name

from edit.asked import UNREADABLE
from edit.refusal import Refusal
from edit.session import Session
from edit.site_changes.moved_page import Done, rename, withdraw


def renamed(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Give the page at `path` the path `to`, and the `title`."""
    path, to, title = asked.get("path"), asked.get("to"), asked.get("title") or ""
    if not (isinstance(path, str) and isinstance(to, str) and isinstance(title, str) and to):
        raise Refusal(400, UNREADABLE)
    with session.writing:
        return _told(rename(session, path, _tidy(to), " ".join(title.split())))


def withdrawn(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Take the page at `path` down; its address leads to the page `to`, if one is given."""
    path, to = asked.get("path"), asked.get("to") or ""
    if not (isinstance(path, str) and isinstance(to, str)):
        raise Refusal(400, UNREADABLE)
    with session.writing:
        return _told(withdraw(session, path, to))


def _tidy(path: str) -> str:
    """A path as pages have it: small letters, digits and hyphens, and `.md`."""
    parts = re.sub(r"\.md$", "", path.strip().strip("/")).split("/")
    return "/".join(easy_name(part) or part for part in parts) + ".md"


def _told(done: Done) -> dict[str, Any]:
    return {"path": done.path, "words": done.words, "files": done.files}
