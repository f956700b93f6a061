"""Cleans the SVGs in docs/, or says which line of one can't be published.

An SVG is a document: opened by its address, it may run scripts and load from elsewhere, and a
drawing program leaves its own notes in it. What is only needless goes; what would act is refused.
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from report.problems import Problem
from report.rules import rule

from pictures.svg_reader import AGAIN, SvgReader

LONGEST = 1_000_000  # bytes
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


@dataclass(frozen=True)
class Drawing:
    """An SVG as it may be published, and its width and height in pixels where it says so."""

    text: str
    size: tuple[int, int] | None


@rule(
    finds="Drawings that could act, load from elsewhere, or can't be read.",
    why="Opened by its address, a drawing may run scripts like a page.",
    bad="![Three stones](not-clean.svg)",
    good="![Three stones](fixture.svg)",
)
def clean_svg(raw: bytes, file: str) -> tuple[Drawing, list[Problem]]:
    """The SVG in a file's bytes, cleaned, and what of it can't be published. Never raises."""
    if len(raw) > LONGEST:
        message = f"This drawing takes more than 1 MB. {AGAIN}"
        return Drawing("", None), [Problem(file, 1, message)]
    reader = SvgReader()
    reader.read(raw)
    problems = [Problem(file, line, message) for message, line in reader.faults.items()]
    if reader.root is None or problems:
        return Drawing("", None), problems
    return Drawing(tostring(reader.root, encoding="unicode"), _size(reader.root)), []


def _size(root: Element) -> tuple[int, int] | None:
    """The drawing's own size, else the one of its canvas."""
    own = [root.get("width", ""), root.get("height", "")]
    canvas = root.get("viewBox", "").replace(",", " ").split()[2:]
    for lengths in (own, canvas):
        sizes = [round(float(match[1])) for text in lengths if (match := LENGTH.fullmatch(text))]
        if len(sizes) == len(("width", "height")) and all(sizes):
            return sizes[0], sizes[1]
    return None
