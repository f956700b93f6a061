"""`make upkeep`: one report on all that a site needs looking after, as Markdown."""

import os
from datetime import date, timedelta
from pathlib import Path

from content import sources
from content.help import help_lines
from content.site_content import SiteContent, read_site_content
from content.today import today
from report.github_run import hand_on, say
from report.problems import Problem
from web import Asker

from upkeep.links import Verdict, external_links, verdicts
from upkeep.missing import missing
from upkeep.package_holes import package_holes
from upkeep.timed_workflows import NoGitHubError, switched_off

AUDIT = Path(".venv/audit/bin/pip-audit")
LISTS = tuple(Path(folder, "requirements.txt") for folder in ("", "tests", "overrides/tools/edit"))
NAME = "Mozilla/5.0 (compatible; Born Counseling link check; https://borncounseling.com/)"
AHEAD = timedelta(days=30)
ALL_WELL = "All is well: nothing to do."
# GitHub takes 65,536 characters in an issue.
LONGEST = 60_000
CUT = "\n\n*The rest is left out here: `make upkeep` prints all of it.*"
# Those of `make missing` that are told here with the days that come.
TOLD_HERE = ("Pages due for review", "Help lines not checked for 90 days")


def report(
    site: SiteContent, day: date, answers: dict[str, Verdict], others: dict[str, list[str]]
) -> str:
    """The whole report; "" when all is well. `others` are lists of sentences by their headings."""
    links = external_links(site)

    def told(kind: str) -> list[str]:
        return [
            f"{address}: {answers[address].why}. Linked in {', '.join(places)}"
            for address, places in sorted(links.items())
            if address in answers and answers[address].kind == kind
        ]

    problems = [finding for finding in site.findings if isinstance(finding, Problem)]
    groups = {
        "Problems in docs/ (nothing is published until they are mended)": list(map(str, problems)),
        "Links and sources that lead nowhere": told("broken"),
        **due_soon(site, day),
        **others,
        **{
            title: entries
            for title, entries in missing(site, day).items()
            if title not in TOLD_HERE
        },
        "Links and sources that could not be checked (open them in a browser)": told("unchecked"),
    }
    parts = [_group(title, entries) for title, entries in groups.items() if entries]
    text = "\n\n".join(parts)
    return text if len(text) <= LONGEST else text[: text.rindex("\n", 0, LONGEST)] + CUT


def _group(title: str, entries: list[str]) -> str:
    return "\n".join([f"### {title}", "", *(f"- {entry}" for entry in entries)])


def due_soon(site: SiteContent, day: date) -> dict[str, list[str]]:
    """Pages, help lines and expiring facts that are due within 30 days, or overdue: by day."""
    end = day + AHEAD
    pages = [
        (page.settings["review_by"], page.file)
        for page in site.pages.values()
        if page.settings["review_by"]
    ]
    lines = [
        (line["checked"] + help_lines.CHECK_EVERY, f"{help_lines.FILE}: `{name}`")
        for name, line in site.help_lines.items()
    ]
    facts = [
        (source["expires"], f"{sources.FILE}: `{name}`")
        for name, source in site.sources.items()
        if source and source["expires"]
    ]
    return {
        "Pages to review": _until(end, pages),
        "Help lines to check": _until(end, lines),
        "Facts that lapse": _until(end, facts),
    }


def _until(end: date, entries: list[tuple[date, str]]) -> list[str]:
    return [f"{place} by {by.isoformat()}" for by, place in sorted(entries) if by <= end]


def timed_workflows() -> list[str]:
    """What is wrong with the timed workflows; only GitHub knows."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return []
    try:
        return switched_off()
    except NoGitHubError as error:
        return [f"Whether they are switched on could not be checked: {error}"]


def main() -> None:
    """Ask, print the report, and hand it on to the step that puts it into an issue."""
    day = today()
    site = read_site_content(Path("docs"), day)
    others = {
        "Workflows that are switched off": timed_workflows(),
        "Packages with known holes": package_holes(AUDIT, LISTS),
    }
    answers = verdicts(external_links(site), Asker(NAME, tries=2))
    text = report(site, day, answers, others)
    hand_on("report", text)
    say(text or ALL_WELL)


if __name__ == "__main__":
    main()
