"""Finds pages that can't be told apart in a list or in search results."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from content.page_settings import Page
from report.problems import Problem
from report.rules import SETTINGS, rule

# How a copy is called, most of the time: fees-2, copy-of-fees, fees-new.
COPY = re.compile(r"(?:^|[-/ ])(?:copy|copia|new|old|backup|\d{1,2})(?=[-/ ]|$)")


@rule(
    why="In search results nobody could tell one from the other.",
    bad="title: Fixture approach",
    good="title: What to bring",
    examples_of=SETTINGS,
)
def twin_problems(pages: Iterable[Page], in_menu: Collection[str] = ()) -> list[Problem]:
    """Pages whose title or description another page has already; of two, the copy is told."""
    problems = []
    first: dict[tuple[str, str], Page] = {}
    for page in sorted(pages, key=lambda page: likely_copy(page, in_menu)):
        twins: dict[str, list[str]] = {}
        for name in ("title", "description"):
            if name in page.setting_lines:
                text = str(page.settings[name])
                other = first.setdefault((name, text.casefold()), page)
                if other is not page:
                    twins.setdefault(other.file, []).append(name)
        for file, names in twins.items():
            same = " and ".join(f"`{name}`" for name in names)
            is_or_are = "is" if len(names) == 1 else "are"
            message = (
                f"{same} {is_or_are} the same as in {file}. Give the copy its own: here, or there "
                f"if "
                "this page was first."
            )
            problems.append(Problem(page.file, page.line(names[0]), message))
    return problems


def likely_copy(page: Page, in_menu: Collection[str]) -> tuple[bool, bool, bool, date, int, str]:
    """What sorts pages so that a copy comes behind its original."""
    stem = page.path.removesuffix(".md")
    return (
        bool(page.settings["draft"]),
        page.path not in in_menu,
        bool(COPY.search(stem)),
        page.settings["updated"] or date.max,
        len(stem),
        stem,
    )
