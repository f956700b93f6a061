"""What a page's days and its draft mean, and which pages can have neither."""

from datetime import date

import pytest
from content.page_settings import read_page
from content.page_visibility import Absence, absence
from content.site_content import read_site_content
from guard.site import site_findings
from project import Project
from report.problems import Advice, Problem, Report


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-30", Absence("to come", date(2026, 12, 1))),
        ("2026-12-01", None),
        ("2026-12-09", None),
        ("2026-12-10", Absence("past", date(2026, 12, 10))),
    ],
)
def test_a_page_comes_on_its_first_day_and_is_gone_on_its_last(
    day: str, expected: Absence | None
) -> None:
    text = "---\npublish_on: 2026-12-01\nunpublish_on: 2026-12-10\n---\n"
    page, _ = read_page(text, "fixture.md", date(2026, 11, 23))
    assert absence(page, date.fromisoformat(day), {}) == expected
    draft, _ = read_page(text.replace("p", "draft: true\np", 1), "fixture.md", date(2026, 11, 23))
    assert absence(draft, date.fromisoformat(day), {}) == Absence("draft")


@pytest.mark.parametrize("settings", ["draft: false", "publish_on: 2026-11-23", ""])
def test_a_page_that_is_no_draft_and_whose_day_has_come_is_seen(settings: str) -> None:
    page, _ = read_page(f"---\n{settings}\n---\n", "fixture.md", date(2026, 11, 23))
    assert absence(page, date(2026, 11, 23), {}) is None


def problems(project: Project) -> list[str]:
    """The problems that reading docs/ finds."""
    docs = project.path / "docs"
    site = read_site_content(docs, date(2026, 11, 23))
    report = Report(drafts=site.drafts)
    report.add(*site.findings, *site_findings(site, docs, date(2026, 11, 23)))
    return [str(problem) for problem in report.problems]


@pytest.mark.parametrize("end", ["2026-12-01", "2026-11-30"])
def test_a_page_that_goes_before_it_has_come_is_told(project: Project, end: str) -> None:
    project.page("fixture.md", "Text.", publish_on="2026-12-01", unpublish_on=end)
    assert problems(project) == [
        (
            "docs/fixture.md:8: `unpublish_on` is the first day without this page. "
            "Write a day after 2026-12-01, or take it out."
        )
    ]


@pytest.mark.parametrize(
    ("file", "setting", "shows"),
    [
        ("index.md", "draft: true", "the home page shows the practice's lines."),
        ("articles/index.md", "unpublish_on: 2027-01-01", "no other page lists the articles."),
        ("contact.md", "draft: yes", "no other page shows how to reach the practice."),
        ("get-help-now.md", "publish_on: 2026-01-01", "no other page shows the help lines."),
    ],
)
def test_a_page_that_the_site_cannot_be_without_has_no_days(
    project: Project, file: str, setting: str, shows: str
) -> None:
    project.write(file, project.read(file).replace("---", f"---\n{setting}", 1))
    project.page("draft.md", "A half-written draft hides no problem.", draft="true", title="")
    name = setting.partition(":")[0]
    assert problems(project) == [
        f"docs/{file}:2: Take out `{name}`. The site can't be without this page: {shows}"
    ]


def test_a_page_may_have_days_while_another_does_the_same_on_all_days(project: Project) -> None:
    text = project.read("contact.md").replace("Fixture contact", "Another").replace("The c", "C")
    project.write("new.md", text.replace("---", "---\npublish_on: 2027-01-01\nhidden: true", 1))
    assert problems(project) == []


def test_help_is_one_tap_away_on_every_day(project: Project) -> None:
    text = project.read("get-help-now.md").replace("Fixture help", "Old").replace("The h", "H")
    project.write("old-help.md", text.replace("---", "---\nunpublish_on: 2027-01-01", 1))
    menu = project.read("menu.yml").replace("now: get-help-now.md", "now: old-help.md")
    project.write("menu.yml", menu.replace("footer:", "footer:\n  - get-help-now.md"))
    message = (
        "docs/menu.yml:1: No door opens the page with `template: help`. "
        "Help has to be one tap away."
    )
    assert problems(project) == [message]
    menu = menu.replace(": old-help.md", ":\n    - get-help-now.md\n    - old-help.md")
    project.write("menu.yml", menu)
    assert problems(project) == []


def test_in_a_draft_a_problem_is_advice() -> None:
    report = Report(drafts={"docs/draft.md"})
    report.add(Problem("docs/draft.md", 8, "Half written."), Advice("docs/draft.md", 1, "Long."))
    assert report.problems == []
    assert [found.line for found in report.advice] == [1, 8]
    assert report.problem_lines("docs/draft.md") == {8}
