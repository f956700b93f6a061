"""Publishes what was changed, or takes a publication back: fetch, put together, check, push."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edit.git.command import GitError, answers, git
from edit.git.state import DOCS, Branch, branch_of
from edit.git.texts import text_at
from edit.git.workshop import check, take_over, workshop

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
CANT_MERGE = "What others have changed does not go together with this copy by itself. Git said: {}"
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
                self._fetch(branch)
            except GitError as error:
                yield _stopped(OFFLINE.format(_last_line(error)))
                return
            is_done = yield from self._try(branch)
            if is_done:
                return
        yield _stopped(TOO_FAST)

    def _fetch(self, branch: Branch) -> None:
        if branch.remote:
            git(self.project, "fetch", "--quiet", branch.remote)

    def _try(self, branch: Branch) -> Generator[Step, None, bool]:
        """One try; gives whether it came to an end."""
        known = branch.upstream and answers(
            self.project, "rev-parse", "-q", "--verify", f"{branch.upstream}^{{commit}}"
        )
        mine = set() if self.undo else changed_here(self.project)
        if both := self._undecided(known, mine):
            yield {"state": "theirs", "message": THEIRS, "files": both}
            return True
        head = answers(self.project, "rev-parse", "HEAD")
        with workshop(self.project, head) as folder:
            try:
                self._put_together(folder, known, mine)
            except GitError as error:
                message = CANT_UNDO if self.undo else CANT_MERGE.format(_last_line(error))
                yield _stopped(message)
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
            if fault := self._push(branch, new):
                if _is_overtaken(fault):
                    return False
                yield _stopped(OFFLINE.format(_last_line(fault)))
                return True
        yield self._follow(branch, new, mine)
        return True

    def _push(self, branch: Branch, new: str) -> GitError | None:
        """Push a commit, never by force; gives what Git said where it could not."""
        if branch.remote:
            try:
                target = f"{new}:refs/heads/{branch.target}"
                git(self.project, "push", "--quiet", branch.remote, target)
            except GitError as error:
                return error
        return None

    def _undecided(self, known: str, mine: set[str]) -> list[dict[str, Any]]:
        """The files that both have changed, as long as nobody has chosen between them."""
        if not known:
            return []
        base = answers(self.project, "merge-base", "HEAD", known)
        theirs = _changed(self.project, base, known)
        own = mine | _changed(self.project, base, "HEAD")
        files = []
        for path in sorted(theirs & own):
            file = self.project / DOCS / path
            yours = file.read_bytes().decode(errors="replace") if file.is_file() else None
            other = text_at(self.project, known, path)
            if yours != other and self.take.get(path) not in {"yours", "theirs"}:
                before = text_at(self.project, base, path)
                files.append({"path": path, "yours": yours, "theirs": other, "base": before})
        return files

    def _put_together(self, folder: Path, known: str, mine: set[str]) -> None:
        """Commit what is new, on top of what others have published."""
        if self.undo:
            if known:
                git(folder, "merge", "--quiet", "--no-edit", known)
            git(folder, "revert", "--no-edit", self.undo)
            return
        base = answers(folder, "merge-base", "HEAD", known) if known else ""
        both = (
            _changed(folder, base, known) & (mine | _changed(folder, base, "HEAD"))
            if base
            else set()
        )
        take_over(self.project, folder, mine)
        git(folder, "add", "--all", "--", DOCS)
        if git(folder, "status", "--porcelain", "--", DOCS).strip():
            git(folder, "commit", "--quiet", "--file=-", given=self.words)
        own = answers(folder, "rev-parse", "HEAD")
        if known:
            self._merge(folder, known, own, both)

    def _merge(self, folder: Path, known: str, own: str, both: set[str]) -> None:
        """Bring in what others have published; of files that both have changed, what was chosen."""
        if not both:
            git(folder, "merge", "--quiet", "--no-edit", known)
            return
        try:
            git(folder, "merge", "--quiet", "--no-commit", "--no-ff", known)
        except GitError:
            unmerged = git(folder, "diff", "--name-only", "--diff-filter=U", "-z").split("\0")
            if not {path for path in unmerged if path} <= {f"{DOCS}/{path}" for path in both}:
                raise
        for path in both:
            chosen = known if self.take.get(path) == "theirs" else own
            file = f"{DOCS}/{path}"
            if text_at(folder, chosen, path) is None:
                git(folder, "rm", "--quiet", "--force", "--ignore-unmatch", "--", file)
            else:
                git(folder, "checkout", "--quiet", chosen, "--", file)
        git(folder, "commit", "--quiet", "--no-edit")

    def _follow(self, branch: Branch, new: str, mine: set[str]) -> Step:
        """Bring this copy to what was published; what was not published in it stays."""
        published = {"state": "published", "id": new, "message": _published(branch)}
        try:
            # What stands in the index as it was published is no change that could get lost.
            for path in sorted(mine):
                file = f"{DOCS}/{path}"
                if self.take.get(path) != "theirs":
                    git(self.project, "add", "--all", "--", file)
                elif text_at(self.project, "HEAD", path) is not None:
                    git(self.project, "checkout", "--quiet", "HEAD", "--", file)
                else:
                    (self.project / file).unlink(missing_ok=True)
            git(self.project, "merge", "--quiet", "--ff-only", new)
        except GitError as error:
            return published | {"message": NOT_FOLLOWED.format(_last_line(error))}
        return published


def changed_here(project: Path) -> set[str]:
    """The paths under docs/ that are other than in the last commit."""
    changed = git(project, "diff", "--name-only", "--no-renames", "-z", "HEAD", "--", DOCS)
    new = git(project, "ls-files", "--others", "--exclude-standard", "-z", "--", DOCS)
    paths = [*changed.split("\0"), *new.split("\0")]
    return {path.removeprefix(f"{DOCS}/") for path in paths if path}


def _changed(project: Path, base: str, commit: str) -> set[str]:
    """The paths under docs/ that have changed between two commits."""
    if not base:
        return set()
    named = git(project, "diff", "--name-only", "--no-renames", "-z", base, commit, "--", DOCS)
    return {path.removeprefix(f"{DOCS}/") for path in named.split("\0") if path}


def _is_overtaken(error: GitError) -> bool:
    return any(word in str(error) for word in ("fetch first", "non-fast-forward", "[rejected]"))


def _published(branch: Branch) -> str:
    if not branch.remote:
        return "Kept as a version here. This copy has no place where it is published."
    return "Published. Visitors get it a few minutes from now."


def _stopped(message: str, **more: Any) -> Step:
    return {"state": "stopped", "message": message, **more}


def _last_line(error: GitError) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1].strip() if lines else "nothing"
