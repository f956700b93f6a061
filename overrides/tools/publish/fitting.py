"""`make fitting`: which check fits what has changed: `make check` for words, else `make test`.

What counts is all that changed since the version that visitors see, not since the last push: a
push of code that failed must not slip through behind a page that was saved after it.
"""

import os
import sys
from pathlib import Path

from report.github_run import hand_on

from publish.live_site import PATIENT, TRY_AGAIN, SilentError, live_address, live_stamp
from publish.stamp import git


def changed_files(root: Path, since: str) -> list[str] | None:
    """The files that changed since a commit; None where Git can't tell."""
    if not since:
        return None
    answer = git(root, "diff", "--name-only", "-z", "--end-of-options", since, "HEAD")
    return None if answer is None else [file for file in answer.split("\0") if file]


def fitting(changed: list[str] | None) -> str:
    """`check` where nothing but docs/ has changed, else `test`."""
    is_words = changed is not None and all(file.startswith("docs/") for file in changed)
    return "check" if is_words else "test"


def base_commit() -> str:
    """The commit to compare with: SINCE, else that of the live site; "" where there is none."""
    if "SINCE" in os.environ:
        return os.environ["SINCE"]
    try:
        stamp = live_stamp(live_address("fitting"), PATIENT)
    except SilentError as error:
        sys.exit(f"{error} {TRY_AGAIN}")
    return stamp.commit if stamp else ""


def main() -> None:
    """Print what `make` is to run, and let later steps know."""
    since = base_commit()
    which = fitting(changed_files(Path(), since))
    hand_on("which", which)
    print(f"check CHECK_SINCE={since}" if which == "check" else "test")


if __name__ == "__main__":
    main()
