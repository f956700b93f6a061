"""What GitHub made of a publication is told in plain words, wherever `gh` can say it."""

import json
from pathlib import Path
from typing import Any

import pytest
from edit.git import github_run as asked
from edit.git.github_run import github_run
from edit.refusal import Refusal
from edit.routes.publishing import run
from edit.session import Session
from fake_github import FakeGitHub, fake_github

COMMIT = "0123456789" * 4
RUN = "https://github.com/someone/site/actions/runs/1"


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeGitHub:
    return fake_github(tmp_path / "bin", monkeypatch)


def with_runs(github: FakeGitHub, *runs: tuple[str, str]) -> None:
    """Let `gh` tell of runs, each by how it stands and how it ended."""
    names = ("status", "conclusion")
    told = [dict(zip(names, one, strict=True)) | {"name": "Publish", "url": RUN} for one in runs]
    github.answers({"run list": json.dumps(told)})


@pytest.mark.parametrize(
    ("runs", "state", "words"),
    [
        ([], "checking", "has not begun"),
        ([("queued", "")], "checking", "GitHub is checking it"),
        ([("in_progress", "")], "checking", "GitHub is checking it"),
        ([("completed", "success")], "live", "on the live site"),
        ([("completed", "failure")], "refused", "GitHub refused it"),
        ([("completed", "timed_out")], "refused", "read why"),
        ([("completed", "cancelled")], "replaced", "newer publication"),
        ([("in_progress", ""), ("completed", "failure")], "checking", "is checking"),
    ],
)
def test_how_it_stands_is_told(
    github: FakeGitHub, tmp_path: Path, runs: list[Any], state: str, words: str
) -> None:
    with_runs(github, *runs)
    found = github_run(tmp_path, COMMIT)
    assert found.state == state
    assert words in found.message
    assert found.link == (RUN if runs else "")
    [(command, _)] = github.told()
    assert command.startswith("run list --workflow publish.yml --commit " + COMMIT)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"fails": 4}, "not signed in"),
        ({"fails": "none of the git remotes point to a known GitHub host"}, "did not answer"),
        ("no JSON", "did not answer"),
        ('[{"status": "completed"}]', "did not answer"),
    ],
)
def test_where_it_cannot_be_told_it_is_said_where_to_look(
    github: FakeGitHub, tmp_path: Path, answer: Any, words: str
) -> None:
    github.answers({"run list": answer})
    found = github_run(tmp_path, COMMIT)
    assert (found.state, found.link) == ("unknown", "")
    assert words in found.message
    assert "an e-mail from GitHub says why" in found.message


def test_without_gh_it_is_said_where_to_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "an e-mail from GitHub says why" in github_run(tmp_path, COMMIT).message


def test_a_gh_that_hangs_is_not_waited_for(
    github: FakeGitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (github.folder / "gh").write_text("#!/bin/sh\nexec tail -f /dev/null\n")
    monkeypatch.setattr(asked, "SECONDS", 0.05)
    assert github_run(tmp_path, COMMIT).message == asked.NO_ANSWER


def test_only_a_commit_is_asked_for(github: FakeGitHub, tmp_path: Path) -> None:
    with_runs(github, ("completed", "success"))
    session = Session(tmp_path)
    assert run.answer(session, {"id": COMMIT})["state"] == "live"
    for wrong in ("--help", "main", None):
        with pytest.raises(Refusal):
            run.answer(session, {"id": wrong})


def test_an_address_that_is_none_is_not_linked(github: FakeGitHub, tmp_path: Path) -> None:
    told = [{"status": "completed", "conclusion": "success", "url": "javascript:alert(1)"}]
    github.answers({"run list": json.dumps(told)})
    assert github_run(tmp_path, COMMIT).link == ""
