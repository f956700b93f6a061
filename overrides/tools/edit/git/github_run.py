"""What GitHub has made of a publication, where its own program `gh` can be asked."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

WORKFLOW = "publish.yml"
SECONDS = 20
NOT_SIGNED_IN = 4  # the code with which `gh` ends then
NO_GH = (
    "You are done, and can close this. It is checked once more on the way; should something be "
    "found there, the site stays as it was, and an e-mail from GitHub says why."
)
SIGNED_OUT = f"{NO_GH} It can't be asked from here: its program is not signed in."
NO_ANSWER = f"{NO_GH} It did not answer just now."
NO_RUN = "GitHub has it, and has not begun to check it yet."
CHECKING = "GitHub is checking it. That takes about three minutes."
LIVE = "It is on the live site."
REPLACED = "A newer publication took its place, and has this one in it."
REFUSED = "GitHub refused it, so visitors go on seeing what was there before: read why."


@dataclass(frozen=True)
class GithubRun:
    """How a publication stands at GitHub, in words, and the address of the run that says more."""

    state: Literal["unknown", "checking", "live", "replaced", "refused"]
    message: str
    link: str = ""


def github_run(project: Path, commit: str) -> GithubRun:
    """Ask GitHub for the run of "Publish" for a commit."""
    try:
        done = subprocess.run(
            [
                "gh", "run", "list", "--workflow", WORKFLOW, "--commit", commit,
                "--json", "name,status,conclusion,url",
            ],
            cwd=project,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )  # fmt: skip
    except FileNotFoundError:
        return GithubRun("unknown", NO_GH)
    except (OSError, subprocess.TimeoutExpired):
        return GithubRun("unknown", NO_ANSWER)
    if done.returncode:
        said = SIGNED_OUT if done.returncode == NOT_SIGNED_IN else NO_ANSWER
        return GithubRun("unknown", said)
    try:
        runs: list[dict[str, Any]] = json.loads(done.stdout)
        return _told(runs[0]) if runs else GithubRun("checking", NO_RUN)
    except (ValueError, KeyError, TypeError):
        return GithubRun("unknown", NO_ANSWER)


def _told(run: dict[str, Any]) -> GithubRun:
    """How a run stands; the newest one counts."""
    link = run["url"] if str(run["url"]).startswith("https://") else ""
    if run["status"] != "completed":
        return GithubRun("checking", CHECKING, link)
    if run["conclusion"] == "success":
        return GithubRun("live", LIVE, link)
    if run["conclusion"] in {"cancelled", "skipped"}:
        return GithubRun("replaced", REPLACED, link)
    return GithubRun("refused", REFUSED, link)
