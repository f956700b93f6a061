"""The list of pages, by door, each with how it stands; and the data files."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from content.menu import Menu
from content.page_settings import Page
from content.page_types import HOME, list_above
from content.page_visibility import absence, absence_clause
from content.settings.reviews import Review, review_of
from content.site_content import SiteContent
from guard.files.stray_files import DATA_FILES
from guard.pages.review import is_due

from edit.git.state import unpublished
from edit.session import Session

OTHERS = "Not in the menu"
TITLES = {
    "practice.yml": "The practice: phone, address, people, fees",
    "menu.yml": "The menu",
    "help-lines.yml": "The crisis lines",
    "sources.yml": "The sources",
    "redirects.yml": "Old addresses",
    "search-words.yml": "Words of the search",
    "wording.yml": "Claims and words to avoid",
    "spelling.yml": "Spelling",
}
GONE = "renamed or deleted by somebody else: what you typed is still here"


def answer(session: Session, _: dict[str, Any]) -> dict[str, Any]:
    """All pages and data files of the site."""
    site, day = session.site(), session.today()
    problems = _files_with_problems(session)
    unsaved, changed = session.drafts.paths(), unpublished(session.project)

    def states(path: str, page: Page | None) -> dict[str, Any]:
        known = [*(_states(page, site, day) if page else ())]
        known += ["has problems"] if f"docs/{path}" in problems else []
        known += ["unsaved"] if path in unsaved else []
        known += ["not published yet"] if path in changed else []
        words = absence_clause(page, site.absences[path]) if path in site.absences and page else ""
        return {"states": known, "words_of_state": words.removeprefix("which ")}

    doors = [door.title for door in site.whole_menu.doors]
    pages = [
        {
            "path": path,
            "title": page.settings["title"],
            "door": _door(path, site.whole_menu),
            "address": address(path),
            "kind": page.settings["template"],
            **states(path, page),
        }
        for path, page in sorted(site.every_page.items())
    ]
    pages += [
        {"path": path, "title": path, "door": OTHERS, "address": address(path), "kind": ""}
        | {"states": ["unsaved"], "words_of_state": GONE}
        for path in sorted(unsaved - site.every_page.keys())
        if path.endswith(".md") and not (session.docs / path).exists()
    ]
    data = [
        {"path": name, "title": TITLES.get(name, name), **states(name, None)}
        for name in sorted(DATA_FILES, key=[*TITLES].index)
    ]
    return {
        "pages": pages,
        "data_files": data,
        "doors": [*doors, OTHERS],
        "is_judged": session.is_judge_ready.is_set() and session.judge.findings() is not None,
    }


def address(path: str) -> str:
    """The address of a page on the site, from its root."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return f"/{stem.removesuffix('index')}"
    return f"/{stem}/"


def _door(path: str, menu: Menu) -> str:
    above = list_above(path) or path
    found = (door.title for door in menu.doors if above in door.pages)
    return next(found, "Home" if path == HOME else OTHERS)


def _states(page: Page, site: SiteContent, day: date) -> Iterator[str]:
    """How a page stands on a day, in the words of the list."""
    why = absence(page, day, site.facts)
    end = page.settings["unpublish_on"]
    if why is None:
        yield f"until {end.isoformat()}" if end else "public"
    else:
        yield {
            "draft": "draft",
            "to come": f"from {why.day}",
            "past": f"until {why.day}",
            "waits": "waits for facts",
        }[why.reason]
    if review_of(page) in {Review.CHANGED, Review.UNBOUND}:
        yield "changed since its review"
    if is_due(page, day):
        yield "review due"


def _files_with_problems(session: Session) -> Collection[str]:
    """The files with a problem, as far as the site was judged already."""
    if not session.is_judge_ready.is_set():
        return ()
    return session.judge.files_with_problems()
