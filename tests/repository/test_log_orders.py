"""What stands in the log of a run gives GitHub no order, whoever wrote it.

GitHub's runner takes a line for an order that begins with `::name` or has `##[name` anywhere,
unless orders are stopped; then only the word that stopped them counts.
"""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from project import ROOT, Project
from report.github_report import annotation
from report.github_run import order

RUN_STEP = ROOT / ".github" / "run-step.sh"
SHELL = "bash .github/run-step.sh {0}"
ORDER = re.compile(r"\s*::([\w-]+)(?: [^:]*)?::(.*)|.*##\[([\w-]+)")


def orders(log: str) -> list[str]:
    """The orders that the runner would follow, but for stopping and starting."""
    stopped_by, found = "", []
    for line in log.splitlines():
        if stopped_by and line.strip() == f"::{stopped_by}::":
            stopped_by = ""
        elif not stopped_by and (match := ORDER.match(line)):
            if match[1] == "stop-commands":
                stopped_by = match[2]
            else:
                found.append(line)
    return found


def run_step(tmp_path: Path, commands: str) -> str:
    """What a step prints that runs as the workflows say."""
    step = tmp_path / "step.sh"
    step.write_text(commands, encoding="utf-8")
    done = subprocess.run(["bash", RUN_STEP, step], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


FORGED = ["::add-mask::fixture", "  ::error::fixture", "Words ##[add-mask]fixture", "::stop::"]


@pytest.mark.parametrize("line", FORGED)
def test_a_forged_line_is_an_order_until_the_step_stops_it(tmp_path: Path, line: str) -> None:
    assert orders(line) == [line]
    log = run_step(tmp_path, f"echo '{line}'\necho '{line}' >&2\n")
    assert log.count(line) == 2
    assert orders(log) == []


def test_a_step_that_fails_still_fails(tmp_path: Path) -> None:
    assert "after" not in run_step(tmp_path, "false | cat\necho after\n")


def test_every_step_that_runs_our_code_stops_orders() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        for name, job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].items():
            if any("actions/checkout" in str(step.get("uses")) for step in job["steps"]):
                assert job["defaults"] == {"run": {"shell": SHELL}}, (workflow, name)
                assert not any("shell" in step for step in job["steps"])


def test_only_our_own_annotations_get_through(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = annotation("error", "##[error]No\n::add-mask::x", file="docs/page.md", line="8")
    monkeypatch.setenv("ORDERS_WORD", "fixture")
    print("::stop-commands::fixture")
    print("::error::before")
    order(ours)
    print("::error::after ##[error]")
    log = capsys.readouterr().out
    assert orders(log) == [ours]


def test_a_link_over_two_lines_puts_no_line_into_the_log(project: Project) -> None:
    project.page("fixture.md", "A [way](<nowhere.md\n::add-mask::fixture>).\n")
    built = project.build()
    assert built.code == 1
    assert not [line for line in built.printed.split("\n") if line.startswith("::")]
