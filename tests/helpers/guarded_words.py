"""What the guard says of the words of a text, by the rules of the real site.

Run from the top of the project, it says how many sentences with a claim the guard notices, and how
many right ones it stops. The file has a line for each: wrong or right, its kind and the sentence,
with tabs between.

    PYTHONPATH=overrides/hooks:tests/helpers .venv/bin/python tests/helpers/guarded_words.py FILE
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from content.page_settings import Page, read_page
from content.practice import FIELDS
from content.sources import Sources
from guard.words.claims.wording import Wording, read_wording
from guard.words.public_words import page_words
from guard.words.spelling import Spelling, read_spelling
from guard.words.word_findings import word_findings
from project import FIXTURES, ROOT
from report.problems import Finding, Problem

TODAY = date(2026, 11, 23)
MISTAKES = FIXTURES / "mistakes" / "wording"
NO_DETAILS: dict[str, Any] = {name: [] if field.many else None for name, field in FIELDS.items()}
WRONG = "wrong"
RIGHT = "right"
RULES = {"wording_slips", "likely_claims", "undated_figures"}  # a slip in spelling is no claim
PAGES = ["about/glossary.md", "about/how-we-write-and-review.md"]


@cache
def real_wording() -> Wording:
    """The rules of the real site, as long as the practice has told nothing of itself."""
    text = (ROOT / "docs" / "wording.yml").read_text(encoding="utf-8")
    wording, source = read_wording(text, NO_DETAILS, PAGES)
    assert source.problems == []
    return wording


@cache
def real_spelling() -> Spelling:
    """The words that the real site lists."""
    text = (ROOT / "docs" / "spelling.yml").read_text(encoding="utf-8")
    spelling, source = read_spelling(text, ["Ines Gage"])
    assert source.problems == []
    return spelling


def page_with(body: str, path: str = "fixture.md", title: str = "Fixture") -> Page:
    """A page whose body starts on line 4."""
    return read_page(f"---\ntitle: {title}\n---\n{body}", path, TODAY)[0]


def found_in(page: Page, sources: Sources | None = None) -> list[Finding]:
    """All findings about the words of a page, by line, each once as in the report."""
    public = page_words(page, sources or {})
    findings = dict.fromkeys(word_findings(public, real_wording(), real_spelling()))
    return sorted(findings, key=lambda finding: (finding.line, finding.message))


def found(body: str) -> list[Finding]:
    """All findings about a text, which stands from line 4 on."""
    return found_in(page_with(body))


def found_by_lists(body: str) -> list[Finding]:
    """The same, but for sentences that are like others: that changes with what is learned."""
    return [finding for finding in found(body) if finding.rule != "likely_claims"]


@dataclass
class Figures:
    """Of the sentences of one sort: how many there are, are noticed, are stopped; and which not."""

    count: int = 0
    noticed: int = 0
    stopped: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)
    exceptions: list[str] = field(default_factory=list)

    def share(self, name: str) -> float:
        """The share of the sentences that are `noticed` or `stopped`."""
        return float(getattr(self, name)) / max(self.count, 1)


def claims_in(sentence: str) -> list[Finding]:
    """What is found in a sentence that stands on a page, below another one."""
    return [one for one in found(f"A coat helps.\n\n{sentence}") if one.rule in RULES]


def figures(file: Path) -> dict[str, Figures]:
    """The figures of a file with sentences, for the wrong and for the right ones."""
    sorts = {WRONG: Figures(), RIGHT: Figures()}
    for line in file.read_text(encoding="utf-8").splitlines():
        sort, kind, sentence = line.split("\t", 2)
        findings = claims_in(sentence)
        of = sorts[sort]
        of.count += 1
        of.noticed += bool(findings)
        is_stopped = any(isinstance(finding, Problem) for finding in findings)
        of.stopped += is_stopped
        if bool(findings) != (sort == WRONG) and (sort == WRONG or is_stopped):
            of.by_kind[kind] += 1
            of.exceptions.append(f"{kind}: {sentence}")
    return sorts


def main() -> None:
    """Print the figures of the files that are named."""
    for name in sys.argv[1:]:
        for sort, of in figures(Path(name)).items():
            print(
                f"{name}: {sort}: {of.count} sentences, {of.share('noticed'):.1%} noticed, "
                f"{of.share('stopped'):.1%} stopped"
            )
            print(
                *(
                    f"  {'not noticed' if sort == WRONG else 'stopped'}: {one}"
                    for one in of.exceptions
                ),
                sep="\n",
            )


if __name__ == "__main__":
    main()
