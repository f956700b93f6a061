"""A page or a data file that was saved beside docs/ is told where it lies, and nothing else is."""

from pathlib import Path

import pytest
from guard.files.beside_docs import beside_docs_problems

PAGE = "---\ntitle: Grief\n---\nWords.\n"

BAD = {
    "articles/grief.md": PAGE,
    "grief.markdown": PAGE.replace("title", "description"),
    "notes/more/grief.MD": f" {PAGE}",
    "late.md": "---\n" + "# A comment\n" * 10 + "title: Grief\n---\n",
    "menu.yml": "doors:",
    "data/sources.yml": "",
    "docs/templates/grief.md": "Words.",
    "docs/templates/more/grief.md": "Words.",
}
GOOD = {
    "README.md": PAGE,
    "notes/Changelog.md": PAGE,
    "words.md": "title: Grief\n",
    "other.md": "---\nauthor: Somebody\n---\ntitles: none",
    "later.md": "---\n" + "# A comment\n" * 11 + "title: Grief\n---\n",
    "grief.txt": PAGE,
    "other.yml": f"{PAGE}",
    ".hidden/grief.md": PAGE,
    "tests/grief.md": PAGE,
    "overrides/menu.yml": "",
    "folder.md/one.txt": PAGE,
    "docs/grief.md": PAGE,
    "docs/templates/article.md": PAGE,
    "docs/templates/page.md": PAGE,
}


def told(folder: Path, texts: dict[str, str]) -> dict[str, str]:
    """What is told of a project with these files, by the file."""
    (folder / "docs").mkdir()
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    problems = beside_docs_problems(folder / "docs")
    assert {problem.line for problem in problems} <= {1}
    return {problem.file: problem.message for problem in problems}


def test_each_is_told_with_where_to_move_it(tmp_path: Path) -> None:
    found = told(tmp_path, BAD | GOOD)
    assert found.keys() == BAD.keys()
    for path, message in found.items():
        name = Path(path).name
        is_page = not path.startswith("docs/") and not path.endswith(".yml")
        aim = path if is_page else f"articles/{name}" if path.startswith("docs/") else name
        assert f"to docs/{aim}" in message


@pytest.mark.parametrize("path", GOOD)
def test_what_belongs_there_passes(tmp_path: Path, path: str) -> None:
    assert told(tmp_path, {path: GOOD[path]}) == {}
