"""What is pasted, as our Markdown."""

from typing import Any

from edit.asked import text_in
from edit.pasted.from_html import from_html
from edit.pasted.tidy import from_plain
from edit.session import Session


def answer(_: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The Markdown of `html`, or of `plain` where there is none; `words` say what was left out."""
    html = text_in(asked, "html")
    pasted = from_html(html) if html.strip() else from_plain(text_in(asked, "plain"))
    words = f"Left out of what you pasted: {', '.join(pasted.dropped)}." if pasted.dropped else ""
    return {"text": pasted.text, "words": words}
