"""Whatever happens to a build, a whole site stays, and one sentence says what to do."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from project import ROOT, TODAY, Project, copy_project
from publish.stamp import content_hash
from report.build_faults import FONT, NO_ROOM, READ_ONLY, machine_fault
from report.problems import NOT_PUBLISHED

PATIENCE = 60.0
# Python runs this before anything else: writing into the site fails from here on.
DISK = """
import builtins, io, os
whole = io.open
def fails(file, mode="r", *rest, **named):
    if "w" in mode and ".site." in str(file):
        raise OSError({number}, os.strerror({number}), str(file))
    return whole(file, mode, *rest, **named)
builtins.open = io.open = fails
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with its Makefile, set up and built already."""
    project = copy_project(tmp_path_factory.mktemp("faults") / "project")
    for file in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / file, project.path)
    venv = project.path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").symlink_to(sys.executable)
    (venv / "pyvenv.cfg").write_text((ROOT / ".venv/pyvenv.cfg").read_text(encoding="utf-8"))
    (venv / "lib").symlink_to(ROOT / ".venv/lib")
    (venv / "site-ready").touch()
    with make(project) as process:
        assert process.wait(PATIENCE) == 0
    return project


def make(project: Project, **environment: str) -> subprocess.Popen[str]:
    """Type `make build`, in a group of processes that can be killed as one."""
    return subprocess.Popen(
        ["make", "build"],
        cwd=project.path,
        env=os.environ | {"BUILD_DATE": TODAY} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        process_group=0,
    )


@pytest.mark.parametrize("when", ["", "sitemap.xml", "version.txt"])
def test_a_build_that_is_killed_leaves_a_whole_site(built: Project, when: str) -> None:
    site = built.path / "site"
    before = content_hash(site)
    for unfinished in built.path.glob(".site.[0-9]*"):
        shutil.rmtree(unfinished)
    end = time.monotonic() + PATIENCE
    with make(built) as process:
        while not [*built.path.glob(f".site.[0-9]*/{when}")] and process.poll() is None:
            assert time.monotonic() < end
        os.killpg(process.pid, signal.SIGKILL)
    whole = site if site.exists() else built.path / ".site.old"
    assert content_hash(whole) == before
    subprocess.run(["make", "restore"], cwd=built.path, check=True, capture_output=True)
    assert content_hash(site) == before


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(errno.ENOSPC, NO_ROOM), (errno.EROFS, READ_ONLY.split("`")[2])],
    ids=["full disk", "read-only folder"],
)
def test_a_disk_that_takes_nothing_is_told_in_a_sentence(
    built: Project, number: int, sentence: str
) -> None:
    before = content_hash(built.path / "site")
    disk = built.path / "overrides" / "tools" / "sitecustomize.py"
    # By its length, Python tells it from another of the same second that it has compiled.
    disk.write_text(DISK.format(number=number) + "\n" * number, encoding="utf-8")
    with make(built) as process:
        printed, _ = process.communicate(timeout=PATIENCE)
    disk.unlink()
    assert process.returncode != 0
    assert NOT_PUBLISHED in printed
    assert sentence in printed
    assert "Traceback" not in printed
    assert content_hash(built.path / "site") == before


def test_each_lack_of_the_machine_has_its_sentence() -> None:
    for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        assert machine_fault(OSError(number, "Fixture", "site/index.html")) == NO_ROOM
    for number in (errno.EROFS, errno.EACCES):
        fault = machine_fault(OSError(number, "Fixture", "site/index.html"))
        assert fault == READ_ONLY.format("site/index.html")
    assert machine_fault(ValueError("Fixture")) is None


@pytest.mark.parametrize(
    ("font", "fault"), [("fraunces", "gone"), ("source-sans-3-more", "cut off")]
)
def test_a_font_that_is_missing_or_broken_is_told(project: Project, fault: str, font: str) -> None:
    file = project.path / f"overrides/assets/fonts/{font}.woff2"
    content = file.read_bytes()
    file.unlink()
    if fault == "cut off":
        file.write_bytes(content[:-100])
    done = project.build()
    assert done.code == 1
    assert FONT.format(file.name) in done.printed
    assert "Traceback" not in done.printed
