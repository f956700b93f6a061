"""A small project as `make edit` finds one: in Git, with a place to publish to."""

import shutil
from pathlib import Path

from git_answers import git
from project import ROOT, Project, copy_project


def edited_project(folder: Path) -> Project:
    """A project in this folder, and beside it the bare repository that it publishes to."""
    project = copy_project(folder / "project")
    project.style_page()
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
    git(project.path, "init", "--quiet", "--initial-branch=main")
    git(project.path, "remote", "add", "origin", str(folder / "remote.git"))
    shutil.copy(ROOT / ".gitignore", project.path)
    shutil.copytree(ROOT / "docs" / "templates", project.path / "docs" / "templates")
    git(project.path, "add", ".")
    git(project.path, "commit", "--quiet", "--message", "The first words")
    git(project.path, "push", "--quiet", "--set-upstream", "origin", "main")
    return project


def put_back(project: Project) -> None:
    """Let docs/ be as it was, and forget what was not saved."""
    git(project.path, "checkout", "--quiet", "docs")
    git(project.path, "clean", "--quiet", "--force", "-d", "docs")
    for draft in (project.path / ".edit").rglob("*"):
        if draft.is_file():
            draft.unlink()
