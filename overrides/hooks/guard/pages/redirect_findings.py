"""What is wrong with old addresses beside the rest of the site."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from content.link_guesses import Places
from content.page_settings import Page
from content.page_visibility import Absence, absence_clause
from content.redirects import FILE, WITHDRAWN, Redirect
from report.problems import Advice, Finding, Problem
from report.rules import rule

# Where the site's own files are, and where the list of articles goes on as it grows.
OWN = re.compile(r"(?:assets|articles-page-\d+)/.*")


@rule(
    why="Old links in letters and on other sites have to lead on.",
    bad="contact/: index.md",
    good="old/: contact.md",
    examples_of=FILE,
)
def redirect_findings(
    redirects: Iterable[Redirect],
    pages: Mapping[str, Page],
    absences: Mapping[str, Absence],
    places: Places,
    taken: Mapping[str, str],
) -> list[Finding]:
    """Old addresses that are those of pages, or lead to headings and pages that nobody sees.

    `pages` and why visitors don't see some of them are by path under docs/; `taken` has, for each
    file of the site (in small letters), what it is.
    """
    findings: list[Finding] = []
    taken = dict(taken)
    for redirect in redirects:
        address, target = redirect.address, redirect.target
        if what := _holder(redirect.file.casefold(), taken):
            message = f"`{address}` is the address of {what}. Take this line out."
            findings.append(Problem(FILE, redirect.line, message))
        taken[redirect.file.casefold()] = "another old page"
        if redirect.anchor and (fault := places.fault(target, redirect.anchor)):
            findings.append(Problem(FILE, redirect.line, f"`{address}` leads to {fault}"))
        if why := absences.get(target):
            start = f"`{address}` leads to {target}, {absence_clause(pages[target], why)}."
            findings.append(_absence_finding(redirect, start, why))
    return findings


def _holder(file: str, taken: Mapping[str, str]) -> str | None:
    """What stands at a file's place already, or where its folder would be."""
    if OWN.fullmatch(file):
        return "a file that the site makes"
    folders = [folder.as_posix() for folder in PurePosixPath(file).parents]
    inside = (what for other, what in taken.items() if other.startswith(f"{file}/"))
    return next((taken[path] for path in [file, *folders] if path in taken), next(inside, None))


def _absence_finding(redirect: Redirect, start: str, why: Absence) -> Finding:
    """A draft is a problem; a day that is to come or past must not stop the site overnight."""
    other = f"Write another page, or `{WITHDRAWN}`."
    if why.reason == "draft":
        return Problem(FILE, redirect.line, f"{start} {other}")
    says = "that address says that the page is not available now."
    end = f"Until then, {says}" if why.reason != "past" else f"Now {says} {other}"
    return Advice(FILE, redirect.line, f"{start} {end}")
