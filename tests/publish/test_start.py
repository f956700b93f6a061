"""A run of "Publish" that got lost or is due is started, and one that would fail again is not."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fake_github import FakeGitHub, fake_github
from publish import start

HEAD = "a" * 40
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def run(conclusion: str, at: str = "2026-11-23T09:00:00Z", number: int = 1) -> dict[str, Any]:
    """A run as GitHub tells of it; without a conclusion it waits."""
    status = "completed" if conclusion else "queued"
    return {
        "databaseId": number,
        "status": status,
        "conclusion": conclusion,
        "createdAt": at,
    }


@pytest.mark.parametrize(
    ("runs", "starts"),
    [
        ([], True),
        ([run("cancelled")], True),
        ([run("")], False),
        ([run(""), run("cancelled")], False),
        ([run("success")], False),
        ([run("failure")], False),
        ([run("cancelled"), run("failure")], False),
        ([run("failure", "2026-11-21T09:00:00Z")], False),
    ],
)
def test_a_version_whose_run_got_lost_gets_one(runs: list[dict[str, Any]], *, starts: bool) -> None:
    assert start.to_tell(runs, HEAD, NOW, is_due=False)[0] == starts


@pytest.mark.parametrize(
    ("runs", "starts"),
    [
        ([], True),
        ([run("success")], True),
        ([run("")], False),
        ([run("failure")], False),
        ([run("timed_out"), run("success", "2026-11-20T09:00:00Z")], False),
        ([run("failure", "2026-11-22T09:00:00Z")], True),
    ],
)
def test_a_day_that_comes_starts_one_unless_it_failed_today(
    runs: list[dict[str, Any]], *, starts: bool
) -> None:
    assert start.to_tell(runs, HEAD, NOW, is_due=True)[0] == starts


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeGitHub:
    for name in ("DUE", "GITHUB_SHA", "GITHUB_RUN_ID", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    return fake_github(tmp_path / "bin", monkeypatch)


def started(github: FakeGitHub) -> bool:
    start.main()
    return any(words.startswith("workflow run publish.yml") for words, _ in github.told())


def test_an_old_run_that_ends_starts_the_newest(
    github: FakeGitHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_SHA", "b" * 40)
    github.answers({"api repos/{owner}/{repo}/commits/main": HEAD, "run list": "[]"})
    assert started(github)
    assert capsys.readouterr().out == "Started “Publish” for commit aaaaaaaaaa.\n"


def test_the_newest_run_starts_nothing(github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_SHA", HEAD)
    github.answers({"api repos/{owner}/{repo}/commits/main": HEAD})
    assert not started(github)


def test_a_run_does_not_count_itself(github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_RUN_ID", "7")
    runs = json.dumps([run("", number=7)])
    github.answers({"api repos/{owner}/{repo}/commits/main": HEAD, "run list": runs})
    assert started(github)


def test_where_github_cannot_be_asked_the_step_says_so(github: FakeGitHub) -> None:
    github.answers({"api repos/{owner}/{repo}/commits/main": {"fails": "not logged in"}})
    with pytest.raises(SystemExit, match="not logged in"):
        start.main()
