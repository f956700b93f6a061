"""A page or the notice comes and goes on its day, though nobody pushes anything."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from content.page_settings import TIMING, Page
from fake_site import Says, fake_site
from project import Project
from publish.due import changes
from publish.stamp import FILE, Stamp
from tools import run_tool


def page(**settings: Any) -> Page:
    days = dict.fromkeys(TIMING) | settings
    return Page("docs/fixture.md", "fixture.md", days, "", 1, {}, "")


@pytest.mark.parametrize(
    ("since", "day", "count"),
    [
        (date(2026, 12, 23), date(2026, 12, 24), 1),
        (date(2026, 12, 24), date(2026, 12, 24), 0),  # published on this day already
        (date(2026, 12, 22), date(2026, 12, 23), 0),
        (date(2026, 12, 20), date(2026, 12, 30), 1),  # a day on which nothing ran is made up for
    ],
)
def test_a_day_is_due_once_and_never_lost(since: date, day: date, count: int) -> None:
    coming = date(2026, 12, 24)
    assert len(changes([page(publish_on=coming)], None, since, day)) == count
    assert len(changes([page(unpublish_on=coming)], None, since, day)) == count
    assert len(changes([], {"from": coming, "until": coming}, since, day)) >= count


def test_a_notice_goes_on_the_day_after_its_last() -> None:
    notice = {"from": date(2026, 12, 24), "until": date(2026, 12, 26)}
    assert changes([], notice, date(2026, 12, 25), date(2026, 12, 26)) == []
    assert changes([], notice, date(2026, 12, 26), date(2026, 12, 27)) == [
        "The notice goes (2026-12-27)."
    ]


def test_a_draft_and_a_page_without_days_are_never_due() -> None:
    pages = [page(draft=True, publish_on=date(2026, 12, 24)), page()]
    assert changes(pages, None, date(2026, 12, 1), date(2026, 12, 31)) == []


@pytest.mark.parametrize(
    ("answer", "words", "due"),
    [
        (
            Says(body=Stamp("a" * 40, "0" * 64, "2026-11-22").text().encode()),
            "docs/fixture.md comes",
            "yes",
        ),
        (Says(body=Stamp("a" * 40, "0" * 64, "2026-11-23").text().encode()), "No day", "no"),
        (Says(404), "nothing is started", ""),
    ],
)
def test_the_next_step_learns_whether_to_publish(
    project: Project, answer: Says, words: str, due: str
) -> None:
    project.page("fixture.md", "Text.", publish_on="2026-11-23")
    output = project.path / "output"
    with fake_site() as live:
        live.answers[f"/{FILE}"] = answer
        done = run_tool(
            "publish.due",
            project.path,
            BUILD_DATE="2026-11-23",
            LIVE=live.address,
            GITHUB_OUTPUT=str(output),
        )
    assert done.returncode == 0, done.stderr
    assert words in done.stdout
    lines = Path(output).read_text(encoding="utf-8").split("\n") if output.exists() else ["", ""]
    assert lines[1] == due
