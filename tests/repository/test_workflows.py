"""What GitHub runs: valid, with as few rights as can be, and nothing that is not tested here."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from project import ROOT

FOLDER = ROOT / ".github"
WORKFLOWS = sorted((FOLDER / "workflows").glob("*.yml"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
# Each pin, with the version that stands beside it.
PIN = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
PROGRAMS = Path(sys.executable).parent


def jobs(workflow: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return found


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.dependabot", [FOLDER / "dependabot.yml"]),
        ("vendor.github-issue-forms", [FOLDER / "ISSUE_TEMPLATE/something-is-wrong.yml"]),
        ("vendor.github-issue-config", [FOLDER / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_github_can_read_them(schema: str, files: list[Path]) -> None:
    done = run(PROGRAMS / "check-jsonschema", "--builtin-schema", schema, *files)
    assert done.returncode == 0, done.stdout


def test_no_known_weakness_is_in_them_that_is_not_explained(tmp_path: Path) -> None:
    command = (PROGRAMS / "zizmor", "--offline", "--persona", "pedantic", "--no-progress")
    done = run(*command, FOLDER)
    assert done.returncode == 0, done.stdout
    weak = tmp_path / ".github/workflows/weak.yml"
    weak.parent.mkdir(parents=True)
    weak.write_text(
        "on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n"
        "      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
    )
    assert "template-injection" in run(*command, weak).stdout


def test_an_ignored_weakness_says_why_on_the_line_above() -> None:
    for file in FOLDER.rglob("*.yml"):
        lines = file.read_text(encoding="utf-8").split("\n")
        for above, line in zip(["", *lines], lines, strict=False):
            assert "zizmor: ignore" not in line or above.strip().startswith("# "), file


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_and_keep_no_right_to_push(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    used = [line.strip() for line in text.split("\n") if "uses:" in line]
    assert all(PIN.search(line) for line in used), used
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_every_job_ends_and_has_the_rights_it_needs_and_no_more(workflow: Path) -> None:
    assert "\npermissions: {}\n" in workflow.read_text(encoding="utf-8")
    for job in jobs(workflow).values():
        assert job["timeout-minutes"]
        may_write = {right for right, level in job["permissions"].items() if level == "write"}
        runs_foreign_code = any("make fitting" in str(step.get("run")) for step in job["steps"])
        assert not (may_write and runs_foreign_code)


def test_a_pull_request_gets_no_secret_and_no_right_to_write() -> None:
    text = (FOLDER / "workflows/check.yml").read_text(encoding="utf-8")
    assert "pull_request:" in text
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert "token" not in text
    assert ": write" not in text


def test_what_the_steps_call_can_be_typed_here() -> None:
    for workflow in WORKFLOWS:
        for target in re.findall(r"\bmake ([a-z-]+)", "".join(_commands(workflow))):
            assert f"\n{target}:" in MAKEFILE, target


@pytest.mark.parametrize("name", ["check", "publish"])
def test_packages_are_fetched_once_for_each_list_of_them(name: str) -> None:
    [steps] = [
        job["steps"]
        for key, job in jobs(FOLDER / f"workflows/{name}.yml").items()
        if key in ("check", "build")
    ]
    python = next(step["with"] for step in steps if "setup-python" in step.get("uses", ""))
    assert python["cache"] == "pip"
    assert python["cache-dependency-path"].split() == ["requirements.txt", "tests/requirements.txt"]


def _commands(workflow: Path) -> list[str]:
    return [
        f"{step['run']}\n"
        for job in jobs(workflow).values()
        for step in job["steps"]
        if "run" in step
    ]


def test_two_pushes_never_deploy_out_of_order() -> None:
    publish = (FOLDER / "workflows/publish.yml").read_text(encoding="utf-8")
    assert "group: publish\n  cancel-in-progress: false" in publish
    assert publish.index("make order") < publish.index("upload-pages-artifact")


def test_nothing_is_deployed_before_every_check() -> None:
    publish = jobs(FOLDER / "workflows/publish.yml")
    steps = [step.get("run", step.get("uses", "")) for step in publish["build"]["steps"]]
    words = " ".join(steps)
    order = ["make order", "make fitting", "make build", "make old-addresses", "upload-pages"]
    assert [words.index(step) for step in order] == sorted(words.index(step) for step in order)
    assert publish["deploy"]["needs"] == "build"
    assert "if" not in publish["deploy"]


def test_hidden_files_are_published_too() -> None:
    steps = jobs(FOLDER / "workflows/publish.yml")["build"]["steps"]
    assert steps[-1]["with"]["path"] == "site"
    assert steps[-1]["with"]["include-hidden-files"]


def test_a_run_that_is_started_again_has_a_site_of_its_own() -> None:
    publish = jobs(FOLDER / "workflows/publish.yml")
    text = (FOLDER / "workflows/publish.yml").read_text(encoding="utf-8")
    assert "ARTIFACT: github-pages-${{ github.run_attempt }}" in text
    assert publish["build"]["steps"][-1]["with"]["name"] == "${{ steps.address.outputs.artifact }}"
    # A deployment that is started again alone takes the site of the attempt that built it.
    name = "${{ needs.build.outputs.artifact }}"
    assert publish["deploy"]["steps"][-1]["with"]["artifact_name"] == name
    assert publish["look"]["steps"][1]["env"]["ARTIFACT"] == name


def test_every_list_of_packages_is_kept_up_to_date() -> None:
    text = (FOLDER / "dependabot.yml").read_text(encoding="utf-8")
    known = {
        (update["package-ecosystem"], folder.strip("/"))
        for update in yaml.safe_load(text)["updates"]
        for folder in update.get("directories", [])
    }
    listed = run("git", "-C", ROOT, "ls-files").stdout.split("\n")
    for file in map(Path, listed):
        kind = {"package-lock.json": "npm", "requirements.txt": "pip"}.get(file.name)
        assert kind is None or (kind, file.parent.as_posix().strip(".")) in known, file


def test_the_clock_is_in_workflows_of_its_own() -> None:
    timed = {file.name for file in WORKFLOWS if "schedule:" in file.read_text(encoding="utf-8")}
    assert timed == {"daily.yml", "upkeep.yml"}


def test_the_page_on_leaving_wordpress_is_short() -> None:
    text = (FOLDER / "LEAVING-WORDPRESS.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    for words in ("/feed/", "/?p=", "DNS", "certificate", "go back"):
        assert words in text


def test_the_codespace_starts_from_an_image_that_is_pinned_by_its_digest() -> None:
    text = (ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8")
    settings = json.loads(re.sub(r"(?m)^\s*//.*$", "", text))
    assert re.fullmatch(
        r"mcr\.microsoft\.com/[\w/-]+:[\w.-]+@sha256:[0-9a-f]{64}", settings["image"]
    )
    for command in ("postCreateCommand", "postAttachCommand"):
        target = settings[command].removeprefix("make ")
        assert f"\n{target}:" in MAKEFILE
