"""Which files the editor may read and write: pages, data files and photos under docs/."""

import re
from pathlib import Path, PurePosixPath

from content.picture_names import is_photo

from edit.refusal import Refusal

ODD = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
NOT_HERE = '"{}" is no page and no file of the site that can be edited here.'
TEXTS = {".md", ".yml"}


def docs_file(docs: Path, path: object) -> Path:
    """The file of a text at a path under docs/, there or not yet. Raises Refusal for any other."""
    file = _inside(docs, path)
    if file.suffix not in TEXTS or (file.suffix == ".yml" and file.parent != docs):
        raise Refusal(400, NOT_HERE.format(path))
    return file


def existing_file(docs: Path, path: object) -> Path:
    """The same, of a text that is there."""
    file = docs_file(docs, path)
    if not file.is_file():
        raise Refusal(404, f'There is no file "{path}" any more. Somebody renamed or deleted it.')
    return file


def photo_file(docs: Path, path: object) -> Path:
    """The file of a photo under docs/, there or not yet. Raises Refusal for any other."""
    file = _inside(docs, path)
    if not is_photo(file.name):
        raise Refusal(400, NOT_HERE.format(path))
    return file


def _inside(docs: Path, path: object) -> Path:
    """The file at a path under docs/: no step up, nothing hidden, nothing that a link leads to."""
    refusal = Refusal(400, NOT_HERE.format(path))
    if not isinstance(path, str) or not path or ODD.search(path) or path.startswith("/"):
        raise refusal
    parts = path.split("/")
    if any(part in {"", ".", ".."} or part.startswith(".") for part in parts):
        raise refusal
    file = docs.joinpath(*PurePosixPath(path).parts)
    for step in (file, *file.parents):
        if step == docs:
            break
        if step.is_symlink():
            raise refusal
    if docs.is_symlink() or not file.resolve().is_relative_to(docs.resolve()):
        raise refusal
    return file
