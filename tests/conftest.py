"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest
from guarded import Guard
from project import ROOT, TODAY, Project, copy_project

# On GitHub, a test's builds must not tell the run what they find, nor know its commit.
for name in [*os.environ]:
    if name.startswith("GITHUB_") or name in {"LIVE", "OLD_SITE", "REPORT", "SINCE"}:
        del os.environ[name]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project of fixtures that builds without a problem."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site() -> Path:
    """The real site, as `make build` left it."""
    assert (ROOT / "site" / "index.html").exists(), "There is no site/ yet. Run `make build` first."
    return ROOT / "site"


@pytest.fixture(scope="session")
def guard(tmp_path_factory: pytest.TempPathFactory) -> Guard:
    """The guard over a small project of fixtures, for one page after the other."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        project = copy_project(tmp_path_factory.mktemp("guard") / "project")
        project.style_page()
        return Guard(project)
