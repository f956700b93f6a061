"""Finds pages that can't be told apart in a list or in search results."""

from collections.abc import Iterable

from content.page_settings import Page
from report.problems import Problem
from report.rules import SETTINGS, rule


@rule(
    why="In search results nobody could tell one from the other.",
    bad="title: Fixture approach",
    good="title: What to bring",
    examples_of=SETTINGS,
)
def twin_problems(pages: Iterable[Page]) -> list[Problem]:
    """Pages whose title or description another page has already."""
    problems = []
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        for name in {"title", "description"} & page.setting_lines.keys():
            text = str(page.settings[name])
            other = first.setdefault((name, text.casefold()), page)
            if other is not page:
                message = f"`{name}` is the same as in {other.file}. Give each page its own."
                problems.append(Problem(page.file, page.line(name), message))
    return problems
