"""What a request says, in the form that a route needs, or a refusal."""

import json
from typing import Any

from starlette.requests import Request

from edit.refusal import Refusal
from edit.session import Session

MOST_TEXT = 5 * 1024 * 1024
UNREADABLE = "The editor sent something that could not be read. Load the page again."


def session_of(request: Request) -> Session:
    """The run of the editor that is asked."""
    session: Session = request.app.state.session
    return session


async def body_of(request: Request) -> dict[str, Any]:
    """The values that a request sends as JSON."""
    raw = await request.body()
    if len(raw) > MOST_TEXT:
        raise Refusal(413, "That is more text than a page can have. Make two pages of it.")
    try:
        body = json.loads(raw)
    except ValueError:
        raise Refusal(400, UNREADABLE) from None
    if not isinstance(body, dict):
        raise Refusal(400, UNREADABLE)
    return body


def text_in(body: dict[str, Any], name: str = "text") -> str:
    """A text that a request has to send."""
    value = body.get(name)
    if not isinstance(value, str):
        raise Refusal(400, UNREADABLE)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Refusal(422, "There is half a character in this text. Take it out.") from None
    return value
