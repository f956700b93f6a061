"""A `gh` that writes down what it is told, and answers what a test wants."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PROGRAM = """#!{python}
import json, pathlib, sys
folder = pathlib.Path(__file__).parent
words = sys.argv[1:]
given = sys.stdin.read() if "-" in words else ""
with (folder / "told").open("a") as told:
    told.write(json.dumps([words, given]) + "\\n")
answers = json.loads((folder / "answers").read_text())
answer = answers.get(" ".join(words[:2]), "")
sys.exit(answer["fails"]) if isinstance(answer, dict) else print(answer)
"""


@dataclass(frozen=True)
class FakeGitHub:
    """The folder on the PATH with the program, what it was told, and what it answers."""

    folder: Path

    def answers(self, answers: dict[str, Any]) -> None:
        """Answer this to `gh first second ...`, by its first two words."""
        (self.folder / "answers").write_text(json.dumps(answers), encoding="utf-8")

    def told(self) -> list[tuple[str, str]]:
        """Each command, as one line, with what came on its standard input."""
        file = self.folder / "told"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return [(" ".join(words), given) for words, given in map(json.loads, lines)]


def fake_github(folder: Path, monkeypatch: pytest.MonkeyPatch) -> FakeGitHub:
    """Put such a `gh` in front of all others."""
    folder.mkdir()
    program = folder / "gh"
    program.write_text(PROGRAM.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    github = FakeGitHub(folder)
    github.answers({})
    return github
