"""`make start`: starts "Publish" on GitHub for the newest version, where that is called for.

A run can be pushed out of the queue by an older one that somebody started again; and a day that
comes publishes a page, though nobody pushes. A run that would only fail again is not started.
"""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from report.github_run import say

WORKFLOW = "publish.yml"
# Publish failed: what was wrong then is wrong until somebody pushes, or tomorrow.
REST = timedelta(hours=20)
STARTED = "Started “Publish” for commit {commit}."
WAITS = "“Publish” has a run for commit {commit} that waits or goes on. Nothing to start."
FAILED = (
    "“Publish” failed for commit {commit} on {day}. It is not started again today: see that run, "
    "and mend what it says."
)
HAD_ITS_RUN = "“Publish” had its run for commit {commit}."


def to_tell(
    runs: list[dict[str, Any]], commit: str, now: datetime, *, is_due: bool
) -> tuple[bool, str]:
    """Whether to start a run for `commit`, and what to say; `runs` are those it had, newest first.

    `is_due` where a day has come, so that a run that went well before doesn't count.
    """
    short = commit[:10]
    if any(run["status"] != "completed" for run in runs):
        return False, WAITS.format(commit=short)
    ended = [run for run in runs if run["conclusion"] != "cancelled"]
    for run in ended:
        when = datetime.fromisoformat(run["createdAt"])
        if run["conclusion"] != "success" and (not is_due or now - when < REST):
            return False, FAILED.format(commit=short, day=when.date().isoformat())
    if ended and not is_due:
        return False, HAD_ITS_RUN.format(commit=short)
    return True, STARTED.format(commit=short)


def runs_of(commit: str) -> list[dict[str, Any]]:
    """The other runs of "Publish" for a commit, newest first, as GitHub's `gh` tells them."""
    fields = "databaseId,status,conclusion,createdAt"
    told = _gh("run", "list", "--workflow", WORKFLOW, "--commit", commit, "--json", fields)
    runs: list[dict[str, Any]] = json.loads(told)
    return [run for run in runs if str(run["databaseId"]) != os.environ.get("GITHUB_RUN_ID")]


def main() -> None:
    """Start it or don't, and say why. DUE=yes where a day has come."""
    commit = _gh("api", "repos/{owner}/{repo}/commits/main", "--jq", ".sha").strip()
    is_due = os.environ.get("DUE") == "yes"
    if commit == os.environ.get("GITHUB_SHA") and not is_due:
        return
    starts, told = to_tell(runs_of(commit), commit, datetime.now(UTC), is_due=is_due)
    if starts:
        _gh("workflow", "run", WORKFLOW, "--ref", "main")
    say(told)


def _gh(*words: str) -> str:
    try:
        return subprocess.run(["gh", *words], capture_output=True, text=True, check=True).stdout
    except OSError:
        sys.exit("GitHub's program `gh` is not here.")
    except subprocess.CalledProcessError as error:
        sys.exit(error.stderr.strip() or "`gh` failed.")


if __name__ == "__main__":
    main()
