"""Finds files in docs/ that would be public by accident, or that nothing reads."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from content.picture_names import DRAWING, PHOTOS, UNSHOWN, easy_name, is_hard_to_type
from reading.guesses import closest, did_you_mean
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
# What a program puts behind the ending of a page, or in its place: grief.md.txt, grief.markdown.
PAGE_ENDINGS = re.compile(
    r"(?:\.(?:markdown|mdown|md|mdx|mkd))+(?:\.(?:docx?|html?|odt|rtf|txt))?", re.IGNORECASE
)
# What may be meant as a page, and is saved as something else.
DOCUMENTS = {"", ".doc", ".docx", ".htm", ".html", ".odt", ".pages", ".rtf", ".txt"}
HARD_TO_TYPE = "This name has a character in it that looks like another one."
NO_PAGE = "This is no page and no picture, and would be public. Move it out of docs/."
PAGE_IS = "A page is plain text, and its name ends in .md."
PAGE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@rule(
    why="All in docs/ is public: also what only lies there.",
    bad="minutes.docx",
    good="leaflet.pdf",
    examples_of=NAME,
    causes_others=True,
)
def stray_problems(paths: Iterable[str]) -> list[Problem]:
    """Files that would be public by accident, that nothing reads, or whose name is no address."""
    problems = []
    addresses: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths):
        name = PurePosixPath(path)
        if name.suffix == ".md" and not _page_name(name):
            addresses[_address(name)].append(path)
            problems += _name_problems(name)
        elif path not in DATA_FILES and (message := _stray(name)):
            problems.append(Problem(f"docs/{path}", 1, message))
    for same in addresses.values():
        for path in same[1:]:
            message = f"This page has the same address as {same[0]}. Rename one of them."
            problems.append(Problem(f"docs/{path}", 1, message))
    return problems


def _stray(name: PurePosixPath) -> str:
    """What is wrong with a file that is no page; or nothing."""
    ending = name.suffix.lower()
    if page := _page_name(name):
        return f"The name of a page ends in .md alone. Rename this file to {page}."
    if name.suffix in {".yml", ".yaml"}:
        hint = did_you_mean(closest(name.name, DATA_FILES))
        return f"Nothing reads this file.{hint} Rename it, or move it out of docs/."
    if ending in PUBLIC - {name.suffix}:
        return f"Write the ending of this file in small letters: {ending}."
    if ending in UNSHOWN:
        return SAVE_DRAWING if ending == DRAWING else SAVE_PHOTO
    if name.suffix in PUBLIC or ending in PHOTOS:
        easy = f"{easy_name(name.stem)}{ending}"
        is_hard = ending not in PHOTOS and is_hard_to_type(name.name)
        return f"{HARD_TO_TYPE} Rename this file, like {easy}." * is_hard
    return f"{NO_PAGE} {PAGE_IS}" if ending in DOCUMENTS else NO_PAGE


def _page_name(name: PurePosixPath) -> str:
    """The right name of a page with too many endings, or another than .md; else nothing."""
    stem = PAGE_ENDINGS.sub("", name.name)
    ending = name.name[len(stem) :]
    is_odd = PAGE_ENDINGS.fullmatch(ending) and ending.lower() != ".md"
    return f"{easy_name(stem)}.md" if is_odd else ""


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
    good = "/".join(map(easy_name, parts))
    example = f", like {good}.md" if good.strip("/") else ""
    message = f"Rename this file{example}: small letters, digits and hyphens only."
    return [Problem(f"docs/{path}", 1, message)]
