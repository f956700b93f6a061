"""The report where editors on GitHub look: on the line in the page, and in the run's summary.

The form is GitHub's "Workflow commands for GitHub Actions".
"""

import os
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from report.github_run import add_to_summary, order
from report.problems import ADVICE_HEADING, NOT_PUBLISHED, Finding, Report

CODE = re.compile(r"(`[^`]+`)")
MARKDOWN_SIGN = re.compile(r"([\\`*_{}\[\]<>#+!|~$@])")


def tell_github(report: Report) -> None:
    """Put the report there, if this runs on GitHub."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return
    for kind, findings in (("error", report.problems), ("notice", report.advice)):
        for found in findings:
            order(annotation(kind, found.message, file=found.file, line=str(found.line)))
    add_to_summary("\n".join(summary_lines(report, os.environ)))


def tell_github_of_our_fault(text: str) -> None:
    """Say there that the building itself failed, if this runs on GitHub."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        order(annotation("error", text))
        add_to_summary("\n\n".join(map(in_markdown, text.split("\n"))))


def annotation(kind: str, message: str, **properties: str) -> str:
    """One annotation: `::error file=docs/page.md,line=12::message`."""
    named = ",".join(
        f"{name}={_encoded(value).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties.items()
    )
    return f"::{kind}{' ' * bool(named)}{named}::{_encoded(message)}"


def summary_lines(report: Report, environment: Mapping[str, str]) -> Iterator[str]:
    """The report as Markdown, each place a link to its line as it was pushed."""
    if report.problems:
        yield from (f"### {NOT_PUBLISHED}", "", *_entries(report.problems, environment), "")
    if report.advice:
        yield from (f"### {ADVICE_HEADING}", "", *_entries(report.advice, environment), "")
    yield report.count() if report.findings else "No problem was found."


def _entries(findings: list[Finding], environment: Mapping[str, str]) -> Iterator[str]:
    pushed = [environment.get(f"GITHUB_{name}") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    for found in findings:
        place = f"**{in_markdown(found.file)}, line {found.line}**"
        if all(pushed):
            server, repository, commit = pushed
            # Without `plain` GitHub shows the page as read, without its lines.
            address = (
                f"{server}/{repository}/blob/{commit}/{quote(found.file)}?plain=1#L{found.line}"
            )
            place = f"[{place}]({address})"
        yield f"- {place}: {in_markdown(found.message)}"


def _encoded(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_markdown(text: str) -> str:
    """The text with Markdown's signs escaped, but for what stands between backticks."""
    parts = CODE.split(text)
    return "".join(
        part if CODE.fullmatch(part) else MARKDOWN_SIGN.sub(r"\\\1", part) for part in parts
    )
