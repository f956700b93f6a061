"""`make missing`: what the site does not know yet, the most urgent first."""

import sys
from datetime import date
from pathlib import Path

from content import practice, sources
from content.help import help_lines
from content.site_content import SiteContent, read_site_content
from content.today import today
from guard.pages.review import is_due
from report.problems import Report

# What to ask the practice for: groups in order of urgency, each field with what it is for.
FIELDS: dict[str, dict[str, str]] = {
    "A way for visitors to reach the practice (one is enough to begin with)": {
        "phone": "the number visitors call",
        "email": "the address visitors write to",
        "booking": "the page where visitors book",
        "address": "where the practice is",
    },
    "What the law asks a practice to show": {
        "privacy_practices": "the notice of privacy practices",
        "good_faith_estimate": "the good-faith-estimate notice, and whom to ask",
        "licenses": "licenses, and where to complain",
    },
    "Who gives medical care": {
        "prescriber": "the licensed medical provider who prescribes",
        "monitoring": "who watches over clients during a session",
        "emergency_contact": "whom clients call between sessions",
    },
    "The rest": {
        "hours": "when the practice is open",
        "portal": "the page where clients log in",
        "people": "the people clients meet, with credentials; brings up the page Team",
        "counseling_alone": "whether you see people for counseling alone, without ketamine",
        "states_served": "the states where the practice may serve clients",
        "fees": "what each service costs; brings up the page Fees",
        "insurance": "which insurance pays",
        "languages": "the languages spoken",
        "time_zone": "the time zone by which pages and notices come and go",
        "accessibility_contact": "whom to tell when the site can't be used",
        "reviewer": "the clinician who reviews pages",
    },
}


def missing(site: SiteContent, today: date) -> dict[str, list[str]]:
    """What is missing: a list for each group, the most urgent first; empty ones are left out."""
    groups = {
        title: [
            f"{practice.FILE}: `{name}`: {what}"
            for name, what in fields.items()
            if site.practice[name] in (None, [])
        ]
        for title, fields in FIELDS.items()
    }
    if practice.can_be_reached(site.practice):
        groups["The rest"] += groups.pop(next(iter(FIELDS)))
    pages = site.pages.values()
    groups |= {
        "Pages that no clinician has reviewed": [
            page.file for page in pages if not page.settings["reviewed_on"]
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
