"""What Git answers."""

import re
import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    """What Git answers in this folder."""
    who = ["-c", "user.name=Pat", "-c", "user.email=pat@example.org"]
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return re.sub(r"\n$", "", done.stdout)
