"""Where our own code is broken, an editor reads that it isn't their fault, and no traceback."""

from pathlib import Path

import pytest
from preview import seconds_until, served
from project import Project
from report.problems import NOT_PUBLISHED

NOT_YOURS = "This is not your fault. Tell whoever looks after the code of the site."
# The file, the line that it starts with, and what names the place.
FAULTS = {
    "a missing package": (
        "content/menu.py",
        "import no_such_package",
        "The step `menu` failed: ModuleNotFoundError: No module named 'no_such_package'",
    ),
    "no Python": ("content/menu.py", "def broken(:", "The step `menu` failed: SyntaxError"),
    "no Python in the pipeline": (
        "pipeline.py",
        "def broken(:",
        "The step `pipeline` failed: SyntaxError",
    ),
    "a name that is gone": (
        "pipeline.py",
        "from build import no_such_name",
        "The step `pipeline` failed: ImportError: cannot import name 'no_such_name'",
    ),
    "a broken report": ("report/problems.py", "def broken(:", "SyntaxError: invalid syntax"),
}


def break_code(project: Project, file: str, line: str) -> None:
    """Put a line into a file of ours."""
    path = project.path / "overrides/hooks" / file
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


@pytest.mark.parametrize("fault", FAULTS)
def test_code_that_cannot_be_loaded_is_told_in_a_sentence(
    project: Project, tmp_path: Path, fault: str
) -> None:
    file, line, words = FAULTS[fault]
    break_code(project, file, line)
    summary = tmp_path / "summary.md"
    built = project.build(GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert built.code == 1
    assert "Traceback" not in built.printed
    assert words in built.printed
    assert NOT_YOURS in built.printed
    [annotation] = [line for line in built.printed.split("\n") if line.startswith("::error::")]
    assert words in annotation
    assert NOT_YOURS in annotation
    if fault != "a broken report":
        assert NOT_PUBLISHED in built.printed
        assert NOT_YOURS in summary.read_text(encoding="utf-8")


def test_whoever_looks_after_the_code_can_see_the_way_to_it(project: Project) -> None:
    break_code(project, "content/menu.py", "import no_such_package")
    assert "Traceback" in project.build(SHOW_TRACEBACK="1").printed


def test_a_preview_of_broken_code_ends_with_the_sentence(project: Project) -> None:
    break_code(project, "content/menu.py", "def broken(:")
    with served(project) as (_, log):
        seconds_until(lambda: NOT_YOURS in log.read_text(encoding="utf-8"))
    assert "Traceback" not in log.read_text(encoding="utf-8")


def test_a_broken_template_is_told_in_a_sentence(project: Project) -> None:
    (project.path / "overrides" / "main.html").write_text("{% broken %}", encoding="utf-8")
    built = project.build()
    assert built.code == 1
    assert "Traceback" not in built.printed
    assert NOT_YOURS in built.printed
