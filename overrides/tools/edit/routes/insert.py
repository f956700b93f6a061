"""What can be put into a text: blocks, links to pages and headings, sources, glossary terms."""

from typing import Any

from content.glossary import terms

from edit.blocks import BLOCKS
from edit.forms.form import source_form
from edit.paths import docs_file
from edit.session import Session
from edit.site_changes.page_names import relative

# Beside a page that the judge has not read yet.
NO_HEADINGS = "its headings are still being read"


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """All of it, with the addresses that links on the page at `path` have."""
    own = docs_file(session.docs, asked.get("path") or "index.md")
    path = own.relative_to(session.docs).as_posix()
    site = session.site()
    headings = session.judge.headings() if session.is_judge_ready.is_set() else {}
    glossary = site.glossary
    return {
        "blocks": BLOCKS,
        "pages": [
            {
                "title": page.settings["title"],
                "link": relative(other, path),
                "about": "" if other in headings else NO_HEADINGS,
                "headings": [
                    {"title": title, "link": relative(other, path, name)}
                    for name, title in headings.get(other, ())
                ],
            }
            for other, page in sorted(site.every_page.items(), key=_title)
        ],
        "sources": [
            {"id": name, "title": source["title"], "publisher": source["publisher"]}
            for name, source in sorted(site.sources.items())
            if source
        ],
        "source_fields": [field.as_json() for field in source_form(session)],
        "terms": [
            {"title": term.name, "link": relative(glossary.path, path, term.anchor)}
            for term in terms(glossary)
        ]
        if glossary
        else [],
    }


def _title(entry: tuple[str, Any]) -> str:
    return str(entry[1].settings["title"]).casefold()
