"""Whether visitors see a page on a day: not a draft, before its day, after it, or without facts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from report.problems import Problem
from report.rules import rule

from content import practice
from content.page_settings import TIMING, Page
from content.page_types import ARTICLE_LIST, HOME, NEEDED


@dataclass(frozen=True)
class Absence:
    """Why visitors don't see a page: a draft, its `day` to come or past, or it waits for facts."""

    reason: Literal["draft", "to come", "past", "waits"]
    day: date | None = None


def absence(page: Page, day: date, details: dict[str, Any]) -> Absence | None:
    """Why visitors don't see a page on a day; None where they do. `details` are the practice's.

    `publish_on` is the first day with the page, `unpublish_on` the first one without it.
    """
    start, end = page.settings["publish_on"], page.settings["unpublish_on"]
    if page.settings["draft"]:
        return Absence("draft")
    if start and day < start:
        return Absence("to come", start)
    if end and day >= end:
        return Absence("past", end)
    if page.type.facts and not any(details[name] for name in page.type.facts):
        return Absence("waits")
    return None


def absence_clause(page: Page, why: Absence) -> str:
    """The clause that says why visitors don't see a page, to stand behind its name."""
    day = why.day.isoformat() if why.day else ""
    if why.reason == "draft":
        return "which is a draft: visitors don't see it"
    if why.reason == "to come":
        return f"which visitors see from {day} on"
    if why.reason == "past":
        return f"which visitors no longer see since {day}"
    facts = " or ".join(f"`{name}`" for name in page.type.facts)
    return f"which is not shown until {practice.FILE} has {facts}"


@rule(
    finds="Days without a page that the site can't be without.",
    why="Nobody could reach help or the practice on those days.",
    bad="publish_on: 2027-01-01",
    good="review_by: 2027-06-01",
    examples_of="docs/contact.md",
)
def without_timing_of_needed(
    pages: Mapping[str, Page],
) -> tuple[dict[str, Page], list[Problem]]:
    """The pages, those that the site can't be without shown on every day; a problem for each."""
    found = dict(pages)
    problems = []
    lasting = {page.settings["template"] for page in pages.values() if not page.comes_and_goes}
    for template, kind in NEEDED.items():
        for page in pages.values():
            is_only_one = page.settings["template"] == template and template not in lasting
            is_fixed = page.path == kind.path and page.path in (HOME, ARTICLE_LIST)
            if page.comes_and_goes and (is_only_one or is_fixed):
                found[page.path] = replace(page, settings=page.settings | dict.fromkeys(TIMING))
                problems += [
                    Problem(
                        page.file,
                        page.line(name),
                        f"Take out `{name}`. The site can't be without this page: {kind.shows}",
                    )
                    for name in TIMING
                    if page.settings[name]
                ]
    return found, problems
