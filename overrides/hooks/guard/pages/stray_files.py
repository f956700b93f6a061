"""Finds files in docs/ that would be public by accident, or that nothing reads."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from content.picture_names import DRAWING, PHOTOS, UNSHOWN
from report.problems import Problem
from report.rules import NAME, rule

DATA_FILES = (
    "help-lines.yml",
    "menu.yml",
    "practice.yml",
    "redirects.yml",
    "search-words.yml",
    "sources.yml",
    "spelling.yml",
    "wording.yml",
)
SAVE_PHOTO = "This kind of picture can't be shown. Save it as a JPEG, and put that here."
SAVE_DRAWING = (
    "An SVG may run a script on a visitor's screen, so it can't be shown. Save the drawing as a "
    "PNG, and put that here."
)
# Published under their own names, while of a photo only copies are.
PUBLIC = {".md", ".pdf"}
# The further pages of the list of articles.
RESERVED = re.compile(r"articles-page-\d+")
PAGE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@rule(
    why="All in docs/ is public: also what only lies there.",
    bad="minutes.docx",
    good="leaflet.pdf",
    examples_of=NAME,
)
def stray_problems(paths: Iterable[str]) -> list[Problem]:
    """Files that would be public by accident, that nothing reads, or whose name is no address."""
    problems = []
    addresses: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        name = PurePosixPath(path)
        if path in DATA_FILES:
            continue
        if name.suffix == ".md":
            addresses[_address(name)].append(path)
            problems += _name_problems(name)
        elif name.suffix in {".yml", ".yaml"}:
            message = f"Nothing reads this file. The data files are {', '.join(DATA_FILES)}."
            problems.append(Problem(f"docs/{path}", 1, message))
        elif name.suffix.lower() in PUBLIC - {name.suffix}:
            message = f"Write the ending of this file in small letters: {name.suffix.lower()}."
            problems.append(Problem(f"docs/{path}", 1, message))
        elif name.suffix.lower() in UNSHOWN:
            is_drawing = name.suffix.lower() == DRAWING
            message = SAVE_DRAWING if is_drawing else SAVE_PHOTO
            problems.append(Problem(f"docs/{path}", 1, message))
        elif name.suffix not in PUBLIC and name.suffix.lower() not in PHOTOS:
            message = "This is no page and no picture, and would be public. Move it out of docs/."
            problems.append(Problem(f"docs/{path}", 1, message))
    for same in addresses.values():
        for path in same[1:]:
            message = f"This page has the same address as {same[0]}. Rename one of them."
            problems.append(Problem(f"docs/{path}", 1, message))
    return problems


def _address(path: PurePosixPath) -> str:
    name = path.with_suffix("").as_posix()
    return "/".join(part for part in name.split("/") if part.lower() not in {"index", "readme"})


def _name_problems(path: PurePosixPath) -> list[Problem]:
    parts = path.with_suffix("").parts
    if RESERVED.fullmatch(_address(path)):
        message = "The list of articles uses this address itself. Rename this page."
        return [Problem(f"docs/{path}", 1, message)]
    if all(PAGE_NAME.fullmatch(part) for part in parts):
        return []
    good = "/".join(re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in parts)
    example = f", like {good}.md" if good.strip("/") else ""
    message = f"Rename this file{example}: small letters, digits and hyphens only."
    return [Problem(f"docs/{path}", 1, message)]
