"""The commands that a person types."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import brotli
import pytest
import tools
from project import ROOT, Project
from publish.stamp import content_hash, read_stamp
from report.problems import NOT_PUBLISHED


@pytest.fixture
def made(project: Project) -> Project:
    """A project with its Makefile, set up already."""
    for file in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / file, project.path)
    venv = project.path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    (venv / "pyvenv.cfg").write_text((ROOT / ".venv" / "pyvenv.cfg").read_text(encoding="utf-8"))
    (venv / "lib").symlink_to(ROOT / ".venv" / "lib")
    (venv / "site-ready").touch()
    return project


def make(project: Project, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Type `make` and the words in the project."""
    return subprocess.run(
        ["make", *words],
        cwd=project.path,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def test_whoever_names_a_folder_for_the_files_of_the_tests_has_them_there(made: Project) -> None:
    words = ("--dry-run", "--old-file=.venv/mutants-ready", "mutants")
    done = make(made, *words, TMPDIR="/fixture")
    assert done.returncode == 0, done.stdout
    assert "tests.mutants" in done.stdout
    assert "TMPDIR=" not in done.stdout


def test_build_swaps_the_site_in_only_when_it_succeeded(made: Project) -> None:
    done = make(made, "build")
    assert done.returncode == 0, done.stdout
    home = made.path / "site" / "index.html"
    before = home.read_bytes()
    for text in (home, made.path / "site" / "sitemap.xml"):
        content = text.read_bytes()
        for ending, unpack in ((".gz", gzip.decompress), (".br", brotli.decompress)):
            packed = text.with_name(text.name + ending).read_bytes()
            assert unpack(packed) == content
            assert len(packed) < len(content) / 2
    assert not [*made.path.glob("site/**/*.png.*")]
    made.write("index.md", "---\ntitle: Broken: home\n---\n")
    done = make(made, "build")
    assert done.returncode != 0
    assert NOT_PUBLISHED in done.stdout
    assert "Traceback" not in done.stdout
    assert home.read_bytes() == before
    assert not (made.path / ".site.old").exists()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_broken_settings_of_the_site_are_told_in_sentences(made: Project, command: str) -> None:
    settings = made.path / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("BACKLINK_TEXT", "BACKLINK"), encoding="utf-8")
    done = make(made, command, "PORT=0")
    assert done.returncode != 0
    assert NOT_PUBLISHED in done.stdout
    assert "\nmkdocs.yml:" in done.stdout
    assert "Traceback" not in done.stdout
    assert 'File "' not in done.stdout


def test_check_reports_before_it_installs_what_only_tests_need(made: Project) -> None:
    made.write("index.md", "---\ntitle: Broken: home\n---\n")
    done = make(made, "check")
    assert done.returncode != 0
    assert NOT_PUBLISHED in done.stdout
    assert "requirements" not in done.stdout
    # How long each part took, up to the one with the fault.
    parts = re.findall(r"^\((.+): \d+ s\)$", done.stdout, re.MULTILINE)
    assert parts == ["packages", "report and site"]


def test_a_build_that_was_killed_between_its_moves_is_mended_by_the_next(made: Project) -> None:
    assert make(made, "build").returncode == 0
    (made.path / "site").rename(made.path / ".site.old")
    made.write("index.md", "---\ntitle: Broken: home\n---\n")
    assert make(made, "build").returncode != 0
    assert (made.path / "site" / "index.html").exists()


@pytest.mark.parametrize("command", ["offline", "restore"])
def test_what_reads_the_site_brings_it_back_first(made: Project, command: str) -> None:
    assert make(made, "build").returncode == 0
    (made.path / "site").rename(made.path / ".site.old")
    done = make(made, command)
    assert done.returncode == 0, done.stdout
    assert (made.path / "site" / "index.html").exists()


