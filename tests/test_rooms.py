"""The house stays a house: rooms of one kind of thing, and imports that run one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import ROOT

HOOKS = ROOT / "overrides" / "hooks"
# What stands on a line may use what stands below it, and nothing above.
ORDER = (
    "pipeline",
    "output",
    "late_findings",
    "own_extensions",
    "build",
    "extensions",
    "pictures",
    "guard",
    "content",
    "reading",
    "report",
)
MOST_FILES = 18  # in one room, with its __init__
LEAST_WORDS = 15  # in what a room says of itself


def arrows(hooks: Path) -> Iterator[tuple[Path, str, str]]:
    """Each import of ours: the file, its room, and the room that it takes something from."""
    for file in sorted(hooks.rglob("*.py")):
        path = file.relative_to(hooks)
        own = path.parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            rooms = {name.partition(".")[0] for name in names} & {*ORDER}
            yield from ((path, own, room) for room in rooms - {own})


def arrows_that_run_back(hooks: Path) -> list[str]:
    """What a room takes from one above it, in sentences."""
    return [
        f"{path} imports from {room}/, which stands above {own}/. Move what it needs down."
        for path, own, room in arrows(hooks)
        if own in ORDER and ORDER.index(room) < ORDER.index(own)
    ]


def test_imports_run_one_way() -> None:
    assert len([*arrows(HOOKS)]) > 100
    assert arrows_that_run_back(HOOKS) == []


@pytest.mark.parametrize(
    "fault",
    ["from guard.rules import x", "import guard.rules", "def f():\n    from build import y"],
)
def test_an_import_that_runs_back_is_found(tmp_path: Path, fault: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "menu.py").write_text(f"import re\n{fault}\n", encoding="utf-8")
    [told] = arrows_that_run_back(tmp_path)
    assert told.startswith("content/menu.py imports from ")


def test_every_room_says_what_belongs_in_it_and_is_small() -> None:
    for room in {file.parent for file in HOOKS.rglob("*.py")} - {HOOKS}:
        about = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))
        assert about, room
        assert len(about.split()) >= LEAST_WORDS, room
        assert len([*room.glob("*.py")]) <= MOST_FILES, room
