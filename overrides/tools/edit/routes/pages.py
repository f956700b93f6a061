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
DATA = "Facts and lists"
PUBLIC, PROBLEMS, UNSAVED = "public", "has problems", "unsaved"
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
    """All pages and data files of the site, by their doors."""
    site, day = session.site(), session.today()
    problems, is_judged = _files_with_problems(session)
    unsaved, changed = session.drafts.paths(), unpublished(session.project)

    def listed(path: str, title: str, door: str, page: Page | None) -> dict[str, Any]:
        known = [*(_states(page, site, day) if page else ())]
        is_bad = f"docs/{path}" in problems
        if path in unsaved or path == session.judged_last:  # as it is typed, not as it is saved
            is_bad = session.has_problems.get(path, is_bad)
        known += [PROBLEMS] if is_bad else []
        known += [UNSAVED] if path in unsaved else []
        known += ["has changes that are not published"] if path in changed else []
        said = [state for state in known if state != PUBLIC]
        if page and path in site.absences:  # it says why, which the first state says in short
            clause = absence_clause(page, site.absences[path])
            said[0] = clause.removeprefix("which ").replace("`", "")
        return _entry(path, title, door, known, ", ".join(said))

    doors = [*(door.title for door in site.whole_menu.doors), OTHERS]
    groups: dict[str, list[dict[str, Any]]] = {door: [] for door in doors}
    for path, page in sorted(site.every_page.items()):
        door = _door(path, site.whole_menu)
        groups.setdefault(door, []).append(listed(path, page.settings["title"], door, page))
    groups[OTHERS] += [
        _entry(path, path, OTHERS, [UNSAVED], GONE)
        for path in sorted(unsaved - site.every_page.keys())
        if path.endswith(".md") and not (session.docs / path).exists()
    ]
    groups[DATA] = [
        listed(name, TITLES.get(name, name), DATA, None)
        for name in sorted(DATA_FILES, key=[*TITLES].index)
    ]
    return {
        "groups": [{"title": door, "files": files} for door, files in groups.items() if files],
        "doors": doors,
        "is_judged": is_judged,
    }


def _entry(path: str, title: str, door: str, states: list[str], about: str) -> dict[str, Any]:
    """A page or file as the list shows it, with all that typed words can find."""
    return {
        "path": path,
        "title": title,
        "states": states,
        "about": about,
        "bad": PROBLEMS in states,
        "find": f"{title} {path} {door} {about}".casefold(),
    }


def _door(path: str, menu: Menu) -> str:
    above = list_above(path) or path
    found = (door.title for door in menu.doors if above in door.pages)
    return next(found, "Home" if path == HOME else OTHERS)


def _states(page: Page, site: SiteContent, day: date) -> Iterator[str]:
    """How a page stands on a day, in the words of the list."""
    why = absence(page, day, site.facts)
    end = page.settings["unpublish_on"]
    if why is None:
        yield f"until {end.isoformat()}" if end else PUBLIC
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


def _files_with_problems(session: Session) -> tuple[Collection[str], bool]:
    """The files with a problem, as far as the site is judged already, and whether all of it is.

    A full disk keeps the judge from its work, but nobody from the list and so from their text.
    """
    if not session.is_judge_ready.is_set():
        return (), False
    try:
        is_judged = session.judge.findings() is not None
        if not is_judged:
            session.read_on()
        return session.judge.files_with_problems(), is_judged
    except OSError:
        return (), False
