"""The workflows that run by the clock: GitHub switches them off after 60 days without a push."""

import json
import subprocess
import sys

from report.github_run import say

# What is missing while a workflow is off.
TIMED = {
    ".github/workflows/daily.yml": (
        "pages and notices don't come and go on their days by themselves"
    ),
    ".github/workflows/upkeep.yml": "nobody is told what is due",
}
ACTIVE, SLEEPS = "active", "disabled_inactivity"
ADVICE = (
    "`{path}` is switched off, so {so}. To switch it on: open it under Actions on GitHub, and "
    "choose “Enable workflow”."
)


class NoGitHubError(RuntimeError):
    """GitHub could not be asked. Says why."""


def states() -> dict[str, str]:
    """The state of each workflow by its path, as GitHub's `gh` tells it. Raises NoGitHubError."""
    try:
        done = subprocess.run(
            ["gh", "workflow", "list", "--all", "--limit", "100", "--json", "path,state"],
            capture_output=True,
            text=True,
            check=True,
        )
    except OSError:
        raise NoGitHubError("GitHub's program `gh` is not here.") from None
    except subprocess.CalledProcessError as error:
        raise NoGitHubError(error.stderr.strip() or "`gh` failed.") from None
    return {workflow["path"]: workflow["state"] for workflow in json.loads(done.stdout)}


def switched_off() -> list[str]:
    """A sentence for each timed workflow that is switched off. Raises NoGitHubError."""
    state = states()
    return [
        ADVICE.format(path=path, so=so) for path, so in TIMED.items() if state.get(path) != ACTIVE
    ]


def wake() -> list[str]:
    """Switch on what GitHub switched off by itself, and nothing that a person did: the paths.

    What is on is switched on again: that starts its 60 days anew. Raises NoGitHubError.
    """
    state = states()
    for path in TIMED:
        if state.get(path) in {ACTIVE, SLEEPS}:
            subprocess.run(["gh", "workflow", "enable", path.rpartition("/")[2]], check=True)
    return [path for path in TIMED if state.get(path) == SLEEPS]


def main() -> None:
    """`make wake`: switch them on again, and say so."""
    try:
        asleep = wake()
    except NoGitHubError as error:
        sys.exit(str(error))
    for path in asleep:
        say(f"`{path}` had been switched off for want of pushes, and runs again.")


if __name__ == "__main__":
    main()
