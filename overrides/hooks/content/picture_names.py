"""Tells pictures in docs/ by their names, and finds the one that a page must have meant."""

import posixpath
import re
from collections.abc import Collection
from pathlib import PurePosixPath

from reading.guesses import closest

# Published as copies alone, so that any name and any capitals will do: `IMG 1234.JPG`.
PHOTOS = {".avif", ".gif", ".heic", ".heif", ".jpeg", ".jpg", ".png", ".webp"}
# What cameras and programs save too, and nothing here can show; an SVG could run a script.
DRAWING = ".svg"
UNSHOWN = {".bmp", ".cr2", ".dng", ".eps", ".nef", ".psd", ".raw", DRAWING, ".tif", ".tiff"}


def is_photo(path: str) -> bool:
    """Whether the file is a photo, or another picture made of pixels."""
    return PurePosixPath(path).suffix.lower() in PHOTOS


def is_picture(path: str) -> bool:
    """Whether the file is a picture of any kind, also of one that can't be shown."""
    return PurePosixPath(path).suffix.lower() in PHOTOS | UNSHOWN


def published_name(path: str) -> str:
    """The path of a photo without its ending, in small letters, digits and hyphens."""
    parts = PurePosixPath(path).with_suffix("").parts
    return "/".join(
        re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") or "photo" for part in parts
    )


def meant_picture(path: str, pictures: Collection[str]) -> str | None:
    """The picture that a page most likely meant by a path where no picture is."""
    by_small_path = {picture.lower(): picture for picture in pictures}
    by_name = {posixpath.basename(picture).lower(): picture for picture in pictures}
    by_stem = {posixpath.splitext(name)[0]: picture for name, picture in by_name.items()}
    name = posixpath.basename(path).lower()
    return (
        by_small_path.get(path.lower())
        or by_name.get(name)
        or by_stem.get(posixpath.splitext(name)[0])
        or by_name.get(closest(name, by_name, 0.8) or "")
    )
