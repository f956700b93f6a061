"""Publishes what was changed, or takes a publication back: fetch, put together, check, push."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edit.git.changed import changed_between, changed_by_both, changed_here, undecided
from edit.git.command import GitError, answers
from edit.git.following import follow
from edit.git.put_together import put_new, put_theirs, put_undone
from edit.git.remote import fetch, is_overtaken, push
from edit.git.state import Branch, branch_of
from edit.git.workshop import check, workshop

Step = dict[str, Any]
TRIES = 3
NO_BRANCH = (
    "This copy of the site is not on a branch, so nothing can be published from it. Tell whoever "
    "looks after the code of the site."
)
NOTHING = "There is nothing to publish: the site is as it was."
OFFLINE = (
    "The place where the site is published could not be reached, or did not let you in. Nothing "
    "is lost: everything is saved here. Try again later. What Git said: {}"
)
TOO_FAST = "Others publish at this moment, too. Nothing is lost: try again in a minute."
PROBLEMS = "There are problems in the site, so nothing was published. Mend them, and publish again."
THEIRS = (
    "Somebody else has changed the same pages since. Nothing was overwritten: look at both, and "
    "choose for each which one goes on."
)
CANT_UNDO = (
    "The same lines were changed again since, so this can't be taken back by itself. Open the "
    "page's earlier versions instead, and take over from there what you want."
)
IN_THE_WAY = (
    "Nothing was undone, because here are changes that are not published, and that would be lost "
    "with it: {}. Publish them first, or take them back with More…, Earlier versions."
)
CANT_MERGE = "What others have changed does not go together with this copy by itself. Git said: {}"
PUBLISHED = "Published. Visitors get it a few minutes from now."
UNDONE = "Undone. Visitors get the site as it was before, a few minutes from now."
NOT_FOLLOWED = (
    "Published. But this copy has other changes that are not finished, and could not take over "
    "what was published: {}"
)


@dataclass
class Publication:
    """One publication of what stands in docs/, or one taken back.

    `words` say what was changed; `take` says for pages that somebody else has changed, too, which
    text goes on: "yours" or "theirs". With `undo`, the commit of that name is taken back instead.
    """

    project: Path
    words: str
    take: Mapping[str, str] = field(default_factory=dict)
    undo: str = ""

    def steps(self) -> Iterator[Step]:
        """Do it, and tell each step as it comes."""
        branch = branch_of(self.project)
        if not branch.name:
            yield _stopped(NO_BRANCH)
            return
        for _ in range(TRIES):
            yield {"state": "checking", "message": "Asking for what others have changed."}
            try:
                known = fetch(self.project, branch)
            except GitError as error:
                yield _stopped(OFFLINE.format(_last_line(error)))
                return
            is_done = yield from self._try(branch, known)
            if is_done:
                return
        yield _stopped(TOO_FAST)

    def _try(self, branch: Branch, known: str) -> Generator[Step, None, bool]:
        """One try, on top of the commit `known`, if any; gives whether it came to an end."""
        mine = set() if self.undo else changed_here(self.project)
        if both := undecided(self.project, known, mine, self.take):
            yield {"state": "theirs", "message": THEIRS, "files": both}
            return True
        head = answers(self.project, "rev-parse", "HEAD")
        with workshop(self.project, head) as folder:
            if why_not := self._put_together(folder, known, mine):
                yield _stopped(why_not)
                return True
            new = answers(folder, "rev-parse", "HEAD")
            yield {"state": "checking", "message": "Checking the whole site."}
            checked = check(folder)
            if new == (known or head) or not checked.is_well:
                message = PROBLEMS if checked.problems else checked.report.strip()[-600:]
                message = NOTHING if checked.is_well else message
                yield _stopped(message, findings=checked.problems)
                return True
            yield {"state": "pushing", "message": "Publishing."}
            try:
                push(self.project, branch, new)
            except GitError as error:
                if is_overtaken(error):
                    return False
                yield _stopped(OFFLINE.format(_last_line(error)))
                return True
        yield self._follow(branch, new, mine)
        return True

    def _put_together(self, folder: Path, known: str, mine: set[str]) -> str:
        """Make what is published; gives a sentence that says why it can't be, or ""."""
        head = answers(folder, "rev-parse", "HEAD")
        try:
            if self.undo:
                put_undone(folder, known, self.undo)
            else:
                both = changed_by_both(folder, known, mine)
                put_new(self.project, folder, mine, self.words)
                if known:
                    put_theirs(folder, known, both, self.take)
        except GitError as error:
            return CANT_UNDO if self.undo else CANT_MERGE.format(_last_line(error))
        lost = changed_here(self.project) & changed_between(folder, head, "HEAD")
        return IN_THE_WAY.format(", ".join(sorted(lost))) if self.undo and lost else ""

    def _follow(self, branch: Branch, new: str, mine: set[str]) -> Step:
        """Bring this copy to what was published."""
        published = {"state": "published", "id": new, "message": self._published(branch)}
        try:
            follow(self.project, new, mine, self.take)
        except GitError as error:
            return published | {"message": NOT_FOLLOWED.format(_last_line(error))}
        return published

    def _published(self, branch: Branch) -> str:
        if not branch.remote:
            return "Kept as a version here. This copy has no place where it is published."
        return UNDONE if self.undo else PUBLISHED


def _stopped(message: str, **more: Any) -> Step:
    return {"state": "stopped", "message": message, **more}


def _last_line(error: GitError) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1].strip() if lines else "nothing"
