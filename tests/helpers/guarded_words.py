"""What the guard says of the words of a text, by the rules of the real site."""

from datetime import date
from functools import cache
from typing import Any

from content.page_settings import Page, read_page
from content.practice import FIELDS
from content.sources import Sources
from guard.words.public_words import page_words
from guard.words.spelling import Spelling, read_spelling
from guard.words.word_findings import word_findings
from guard.words.claims.wording import Wording, read_wording
from project import FIXTURES, ROOT
from report.problems import Finding

TODAY = date(2026, 11, 23)
MISTAKES = FIXTURES / "mistakes" / "wording"
NO_DETAILS: dict[str, Any] = {name: [] if field.many else None for name, field in FIELDS.items()}
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
