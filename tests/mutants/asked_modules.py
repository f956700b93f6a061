"""Which modules get faults."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HOOKS = "overrides/hooks"
GUARD = f"{HOOKS}/guard"
USAGE = "Say where: make mutants MODULE=guard/links/alike_links.py"


def asked_modules(project: Path, name: str) -> list[str]:
    """The paths in the project of the modules to put faults into.

    `name` is a module or a folder under overrides/hooks. Where it is "", it is what
    differs in the guard from the main branch, or else the whole guard. Where nothing is there, the
    program ends and says how to ask.
    """
    paths = [f"{HOOKS}/{name.removeprefix(f'{HOOKS}/')}"] if name else _changed(project) or [GUARD]
    modules = [module for path in paths for module in _modules(project, path)]
    return modules or sys.exit(USAGE)


def _changed(project: Path) -> list[str]:
    """What differs in the guard from the last commit that this branch shares with the main one."""
    branches = _git(project, "branch", "--all", "--format=%(refname:short)")
    main = "origin/main" if "origin/main" in branches else "main"
    changed = _git(project, "diff", "--name-only", "--diff-filter=d", "--merge-base", main, GUARD)
    return [file for file in changed if file.endswith(".py")]


def _modules(project: Path, path: str) -> Sequence[str]:
    whole = project / path
    files = whole.rglob("*.py") if whole.is_dir() else filter(Path.is_file, [whole])
    return sorted(file.relative_to(project).as_posix() for file in files)


def _git(project: Path, *words: str) -> list[str]:
    done = subprocess.run(["git", *words], cwd=project, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()
