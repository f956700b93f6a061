"""Puts faults into modules under overrides/hooks, and tells which ones no test notices.

make mutants MODULE=guard/links/alike_links.py TESTS=tests/guard/test_alike_links.py
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOOKS = "overrides/hooks"
PROGRAMS = ROOT / ".venv/mutants/bin"
COPY = ROOT / ".venv/mutants/project"
SESSION = ROOT / ".venv/mutants/session.sqlite"
# The copy has what Git has; these are made, or large.
LEFT_OUT = shutil.ignore_patterns(".*", "site", "site-offline", "__pycache__", "engines", "bench")
MOST_SECONDS = 120
# In annotations nearly all: `str | None`.
NOT_PUT_IN = "core/ReplaceBinaryOperator_BitOr_.*"
CONFIG = """[cosmic-ray]
module-path = {modules}
timeout = {seconds}
test-command = "{command}"
excluded-modules = []

[cosmic-ray.distributor]
name = "local"

[cosmic-ray.filters.operators-filter]
exclude-operators = ["{operators}"]
"""
USAGE = "Say where: make mutants MODULE=guard/links/alike_links.py TESTS=tests/guard/test_links.py"
HARMED = "The tests fail without any fault. Mend that first: {command}"


@dataclass(frozen=True)
class Mutant:
    """A fault that was put in: where, how, and whether a test failed."""

    place: str
    fault: str
    is_killed: bool


def main() -> None:
    """Put each fault into the module or folder named first, and run the tests named behind it."""
    module, tests = sys.argv[1], sys.argv[2:] or ["tests/guard"]
    path = ROOT / HOOKS / module.removeprefix(f"{HOOKS}/")
    if not module or not path.exists():
        sys.exit(USAGE)
    modules = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(ROOT, COPY, ignore=LEFT_OUT)
    shutil.copytree(ROOT / ".github", COPY / ".github")
    (COPY / ".venv").symlink_to(ROOT / ".venv")
    command = f".venv/bin/python -m pytest -c tests/pyproject.toml -n 0 -x -q {' '.join(tests)}"
    config = COPY / "mutants.toml"
    config.write_text(
        CONFIG.format(
            modules=json.dumps([file.relative_to(ROOT).as_posix() for file in modules]),
            seconds=MOST_SECONDS,
            command=command,
            operators=NOT_PUT_IN,
        ),
        encoding="utf-8",
    )
    if _run("cosmic-ray", "baseline", config.name).returncode:
        sys.exit(HARMED.format(command=command))
    _run("cosmic-ray", "init", "--force", config.name, SESSION)
    _run("cr-filter-operators", SESSION, config.name)
    _run("cosmic-ray", "exec", config.name, SESSION)
    tell([*mutants(_run("cosmic-ray", "dump", SESSION).stdout)])


def mutants(dump: str) -> Iterator[Mutant]:
    """The faults in the dump of a session, a line each, without those that were left out."""
    for line in dump.splitlines():
        item, result = json.loads(line)
        if result and result["worker_outcome"] != "skipped":
            [fault] = item["mutations"]
            place = f"{fault['module_path']}:{fault['start_pos'][0]}"
            name = fault["operator_name"].partition("/")[2]
            yield Mutant(place, _what(name, result["diff"]), result["test_outcome"] != "survived")


def _what(name: str, diff: str) -> str:
    """The line as the fault made it."""
    added = [line[1:].strip() for line in diff.split("\n") if line[:1] == "+" and line[:3] != "+++"]
    return f"{name}: {' '.join(added)}"


def tell(found: Sequence[Mutant]) -> None:
    """Print the faults that no test noticed, and the share of those that one did, by module."""
    for mutant in found:
        if not mutant.is_killed:
            print(f"{mutant.place}: {mutant.fault}")
    for module in sorted({mutant.place.partition(":")[0] for mutant in found}):
        of_module = [mutant for mutant in found if mutant.place.startswith(f"{module}:")]
        killed = sum(mutant.is_killed for mutant in of_module)
        print(f"{module}: {killed} of {len(of_module)} noticed, {killed / len(of_module):.0%}")


def _run(program: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [PROGRAMS / program, *words]
    return subprocess.run(command, cwd=COPY, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    main()
