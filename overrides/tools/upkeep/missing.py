"""`make missing`: what the site does not know yet, the most urgent first."""

import sys
from datetime import date
from pathlib import Path

from content import practice, sources
from content.help import help_lines
from content.practice import FIELDS, Urgency
from content.settings.reviews import Review, review_of
from content.site_content import SiteContent, read_site_content
from content.today import today
from guard.pages.review import is_due
from report.problems import Report


def missing(site: SiteContent, today: date) -> dict[str, list[str]]:
    """What is missing: a list for each group, the most urgent first; empty ones are left out."""
    groups = {
        urgency.value: [
            f"{practice.FILE}: `{name}`: {fact.what}"
            for name, fact in FIELDS.items()
            if fact.urgency is urgency and fact.what and site.practice[name] in (None, [])
        ]
        for urgency in Urgency
    }
    if practice.can_be_reached(site.practice):
        groups[Urgency.REST] += groups.pop(Urgency.REACH)
    pages = site.pages.values()
    groups |= {
        "Pages that no clinician has reviewed": [
            page.file for page in pages if review_of(page) is Review.NONE
        ],
        "Pages that have changed since a clinician reviewed them": [
            page.file for page in pages if review_of(page) in {Review.CHANGED, Review.UNBOUND}
        ],
        "Pages due for review": [page.file for page in pages if is_due(page, today)],
        "Sources that nobody has opened": _seen(site, "never"),
        "Sources known only from another's report": _seen(site, "report"),
        "Sources read only in a stored copy": _seen(site, "copy"),
        "Help lines whose own page nobody has opened": [
            f"{help_lines.FILE}: `{name}`: {line['source']}"
            for name, line in site.help_lines.items()
            if line["seen"] != "itself"
        ],
        "Help lines not checked for 90 days": [
            f"{help_lines.FILE}: `{name}`" for name in help_lines.unchecked(site.help_lines, today)
        ],
    }
    return {title: entries for title, entries in groups.items() if entries}


def _seen(site: SiteContent, how: str) -> list[str]:
    """The sources that somebody has seen in this way only."""
    return [
        f"{sources.FILE}: `{name}`: {source['title']}, {source['address']}"
        for name, source in site.sources.items()
        if source and source["seen"] == how
    ]


def main() -> None:
    """Print the list; where a file can't be read, the report on it comes first."""
    day = today()
    site = read_site_content(Path("docs"), day)
    report = Report(drafts=site.drafts)
    report.add(*site.findings)
    if report.problems:
        print(report.text(), file=sys.stderr)
    for title, entries in missing(site, day).items():
        print(f"\n{title}:")
        print("\n".join(f"  {entry}" for entry in entries))


if __name__ == "__main__":
    main()
