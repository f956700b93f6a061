"""Keeps the copies of photos between builds, so that each photo is worked on once."""

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import PIL
import pillow_heif
from PIL import features

from pictures.photo_copies import Copies, make_copies

FACTS = "facts.json"
# The copies change with these files and libraries, beside the photo itself.
RECIPE = ("photo_copies.py", "photo_reading.py")
LIBRARIES = ("avif", "libjpeg_turbo", "littlecms2", "webp", "zlib")


def copies_of(photo: Path, folder: Path) -> tuple[str, Copies]:
    """The copies of a photo, with a name for exactly these copies.

    What the last builds left in `folder` is not made again. Raises `PhotoError` for a photo that
    can't be shown.
    """
    with photo.open("rb") as file:
        content = hashlib.file_digest(file, "sha256").digest()
    name = hashlib.sha256(_recipe() + content).hexdigest()[:32]
    stored = folder / f"{name}.zip"
    with suppress(OSError, BadZipFile, LookupError, ValueError):
        return name, _read(stored)
    copies = make_copies(photo)
    with suppress(OSError):  # where the cache can't be used, the site is built all the same
        _write(stored, copies)
    return name, copies


def drop_all_but(names: Iterable[str], folder: Path) -> None:
    """Drop the copies that this build did not use."""
    kept = {folder / f"{name}.zip" for name in names}
    with suppress(OSError):
        for file in set(folder.iterdir()) - kept:
            file.unlink(missing_ok=True)


def _read(stored: Path) -> Copies:
    """The copies in a file of the cache; raises where it isn't there or was spoilt."""
    with ZipFile(stored) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    facts = json.loads(files.pop(FACTS))
    sizes = [(width, height) for width, height in facts["sizes"]]
    return Copies(sizes, facts["fallback"], facts["tells_place"], files)


def _write(stored: Path, copies: Copies) -> None:
    stored.parent.mkdir(parents=True, exist_ok=True)
    # Under a name of its own first: no other build sees half a file.
    unfinished = stored.with_suffix(f".{os.getpid()}")
    facts = {
        "sizes": copies.sizes,
        "fallback": copies.fallback,
        "tells_place": copies.tells_place,
    }
    with ZipFile(unfinished, "w") as archive:
        archive.writestr(FACTS, json.dumps(facts))
        for name, content in copies.files.items():
            archive.writestr(name, content)
    unfinished.replace(stored)


@cache
def _recipe() -> bytes:
    """Changes with everything that shapes all copies alike."""
    own = [(Path(__file__).parent / file).read_bytes() for file in RECIPE]
    versions = [PIL.__version__, pillow_heif.__version__, *map(features.version, LIBRARIES)]
    return hashlib.sha256(b"".join(own) + repr(versions).encode()).digest()
