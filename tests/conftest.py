"""Fixtures for all tests."""

from pathlib import Path

import pytest
from project import ROOT, Project, copy_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project of fixtures that builds without a problem."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site() -> Path:
    """The real site, as `make build` left it."""
    assert (ROOT / "site" / "index.html").exists(), "There is no site/ yet. Run `make build` first."
    return ROOT / "site"
