"""Which modules `make mutants` puts faults into, which change nothing, and what it tells.

To put one in takes too long to try here.
"""

import subprocess
from pathlib import Path

import pytest
from project import ROOT

from tests.mutants.asked_modules import GUARD, asked_modules
from tests.mutants.equivalents import equivalents, is_equivalent
from tests.mutants.told_faults import Told, tell


def test_what_no_test_noticed_is_told_with_its_line_and_the_share_of_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell([Told("guard/a.py", 3, "a and b", True), Told("guard/a.py", 5, "not a", False)], 1)
    assert capsys.readouterr().out.splitlines() == [
        "guard/a.py:5: not a",
        "guard/a.py: 1 of 2 noticed, 50.0%",
        "All: 1 of 2 noticed, 50.0%",
        "1 more change nothing (tests/mutants/equivalents.tsv), or are no Python.",
    ]


@pytest.mark.parametrize("row", equivalents(), ids=lambda row: row["fault"])
def test_what_is_said_to_change_nothing_is_a_change_of_a_line_there_is(row: dict[str, str]) -> None:
    module = f"{GUARD}/{row['module']}"
    lines = (ROOT / module).read_text(encoding="utf-8").split("\n")
    assert row["line"] in map(str.strip, lines)
    assert is_equivalent(module, row["fault"])
    assert row["fault"] != row["line"]
    assert row["reason"]


def test_the_same_line_in_another_module_may_change_something() -> None:
    assert not is_equivalent(f"{GUARD}/nowhere.py", equivalents()[0]["fault"])


def test_a_module_or_a_folder_can_be_named() -> None:
    links = asked_modules(ROOT, "guard/links")
    assert "overrides/hooks/guard/links/alike_links.py" in links
    assert asked_modules(ROOT, "guard/links/alike_links.py") == [
        "overrides/hooks/guard/links/alike_links.py"
    ]


def test_what_is_changed_in_the_guard_is_taken_where_nothing_is_named(tmp_path: Path) -> None:
    guard = tmp_path / GUARD
    guard.mkdir(parents=True)
    for name in ("changed.py", "same.py"):
        (guard / name).write_text("a = 1\n", encoding="utf-8")
    _git(tmp_path, "init", "-b", "main")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-m", "First")
    assert asked_modules(tmp_path, "") == [f"{GUARD}/changed.py", f"{GUARD}/same.py"]
    (guard / "changed.py").write_text("a = 2\n", encoding="utf-8")
    assert asked_modules(tmp_path, "") == [f"{GUARD}/changed.py"]


def test_who_names_what_is_not_there_reads_how_to() -> None:
    with pytest.raises(SystemExit, match="Say where: make mutants"):
        asked_modules(ROOT, "guard/nowhere.py")


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, capture_output=True, check=True)
