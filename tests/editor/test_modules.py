"""The editor's modules fit together: their types, and the page that they work on."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from project import ROOT

EDITOR = ROOT / "overrides" / "editor"
MODULES = sorted((EDITOR / "modules").glob("*.js"))
INSTALLED = ROOT / ".venv" / "editor" / "packages"
WIDEST = 100  # characters
NO_NPM = "npm is not here: the types of the editor's modules are not checked (CI does)"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the modules, with what their types need."""
    if not shutil.which("npm") and not os.environ.get("CI"):
        pytest.skip(NO_NPM)
    lock = "package-lock.json"
    assert (INSTALLED / lock).read_bytes() == (EDITOR / "packages" / lock).read_bytes(), (
        "The editor's packages are not those of the lock. Type: make .venv/editor-ready"
    )
    copy = tmp_path / "editor"
    shutil.copytree(EDITOR, copy)
    (copy / "packages" / "node_modules").symlink_to(INSTALLED / "node_modules")
    return copy


def type_faults(copy: Path) -> str:
    """What the type check says."""
    packages = copy / "packages"
    tsc = packages / "node_modules" / ".bin" / "tsc"
    words = [str(tsc), "-p", "tsconfig.json", "--pretty", "false"]
    done = subprocess.run(words, cwd=packages, capture_output=True, text=True, check=False)
    assert bool(done.stdout) == bool(done.returncode), done.stderr
    return str(done.stdout)


def test_the_types_of_the_modules_are_right(copy: Path) -> None:
    assert type_faults(copy) == ""
    module = copy / "modules" / "incoming.js"
    right = module.read_text(encoding="utf-8")
    module.write_text(right.replace("photo.name", "photo.nmae"), encoding="utf-8")
    assert "modules/incoming.js" in type_faults(copy)


def test_every_part_that_a_module_asks_for_is_in_the_page() -> None:
    code = "".join(module.read_text(encoding="utf-8") for module in MODULES)
    asked = {*re.findall(r'\b(?:part|ask)\("([a-z][\w-]+)"', code)}
    asked |= {f"{name}-dialog" for name in ("new-page", "rename", "withdraw")}
    page = (EDITOR / "page.html").read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([\w-]+)"', page)
    assert len(asked) > 30
    assert asked - {*ids} == set()
    assert len(ids) == len({*ids})
    named = re.findall(r'\b(?:for|aria-labelledby|aria-describedby|popovertarget)="([\w-]+)"', page)
    assert {*named} - {*ids} == set()


def test_the_modules_stay_small_enough_to_be_read() -> None:
    lines = [line for module in MODULES for line in module.read_text("utf-8").splitlines()]
    assert [line for line in lines if len(line) > WIDEST] == []
    code = [line for line in lines if not re.match(r"\s*($|//|/\*|\*)", line)]
    assert len(code) < 1_000
