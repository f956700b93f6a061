"""What the guard found: problems stop publication, advice does not."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from report.rules import RULES

# Stands where there was code among words (U+FFFC, object replacement character).
CODE_HERE = "\ufffc"
NOT_PUBLISHED = "Nothing is published. Visitors still see the last good version of the site."
# What would move the cursor of a terminal, start a line of its own, or can't be printed at all.
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
ADVICE_HEADING = "Advice (this never stops publication):"


@dataclass(frozen=True, order=True)
class Finding:
    """One sentence for an editor about one place in `docs/`.

    `file` is the path from the top of the project, `line` counts from 1 as an editor
    on GitHub sees it, `message` says what is wrong and what to write instead. `rule` is the name
    of the rule that found it (`rules.py`).
    """

    file: str
    line: int
    message: str
    rule: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        for name in ("file", "message"):
            text = getattr(self, name).replace(CODE_HERE, "...")
            object.__setattr__(self, name, UNPRINTABLE.sub("\ufffd", text))

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

    drafts: Collection[str] = ()
    _findings: dict[Finding, None] = field(default_factory=dict)
    _of_files: dict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))

    def add(self, *findings: Finding) -> None:
        """Take findings in, in any order; the same one twice counts once."""
        for found in findings:
            if found not in self._findings:
                self._findings[found] = None
                self._of_files[found.file].append(found)

    @property
    def findings(self) -> list[Finding]:
        """All of them, in the order in which they came."""
        return list(self._findings)

    @property
    def problems(self) -> list[Finding]:
        """The findings that stop publication, causes of others first, then by file and line."""
        return _sorted(found for found in self.findings if self._stops(found))

    @property
    def advice(self) -> list[Finding]:
        """The findings that do not stop publication, by file and line."""
        return _sorted(found for found in self.findings if not self._stops(found))

    def of_file(self, file: str) -> list[Finding]:
        """What was found in a file so far."""
        return [*self._of_files.get(file, ())]

    def problem_lines(self, file: str) -> set[int]:
        """The lines of a file that have a problem; those of drafts too."""
        return {one.line for one in self.of_file(file) if isinstance(one, Problem)}

    def text(self) -> str:
        """The whole report: problems first, then advice, the count last; "" when all is well."""
        parts: list[str] = []
        if self.problems:
            parts += [NOT_PUBLISHED, "", *map(str, self.problems), ""]
        if self.advice:
            parts += [ADVICE_HEADING, *map(str, self.advice), ""]
        if parts:
            parts.append(self.count())
        return "\n".join(parts)

    def count(self) -> str:
        """How many problems and pieces of advice there are."""
        problems = _count(len(self.problems), "problem")
        return f"{problems}, {_count(len(self.advice), 'piece')} of advice."

    def _stops(self, found: Finding) -> bool:
        return isinstance(found, Problem) and found.file not in self.drafts


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    """File by file, line by line; what may be why others are found comes first, and its file."""
    found = list(findings)
    causes = {id(one) for one in found if one.rule in RULES and RULES[one.rule].causes_others}
    files = {one.file for one in found if id(one) in causes}
    return sorted(
        found,
        key=lambda one: (
            one.file not in files,
            one.file,
            id(one) not in causes,
            one.line,
            str(one),
        ),
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
