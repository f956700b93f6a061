"""Finds pages and data files that were saved beside docs/ instead of in it: nobody sees them."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from content.site_content import TEMPLATES
from report.problems import Problem
from report.rules import NAME, rule

from guard.files.stray_files import DATA_FILES

# What lies beside docs/ and holds no page.
OTHERS = {"overrides", "tests", "site", "site-offline", "node_modules"}
NO_PAGES = {"readme", "license", "changelog", "contributing", "security", "code_of_conduct"}
KNOWN_TEMPLATES = {"article.md", "page.md"}
FENCE = "---"
SETTINGS = ("title:", "description:")


@rule(
    why="Whoever wrote it believes that it is public.",
    bad="templates/grief.md",
    good="templates/article.md",
    examples_of=NAME,
    causes_others=True,
)
def beside_docs_problems(docs: Path) -> list[Problem]:
    """Pages and data files beside docs/, and pages among the templates to copy."""
    problems = []
    for path in _files_beside(docs):
        name = path.name
        if name in DATA_FILES:
            message = f"Nothing reads this file here. Move it to docs/{name}."
            problems.append(Problem(path.as_posix(), 1, message))
        elif _is_page(docs.parent / path):
            message = f"This page lies beside docs/, and nobody sees it. Move it to docs/{path}."
            problems.append(Problem(path.as_posix(), 1, message))
    for file in sorted((docs / TEMPLATES).glob("**/*.md")):
        path = PurePosixPath(file.relative_to(docs))
        if path.name not in KNOWN_TEMPLATES:
            message = (
                f"Pages in {TEMPLATES}/ are to copy, and nobody sees them. Move this one to "
                f"docs/articles/{path.name}, or into the folder of its door."
            )
            problems.append(Problem(f"docs/{path}", 1, message))
    return problems


def _files_beside(docs: Path) -> Iterator[PurePosixPath]:
    """The Markdown and data files beside docs/, by their paths from the top of the project."""
    top = docs.parent
    for entry in sorted(top.iterdir()):
        if entry.name[0] == "." or entry.name in OTHERS or entry == docs:
            continue
        for file in sorted(entry.rglob("*")) if entry.is_dir() else [entry]:
            if file.suffix.lower() in {".md", ".markdown", ".yml"} and file.is_file():
                yield PurePosixPath(file.relative_to(top))


def _is_page(file: Path) -> bool:
    """Whether a file starts with the settings of a page."""
    if file.suffix == ".yml" or file.stem.lower() in NO_PAGES:
        return False
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n", 12)[:12]
    return lines[0].strip() == FENCE and any(line.startswith(SETTINGS) for line in lines)
