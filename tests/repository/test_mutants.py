"""What `make mutants` tells of the faults it put in; to put one in takes too long to try here."""

import json
import subprocess
import sys
from typing import Any

import pytest
from project import ROOT

from tests.mutants.__main__ import USAGE, mutants, tell


def dumped(line: int, outcome: str | None, worker: str = "normal") -> str:
    """A line of a session's dump: a fault in a line, and what became of it."""
    fault: dict[str, Any] = {
        "module_path": "guard/fixture.py",
        "operator_name": "core/ReplaceOrWithAnd",
        "start_pos": [line, 4],
    }
    diff = "--- a\n+++ b\n-    a or b\n+    a and b\n"
    result = {"worker_outcome": worker, "test_outcome": outcome, "diff": diff}
    return json.dumps([{"mutations": [fault]}, result])


def test_what_no_test_noticed_is_told_with_its_line_and_the_share_of_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = [dumped(3, "killed"), dumped(5, "survived"), dumped(7, None, "skipped")]
    unfinished = json.dumps([{"mutations": [{}]}, None])
    tell([*mutants("\n".join([*lines, unfinished]))])
    assert capsys.readouterr().out.splitlines() == [
        "guard/fixture.py:5: ReplaceOrWithAnd: a and b",
        "guard/fixture.py: 1 of 2 noticed, 50%",
    ]


@pytest.mark.parametrize("module", ["", "guard/nowhere.py"])
def test_who_names_no_module_reads_how_to(module: str) -> None:
    command = [sys.executable, "-m", "tests.mutants", module]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (1, USAGE)
