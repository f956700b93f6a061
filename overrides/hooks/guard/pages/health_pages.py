"""What every page on ketamine owes its reader: a source, and whether the treatment is approved."""

import re

from content.articles import is_article
from content.page_lines import line_of_words
from content.page_settings import Page
from reading.html_text import visible_text
from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.pages.health_statements import health_statement

# A page that names the medicine so often is about it.
NAMED_OFTEN = 3
# What comes first is looked for first: a search for letters is many times as fast as any other.
MEDICINE = re.compile(r"ketamine(?:(?<=\bketamine)|(?<=\besketamine))\b")
NO_SOURCE = (
    "This page says something about health and names no source{} Behind each such statement "
    "belongs one: the editor's button Source… puts it there. By hand, it is `[^name]`, with a name "
    "from docs/sources.yml."
)
APPROVAL_STATUS = re.compile(
    r"\boff[\s\u2011-]label\b|\bunapproved\b"
    r"|(?:\bnot|\bnever|n[’']t)\s+(?:\w+[\s-]+){0,4}approved\b"
    r"|\b(?:no|lacks|without)\s+(?:\w+\s+){0,2}approval\b",
    re.IGNORECASE,
)


def is_on_ketamine(page: Page, html: str) -> bool:
    """Whether a page is about the medicine; others only mention it."""
    return page.type.is_on_health and _times_named(html) >= NAMED_OFTEN


@rule(
    why="Nobody has to take our word for what concerns their health.",
    bad="Ketamine, ketamine, ketamine. It is not approved for this.",
    good="Ketamine, ketamine, ketamine. It is not approved for this.[^first-fixture]",
)
def health_page_findings(page: Page, html: str) -> list[Finding]:
    """Health pages without a source, and pages on ketamine that don't say if it is approved."""
    if not page.type.is_on_health:
        return []
    is_on_it = is_on_ketamine(page, html)
    findings: list[Finding] = []
    if not page.parsed.citations and (is_on_it or is_article(page)):
        said = health_statement(html)
        line = line_of_words(page, said) if said else page.body_line
        message = NO_SOURCE.format(f': "{said}"' if said else ".")
        findings += [Problem(page.file, line, message)] if said or is_on_it else []
    if is_on_it and not APPROVAL_STATUS.search(visible_text(html)):
        message = (
            f"This page names ketamine {_times_named(html)} times and never says whether it is "
            "approved. Write: Ketamine for mental health is off-label: it is not approved for "
            "that.[^fda-compounded]"
        )
        findings.append(Advice(page.file, page.body_line, message))
    return findings


def _times_named(html: str) -> int:
    return len(MEDICINE.findall(visible_text(html).lower()))
