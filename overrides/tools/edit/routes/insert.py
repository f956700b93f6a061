"""What can be put into a text: blocks, links to pages and headings, sources, glossary terms."""

from collections.abc import Callable, Iterator
from typing import Any

from content.glossary import terms

from edit.asked import UNREADABLE
from edit.blocks import BLOCKS
from edit.forms.form import source_form
from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session
from edit.site_changes.page_names import relative

# Beside a page that the judge has not read yet.
NO_HEADINGS = "its headings are still being read"

# `|>` in a text is where selected words go, or else those of the choice.
Choice = dict[str, Any]
Choices = Callable[[Session, str], Iterator[Choice]]


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """What there is of a `kind`, with the addresses that links on the page at `path` have."""
    own = docs_file(session.docs, asked.get("path") or "index.md")
    path = own.relative_to(session.docs).as_posix()
    if asked.get("kind") not in KINDS:
        raise Refusal(400, UNREADABLE)
    title, choices = KINDS[str(asked["kind"])]
    return {"title": title, "choices": [*choices(session, path)]}


def source_fields(session: Session, _: dict[str, Any]) -> list[dict[str, Any]]:
    """What to fill in for a source that is not there yet."""
    return [field.as_json() for field in source_form(session)]


def _blocks(_: Session, __: str) -> Iterator[Choice]:
    for block in BLOCKS:
        text = block["text"].strip()
        yield {"words": block["name"], "about": block["help"], "text": text, "is_block": True}


def _links(session: Session, path: str) -> Iterator[Choice]:
    headings = session.judge.headings() if session.is_judge_ready.is_set() else {}
    every_page = session.site().every_page
    pages = {other: str(page.settings["title"]) for other, page in every_page.items()}
    for other, title in sorted(pages.items(), key=lambda entry: entry[1].casefold()):
        about = other if other in headings else f"{other}, {NO_HEADINGS}"
        yield _link(title, about, relative(other, path))
        for name, heading in headings.get(other, ()):
            yield _link(heading, f"in {title}", relative(other, path, name))


def _terms(session: Session, path: str) -> Iterator[Choice]:
    if glossary := session.site().glossary:
        for term in terms(glossary):
            yield _link(term.name, "", relative(glossary.path, path, term.anchor))


def _sources(session: Session, _: str) -> Iterator[Choice]:
    yield {"words": "A new source…", "about": "One that no page cites yet", "text": ""}
    for name, source in sorted(session.site().sources.items()):
        if source:
            about = f"{source['publisher']} · {name}"
            yield {"words": source["title"], "about": about, "text": f"[^{name}]"}


def _link(words: str, about: str, address: str) -> Choice:
    return {"words": words, "about": about, "text": f"[|>]({address})"}


KINDS: dict[str, tuple[str, Choices]] = {
    "block": ("Put in a block", _blocks),
    "link": ("Link to a page or a heading", _links),
    "source": ("Cite a source", _sources),
    "term": ("Link to a word of the glossary", _terms),
}
