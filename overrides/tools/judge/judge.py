"""Judges texts of docs/ that nobody has saved yet, as `make build` would."""

from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path

from content.today import today
from mkdocs.structure.toc import AnchorLink
from report.problems import Finding, Problem

from judge.judged import Judged
from judge.judging import Judging
from judge.shadow import Shadow
from judge.standing import Standing
from judge.turns import Turns

Files = Mapping[str, bytes | None]


class Judge:
    """Knows the site of a project as it stands, and what a text would change in it.

    It answers before all pages are read, and says then how many are not; `read_on` reads them.
    """

    def __init__(self, project: Path) -> None:
        self.shadow = Shadow(project)
        self.turns = Turns()
        self._judging: Judging | None = None
        self._changed: set[str] = set()
        # The texts that the site in memory was turned to; None where it has to be turned anew.
        self._turned_to: Files | None = None
        self._found: frozenset[Finding] | None = None

    @property
    def standing(self) -> Standing:
        """The site as it stands on disk, with all of its pages read."""
        with self.turns.first():
            standing = self._turn({}).standing
            while standing.read_next():
                pass
            return standing

    def judge(self, files: Files, shown: str = "", *, is_whole: bool = True) -> Judged:
        """What is found once files under docs/ hold these bytes; None takes one away.

        `shown` is the path of the page to give back, `is_whole` whether with its template.
        """
        with self.turns.first():
            # After a change on disk. Asked for later, the site would be turned back for them.
            self.findings()
            return self._turn(files).judge(files.keys(), shown, is_whole=is_whole)

    def read_on(self) -> bool:
        """Read one more page while nobody waits; gives whether there is more to read.

        First those of the site as it was judged last, then those of the site on disk.
        """
        with self.turns.between():
            standing = (self._judging or self._turn({})).standing
            if standing.read_next():
                return True
            if standing.lacks_on_disk:
                self._turn({})
                return True
            return self.findings() is None

    def findings(self) -> frozenset[Finding] | None:
        """What is found in the site as it stands on disk; None before all its pages are read."""
        with self.turns.first():
            if not self._follow().standing.lacks_on_disk and self._found is None:
                self._found = frozenset(self._turn({}).judge((), is_whole=False).findings)
            return self._found

    def files_with_problems(self) -> set[str]:
        """The files with a problem, from the top of the project, as far as the pages are read."""
        with self.turns.first():
            found = self.findings()
            if found is None:
                read = self._follow().standing.on_disk.values()
                found = frozenset(one for page in read for one in page.findings)
            return {one.file for one in found if isinstance(one, Problem)}

    def headings(self) -> dict[str, list[tuple[str, str]]]:
        """The headings of each page that is read: what links to each, and its words."""
        with self.turns.first():
            read = self._follow().standing.on_disk
            return {path: _headings(page.page.toc) for path, page in read.items()}

    def published(self, path: str) -> bytes | None:
        """What the site has at an address beside the pages, with what was judged last."""
        with self.turns.first():
            return (self._judging or self._turn({})).published(path)

    def judge_page(self, files: Files, shown: str) -> Judged:
        """What is found once files hold these bytes, in docs/ and on the page `shown` alone.

        All other pages are taken as they stand on disk, also where these files would change them.
        """
        with self.turns.first():
            judging = self._judging or self._turn({})
            self._changed |= self.shadow.sync()
            self._turned_to = None
            with self.shadow.holding(files):
                judging.standing.turn_one(shown)
                return judging.judge({shown}, shown, is_whole=False)

    def _follow(self) -> Judging:
        """The site, turned to what is on disk where that has changed."""
        # What has changed stays so until it is read: that may raise.
        self._changed |= self.shadow.sync()
        day = today(self.shadow.docs)
        if self._judging is None:
            self._judging = Judging(Standing(self.shadow.path))
            self._turned_to = {}
        elif self._changed or self._judging.standing.build.today != day:
            self._turned_to = self._found = None
            self._judging.standing.turn(day, is_on_disk=True)
            self._turned_to = {}
        self._changed = set()
        return self._judging

    def _turn(self, files: Files) -> Judging:
        """The site, turned to what is on disk but for these files."""
        judging = self._follow()
        other = {path: raw for path, raw in files.items() if raw != self.shadow.raw(path)}
        if other != self._turned_to:
            self._turned_to = None
            with self.shadow.holding(other):
                day = judging.standing.build.today
                judging.standing.turn(day, is_on_disk=not other)
            self._turned_to = other
        return judging


def _headings(entries: Iterable[AnchorLink]) -> list[tuple[str, str]]:
    found = []
    for entry in entries:
        found += [(entry.id, unescape(entry.title)), *_headings(entry.children)]
    return found
