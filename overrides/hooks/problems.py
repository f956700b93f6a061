"""What the guard found: problems stop publication, advice does not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

NOT_PUBLISHED = "Nothing is published. Visitors still see the last good version of the site."
ADVICE_HEADING = "Advice (this never stops publication):"


@dataclass(frozen=True, order=True)
class Finding:
    """One sentence for an editor about one place in `docs/`.

    `file` is the path from the top of the project, `line` counts from 1 as an editor
    on GitHub sees it, `message` says what is wrong and what to write instead.
    """

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class Problem(Finding):
    """A finding that stops publication."""


class Advice(Finding):
    """A finding worth an editor's time that never stops publication."""


@dataclass
class Report:
    """Every finding of one build, for one reading.

    In `drafts`, files that visitors don't see, problems count as advice: a page that is half
    written keeps nothing else from being published.
    """

    findings: list[Finding] = field(default_factory=list)
    drafts: Collection[str] = ()

    def add(self, *findings: Finding) -> None:
        """Take findings in, in any order; the same one twice counts once."""
        self.findings = list(dict.fromkeys([*self.findings, *findings]))

    @property
    def problems(self) -> list[Finding]:
        """The findings that stop publication, by file and line."""
        return _sorted(found for found in self.findings if self._stops(found))

    @property
    def advice(self) -> list[Finding]:
        """The findings that do not stop publication, by file and line."""
        return _sorted(found for found in self.findings if not self._stops(found))

    def problem_lines(self) -> dict[str, set[int]]:
        """The lines that have a problem, by file; those of drafts too."""
        lines: dict[str, set[int]] = {}
        for found in self.findings:
            if isinstance(found, Problem):
                lines.setdefault(found.file, set()).add(found.line)
        return lines

    def text(self) -> str:
        """The whole report: problems first, then advice, the count last; "" when all is well."""
        parts: list[str] = []
        if self.problems:
            parts += [NOT_PUBLISHED, "", *map(str, self.problems), ""]
        if self.advice:
            parts += [ADVICE_HEADING, *map(str, self.advice), ""]
        if parts:
            problems = _count(len(self.problems), "problem")
            parts.append(f"{problems}, {_count(len(self.advice), 'piece')} of advice.")
        return "\n".join(parts)

    def _stops(self, found: Finding) -> bool:
        return isinstance(found, Problem) and found.file not in self.drafts


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda found: (found.file, found.line, found.message))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
