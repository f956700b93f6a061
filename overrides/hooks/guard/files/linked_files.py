"""Finds links of the file system in docs/: what they lead to would be published, whatever it is."""

from pathlib import Path

from report.problems import Problem
from report.rules import NAME, rule


@rule(
    why="A link may lead out of docs/, and all it leads to would be public.",
    bad="linked.md",
    good="leaflet.pdf",
    examples_of=NAME,
)
def linked_file_problems(docs: Path) -> list[Problem]:
    """Symbolic links in docs/ or in its place, even where nothing is at their end."""
    return [
        Problem(
            path.relative_to(docs.parent).as_posix(),
            1,
            "This is no file of its own but a link to another place on a disk. "
            "Put the file itself here, or delete the link.",
        )
        for path in (docs, *sorted(docs.rglob("*")))
        if path.is_symlink()
    ]
