"""Runs a tool under `overrides/tools/` as `make` does."""

import os
import subprocess
import sys
from pathlib import Path

from project import ROOT

CODE = os.pathsep.join(str(ROOT / "overrides" / folder) for folder in ("hooks", "tools"))


def run_tool(
    name: str, folder: Path, *words: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """What became of a tool, such as `publish.stamp`, in a folder.

    It has nothing of this process's environment.
    """
    return subprocess.run(
        [sys.executable, "-m", name, *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "PYTHONPATH": CODE} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
