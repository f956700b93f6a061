"""`version.txt`: which version of the site this is. `make build` writes it into the site."""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "version.txt"
UNKNOWN = "unknown"
# Behind the name of a file: its packed copies (make/packed_files.py).
PACKED = (".gz", ".br")
FORM = re.compile(
    rf"commit: (?P<commit>[0-9a-f]{{40,64}}|{UNKNOWN})\n"
    r"content: (?P<content>[0-9a-f]{64})\n"
    r"day: (?P<day>\d{4}-\d{2}-\d{2})\n"
)
NO_HISTORY = "There is no Git history here: version.txt can't name the commit. The site is whole."


@dataclass(frozen=True)
class Stamp:
    """A version of the site: its commit, a hash of all that is published, the day it is of."""

    commit: str
    content: str
    day: str

    def text(self) -> str:
        """The stamp as it stands in version.txt."""
        return "".join(f"{name}: {value}\n" for name, value in asdict(self).items())


def read_stamp(text: str) -> Stamp | None:
    """The stamp in a text; None where it is none."""
    match = FORM.fullmatch(text)
    return Stamp(**match.groupdict()) if match else None


def content_hash(site: Path) -> str:
    """A hash of every file of a site, by name and content.

    Left out are the stamp itself, and packed copies: another machine may pack in other bytes.
    """
    total = hashlib.sha256()
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        name = file.relative_to(site).as_posix()
        if name != FILE and not name.endswith(PACKED):
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            total.update(f"{digest} {name}\n".encode())
    return total.hexdigest()


def this_commit(root: Path) -> str:
    """The commit that is being built: GitHub's word for it, else Git's, else `unknown`."""
    return os.environ.get("GITHUB_SHA") or git(root, "rev-parse", "--verify", "HEAD") or UNKNOWN


def git(root: Path, *words: str) -> str | None:
    """What Git answers, without the space around it; None where it can't answer."""
    try:
        answer = subprocess.run(
            ["git", "-C", root, *words], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def main() -> None:
    """Stamp the built site in the folder that is named."""
    # It comes with the hooks, which `make live` and others do without.
    from content.today import today  # noqa: PLC0415

    site = Path(sys.argv[1])
    commit = this_commit(Path())
    if commit == UNKNOWN:
        print(NO_HISTORY, file=sys.stderr)
    stamp = Stamp(commit, content_hash(site), today().isoformat())
    (site / FILE).write_text(stamp.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
