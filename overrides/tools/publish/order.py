"""`make order`: whether this commit may be published, or the live site is newer already.

Runs of "Publish" wait for each other, but GitHub does not promise that they start in the order
of their pushes, and anybody can start an old one again.
"""

import sys
from pathlib import Path

from report.github_run import say

from publish.live_site import PATIENT, TRY_AGAIN, SilentError, live_address, live_stamp
from publish.stamp import Stamp, git, this_commit

OLDER = (
    "The live site is newer than this run: it shows commit {live}, and this is {this}. Nothing is "
    "published. To publish what is newest: Actions, Publish, “Run workflow”. To go back to an "
    "older version, revert the commits after it on GitHub: that makes a new one."
)


def is_newer(live: Stamp | None, commit: str, root: Path) -> bool:
    """Whether the live version came after `commit`, as far as the history in `root` tells."""
    if live is None or live.commit == commit:
        return False
    return git(root, "merge-base", "--is-ancestor", commit, live.commit) is not None


def main() -> None:
    """End with 1 where the live site is newer."""
    commit = this_commit(Path())
    try:
        live = live_stamp(live_address("order"), PATIENT)
    except SilentError as error:
        say(f"{error} {TRY_AGAIN}")
        sys.exit(1)
    if live and is_newer(live, commit, Path()):
        say(OLDER.format(live=live.commit[:10], this=commit[:10]))
        sys.exit(1)


if __name__ == "__main__":
    main()
