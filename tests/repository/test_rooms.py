"""The house stays a house: rooms of one kind of thing, and imports that run one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import ROOT

OVERRIDES = ROOT / "overrides"
# What stands on a line may use what stands below it, and nothing above: so no hook uses a tool.
ORDER = (
    "tools/edit",
    "tools/make",
    "tools/upkeep",
    "tools/publish",
    "tools/web",
    "tools/judge",
    "hooks/load_pipeline",
    "hooks/pipeline",
    "hooks/output",
    "hooks/late_findings",
    "hooks/own_extensions",
    "hooks/build",
    "hooks/extensions",
    "hooks/pictures",
    "hooks/guard",
    "hooks/content",
    "hooks/reading",
    "hooks/report",
)
ROOMS = {place.partition("/")[2]: place for place in ORDER}  # by the names in imports
MOST_FILES = 18  # in one room, with its __init__
LEAST_WORDS = 15  # in what a room says of itself


def arrows(overrides: Path) -> Iterator[tuple[Path, str, str]]:
    """Each import of ours: the file, its room, and the room that it takes something from."""
    for file in sorted(overrides.rglob("*.py")):
        path = file.relative_to(overrides)
        own = "/".join(path.parts[:2]).removesuffix(".py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            rooms = {ROOMS.get(name.partition(".")[0]) for name in names} - {own, None}
            yield from ((path, own, room) for room in rooms if room)


def arrows_that_run_back(overrides: Path) -> list[str]:
    """What a room takes from one above it, in sentences."""
    return [
        f"{path} imports from {room}, but ORDER has {own} below that, or nowhere."
        for path, own, room in arrows(overrides)
        if own not in ORDER or ORDER.index(room) < ORDER.index(own)
    ]


def rooms_that_say_nothing_or_are_full(overrides: Path) -> list[str]:
    """What is wrong with the folders of code, in sentences."""
    found = []
    for room in sorted({file.parent for file in overrides.glob("*/*/**/*.py")}):
        about = room / "__init__.py"
        text = about.read_text(encoding="utf-8") if about.exists() else ""
        if len((ast.get_docstring(ast.parse(text)) or "").split()) < LEAST_WORDS:
            found.append(f"{room.name}/__init__.py has to say what belongs in there, and what not.")
        if (count := len([*room.glob("*.py")])) > MOST_FILES:
            found.append(f"{room.name}/ has {count} files. Part it: {MOST_FILES} are easy to read.")
    return found


def test_imports_run_one_way() -> None:
    assert len([*arrows(OVERRIDES)]) > 100
    assert arrows_that_run_back(OVERRIDES) == []


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("hooks/content/menu.py", "from guard.rules import x"),
        ("hooks/content/menu.py", "import guard.rules"),
        ("hooks/content/menu.py", "def f():\n    from build import y"),
        ("hooks/build.py", "from publish.stamp import Stamp"),
        ("hooks/output/script_file.py", "import web"),
        ("tools/publish/due.py", "from upkeep.report import due_soon"),
        ("tools/web.py", "from publish.stamp import Stamp"),
        ("tools/new.py", "import web"),
    ],
)
def test_an_import_that_runs_back_is_found(tmp_path: Path, file: str, fault: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(f"import re\n{fault}\n", encoding="utf-8")
    told = arrows_that_run_back(tmp_path)
    assert told
    assert all(sentence.startswith(f"{file} imports from ") for sentence in told)


def test_every_room_says_what_belongs_in_it_and_is_small() -> None:
    assert rooms_that_say_nothing_or_are_full(OVERRIDES) == []


@pytest.mark.parametrize("room", ["hooks/guard/words", "tools/upkeep"])
def test_a_room_that_says_nothing_or_is_full_is_found(tmp_path: Path, room: str) -> None:
    folder = tmp_path / room
    folder.mkdir(parents=True)
    (folder / "one.py").touch()
    [told] = rooms_that_say_nothing_or_are_full(tmp_path)
    assert told == f"{folder.name}/__init__.py has to say what belongs in there, and what not."
    (folder / "__init__.py").write_text(f'"""{"Word " * LEAST_WORDS}."""\n', encoding="utf-8")
    assert rooms_that_say_nothing_or_are_full(tmp_path) == []
    for number in range(MOST_FILES):
        (folder / f"{number}.py").touch()
    [told] = rooms_that_say_nothing_or_are_full(tmp_path)
    assert told.startswith(f"{folder.name}/ has {MOST_FILES + 2} files.")


def test_the_rooms_of_tests_are_small() -> None:
    rooms = {file.parent for file in (ROOT / "tests").rglob("*.py")}
    assert len(rooms) > 10
    assert [room for room in rooms if len([*room.glob("*.py")]) > MOST_FILES] == []
