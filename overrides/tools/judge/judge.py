"""Judges texts of docs/ that nobody has saved yet, as `make build` would."""

from collections.abc import Iterable, Mapping
from datetime import date
from html import unescape
from pathlib import Path
from threading import RLock
from typing import Any

from content import menu, practice, sources
from content.help import help_lines
from content.page_settings import read_page
from content.today import today
from mkdocs.structure.toc import AnchorLink
from reading.plain_text import decode
from report.problems import Finding

from judge.shadow import Shadow
from judge.standing import Judged, Standing

# What other pages are made of: with another value there, the site is built anew.
FOR_OTHER_PAGES = (
    "lang",
    "template",
    "hour",
    "hidden",
    "draft",
    "publish_on",
    "unpublish_on",
    "quick_exit",
)
DATA_FOR_PAGES = (menu.FILE, practice.FILE, sources.FILE, help_lines.FILE)
Files = Mapping[str, bytes | None]
Made = dict[str, Any]


class Judge:
    """Knows the site of a project as it stands, and what a text would change in it.

    The site is built in memory once, and again where what pages have in common changes. One call
    at a time: what the steps of a build share is one for the process.
    """

    def __init__(self, project: Path) -> None:
        self.shadow = Shadow(project)
        self._lock = RLock()
        self._changed: set[str] = set()
        self._found: frozenset[Finding] | None = None
        self._base: Standing | None = None
        self._made_of: Made = {}
        # The site with texts that change what other pages are made of: kept while they do the same.
        self._other: tuple[Made, Standing] | None = None

    @property
    def standing(self) -> Standing:
        """The site as it stands on disk."""
        with self._lock:
            return self._follow()

    def judge(self, files: Files, shown: str = "", *, is_whole: bool = True) -> Judged:
        """What is found once files under docs/ hold these bytes; None takes one away.

        `shown` is the path of the page to give back, `is_whole` whether with its template.
        """
        with self._lock:
            base = self._follow()
            with self.shadow.holding(files):
                paths = {path for path in files if path.endswith(".md")}
                standing = self._standing_for(files, base)
                return standing.judge({*paths, *filter(None, [shown])}, shown, is_whole=is_whole)

    def findings(self) -> frozenset[Finding]:
        """What is found in the site as it stands on disk."""
        with self._lock:
            standing = self.standing
            if self._found is None:
                self._found = frozenset(standing.judge((), is_whole=False).findings)
            return self._found

    def headings(self) -> dict[str, list[tuple[str, str]]]:
        """The headings of each page, by its path: what links to each behind #, and its words."""
        with self._lock:
            return {path: _headings(page.toc) for path, page in self.standing.pages.items()}

    def published(self, path: str) -> bytes | None:
        """What the site has at an address beside the pages, with what was judged last."""
        with self._lock:
            standing = self._other[1] if self._other else self.standing
            return standing.published(path)

    def judge_page(self, files: Files, shown: str) -> Judged:
        """What is found once files hold these bytes, in docs/ and on the page `shown` alone.

        The site around it stays as it was when it was built last, also where it would change.
        """
        with self._lock:
            self._changed |= self.shadow.sync()
            standing = self._base or self.standing
            with self.shadow.holding(files):
                return standing.judge({shown}, shown, is_whole=False)

    def _follow(self) -> Standing:
        """Take over what has changed on disk since; gives the site as it is there."""
        changed = self.shadow.sync() | self._changed
        self._changed = set()
        day = today(self.shadow.docs)
        if self._base and self._base.build.today == day and not changed:
            return self._base
        is_new_day = self._base is None or self._base.build.today != day
        made_of = {path: _made(path, self.shadow.raw(path), day) for path in changed}
        is_same = not is_new_day and all(
            path.endswith(".md") and self._made_of.get(path, ()) == made
            for path, made in made_of.items()
        )
        self._made_of |= made_of
        if is_same and self._base:
            self._base.update([path for path in changed if path in self._base.pages])
        else:
            self._base = self._build()
        self._other = self._found = None
        return self._base

    def _standing_for(self, files: Files, base: Standing) -> Standing:
        """The site to judge these files in: that on disk, or one of its own."""
        day = base.build.today
        made = {path: _made(path, raw, day) for path, raw in files.items()}
        made = {path: of for path, of in made.items() if of != self._made_of.get(path, "nothing")}
        if not made:
            return base
        if self._other is None or self._other[0] != made:
            self._other = made, self._build()
        return self._other[1]

    def _build(self) -> Standing:
        return Standing(self.shadow.path)


def _made(path: str, raw: bytes | None, day: date) -> Any:
    """What other pages have from a file."""
    if raw is None:
        return None
    if path.endswith(".md"):
        page, _ = read_page(decode(raw, f"docs/{path}")[0], path, day)
        return tuple(page.settings[name] for name in FOR_OTHER_PAGES)
    is_used = f"docs/{path}" in DATA_FOR_PAGES or not path.endswith(".yml")
    return raw if is_used else True


def _headings(entries: Iterable[AnchorLink]) -> list[tuple[str, str]]:
    found = []
    for entry in entries:
        found += [(entry.id, unescape(entry.title)), *_headings(entry.children)]
    return found
