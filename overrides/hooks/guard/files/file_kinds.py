"""Finds files in docs/ that are not what their name says: visitors get them as they are."""

from collections.abc import Iterable
from pathlib import Path

from report.problems import Problem
from report.rules import NAME, rule

PDF_START = b"%PDF-"  # ISO 32000-2, 7.5.2


@rule(
    why="A web page under another name would run on a visitor's screen unseen by these rules.",
    bad="page-inside.pdf",
    good="leaflet.pdf",
    examples_of=NAME,
)
def pdf_problems(docs: Path, paths: Iterable[str]) -> list[Problem]:
    """PDF files that hold something else; `paths` are those under the folder `docs`."""
    return [
        Problem(
            f"docs/{path}",
            1,
            "This file is named a PDF and holds something else. Save it as a PDF anew, and put "
            "that here.",
        )
        for path in paths
        if path.endswith(".pdf") and not _starts_as_pdf(docs / path)
    ]


def _starts_as_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PDF_START)) == PDF_START