def test_builds_at_once_each_end_well_and_leave_one_whole_site(made: Project) -> None:
    (made.path / ".site.99999999").mkdir()
    command = ["make", "build"]
    started = [
        subprocess.Popen(command, cwd=made.path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(3)
    ]
    printed = [build.communicate()[0].decode() for build in started]
    assert [build.returncode for build in started] == [0, 0, 0], printed
    site = made.path / "site"
    stamp = read_stamp((site / "version.txt").read_text(encoding="utf-8"))
    assert stamp
    assert stamp.content == content_hash(site)
    assert [file.name for file in made.path.glob(".site*")] == [".site.lock"]


def test_a_web_server_can_read_what_a_careful_user_builds(made: Project) -> None:
    done = subprocess.run(
        ["sh", "-c", "umask 077; make build"], cwd=made.path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout
    site = made.path / "site"
    for path in (site, *site.rglob("*")):
        others = 0o5 if path.is_dir() else 0o4
        assert path.stat().st_mode & others == others, path


def test_a_page_that_is_gone_is_gone_from_the_site(made: Project) -> None:
    made.page("spare.md", "Text.")
    assert make(made, "build").returncode == 0
    assert (made.path / "site" / "spare").exists()
    (made.path / "docs" / "spare.md").unlink()
    assert make(made, "build").returncode == 0
    assert not (made.path / "site" / "spare").exists()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("sys.version_info", "Python 3.11 or newer is needed."),
        ("ensurepip", "Python's venv is missing."),
        ("os.access", "This folder can't be written to."),
    ],
)
def test_what_the_machine_lacks_is_one_sentence_that_says_what_to_do(
    made: Project, answer: str, words: str
) -> None:
    (made.path / ".venv" / "site-ready").unlink()
    python = made.path / "python-fixture"
    python.write_text(f'#!/bin/sh\ncase "$2" in *{answer}*) exit 1;; esac\n', encoding="utf-8")
    python.chmod(0o755)
    done = make(made, "build", f"PYTHON={python}")
    assert done.returncode != 0
    lines = [line for line in done.stdout.split("\n") if line and not line.startswith("make")]
    assert len(lines) == 1
    assert lines[0].startswith(words)
    assert ("apt-get install" in lines[0]) == ("Python" in words)


def test_without_a_network_the_set_up_says_so_in_a_sentence(made: Project) -> None:
    (made.path / ".venv" / "site-ready").unlink()
    done = make(made, "build", PIP_INDEX_URL="http://127.0.0.1:9/", PIP_RETRIES="0")
    assert done.returncode != 0
    lines = [line for line in done.stdout.split("\n") if line and not line.startswith("make")]
    assert lines[0].startswith("Setting up .venv")
    assert lines[1].startswith("The packages could not be fetched.")
    assert len(lines) == 2
    assert (made.path / ".venv" / "set-up.log").read_text(encoding="utf-8")


def test_help_names_every_command(made: Project) -> None:
    printed = make(made, "help").stdout
    for command in (
        "serve",
        "build",
        "test",
        "check",
        "engines",
        "fitting",
        "fuzz",
        "bench",
        "missing",
        "offline",
        "old-addresses",
        "order",
        "start",
        "live",
        "due",
        "upkeep",
        "upkeep-issue",
        "wake",
        "nu",
        "icons",
        "picture",
        "fonts",
        "lock",
    ):
        assert f"make {command}: " in printed


def test_what_needs_no_package_runs_without_any(tmp_path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    names = re.findall(r"\$\(PLAIN_TOOL\) ([\w.]+)", makefile)
    assert len(names) >= 5
    for name in names:
        done = subprocess.run(
            [sys.executable, "-S", "-m", name],
            cwd=tmp_path,
            env={"PYTHONPATH": tools.CODE},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), name
        assert "Error" not in done.stderr, done.stderr
        assert done.stderr.count("\n") == done.returncode, done.stderr


def test_ci_runs_the_tests() -> None:
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    assert "\nmake test\n" in run.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "file",
    [
        "requirements.txt",
        "tests/requirements.txt",
        "overrides/tools/edit/requirements.txt",
        "tests/claims/requirements.txt",
        "tests/mutants/requirements.txt",
        "overrides/tools/upkeep/audit/requirements.txt",
    ],
)
def test_every_package_is_pinned_with_its_hashes_and_names_no_registry(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    packages = [line for line in text.split("\n") if line and line[0].isalpha()]
    assert packages
    for line in packages:
        assert "==" in line, line
        assert line.endswith("\\"), f"{line} has no hash"
    assert "://" not in text
    assert "--index" not in text


def test_the_stack_is_the_one_that_was_chosen() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for pin in ("mkdocs==1.6.1", "mkdocs-material==9.8.1", "pymdown-extensions==12.3"):
        assert f"\n{pin} \\\n" in text


def test_no_path_of_a_machine_is_in_the_project() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    files = [ROOT / name for name in listed if name and (ROOT / name).is_file()]
    assert len(files) > 50
    home = str(Path.home()) + "/"
    for file in files:
        text = file.read_bytes().decode("utf-8", errors="replace")
        assert home not in text, file
        assert f"{ROOT}/" not in text, file
