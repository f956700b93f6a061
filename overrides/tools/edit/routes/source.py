"""Adds a source to the list of sources."""

from typing import Any

from content.picture_names import easy_name
from content.sources import FILE, read_sources, source_fields

from edit.files import raw_of, text_of, with_its_line_ends, write_whole
from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session
from edit.values.block import block_of
from edit.values.entries import with_entry

PATH = "sources.yml"
NO_NAME = "Give the source a title: its short name is made of it."
LONGEST = 40  # letters of a short name


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """Add a source with the fields given; `id` is its short name, if not one of its title."""
    given = {name: asked.get(name) for name in source_fields(session.today())}
    words = {name: str(value).strip() for name, value in given.items() if value}
    name = easy_name(str(asked.get("id") or words.get("title", "")))[:LONGEST].strip("-")
    if not name:
        raise Refusal(422, NO_NAME)
    file = docs_file(session.docs, PATH)
    with session.writing:
        raw = raw_of(file) or b""
        old = text_of(raw, PATH)
        if block_of(PATH, old).value((name,)) is not None:
            raise Refusal(
                409, f"There is a source `{name}` already. Cite it, or choose another name."
            )
        text, line = with_entry(PATH, old, (), {"key": name, "value": words})
        _, source = read_sources(text, session.today())
        if told := [one.message for one in source.problems if one.line >= line]:
            raise Refusal(422, " ".join(told), file=FILE)
        write_whole(session.project, file, with_its_line_ends(old, text).encode())
    return {"id": name, "markdown": f"[^{name}]"}
