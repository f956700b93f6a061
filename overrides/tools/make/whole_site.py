"""The one site/ of a project: whole or not at all, however many builds run at once.

It changes in two moves, under a lock. A build that is killed between them leaves the last whole
site in `.site.old`, and whoever comes next brings it back: `make restore`.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SITE, LAST, LOCK = Path("site"), Path(".site.old"), Path(".site.lock")


@contextmanager
def nobody_else() -> Iterator[None]:
    """Wait for other builds to finish their moves. The lock ends with the process that has it."""
    with LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def restore() -> None:
    """Bring back the last whole site, where a build was killed between its moves."""
    with nobody_else():
        if LAST.exists() and not SITE.exists():
            LAST.rename(SITE)


def swap_in(new: Path) -> None:
    """Put a new site in the place of the last one."""
    with nobody_else():
        shutil.rmtree(LAST, ignore_errors=True)
        if SITE.exists():
            SITE.rename(LAST)
        new.rename(SITE)
        shutil.rmtree(LAST, ignore_errors=True)


def drop_unfinished() -> None:
    """Drop what builds left that were killed."""
    for folder in Path().glob(".site.[0-9]*"):
        try:
            os.kill(int(folder.name.rpartition(".")[2]), 0)
        except ProcessLookupError:
            shutil.rmtree(folder, ignore_errors=True)
        except (PermissionError, ValueError):
            continue  # another user's, and alive; or none of ours


if __name__ == "__main__":
    restore()
