"""Tells pictures in docs/ by their names, and finds the one that a page must have meant."""

import posixpath
import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePosixPath

from reading.guesses import closest

# Published as copies alone, so that any name and any capitals will do: `IMG 1234.JPG`.
PHOTOS = {".avif", ".gif", ".heic", ".heif", ".jpeg", ".jpg", ".png", ".webp"}
# What cameras and programs save too, and nothing here can show; an SVG could run a script.
DRAWING = ".svg"
# Spaces that look like any other, and that nobody can type.
ODD_SPACE = re.compile("[\xa0\u2000-\u200f\u202f\u205f\u2060\u3000]")
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
    return "/".join(easy_name(part) or "photo" for part in parts)


def easy_name(name: str) -> str:
    """A name in small letters, digits and hyphens, which everyone can type: café is cafe."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def is_hard_to_type(name: str) -> bool:
    """Whether a name has an odd space in it, as a Mac puts before PM, or an accent in two parts."""
    return bool(ODD_SPACE.search(name)) or not unicodedata.is_normalized("NFC", name)


def picture_called(path: str, pictures: Collection[str]) -> str | None:
    """The picture at a path, however its accents are stored: a Mac stores them apart."""
    if path in pictures or path.isascii():
        return path if path in pictures else None
    name = unicodedata.normalize("NFC", path)
    return next((one for one in pictures if unicodedata.normalize("NFC", one) == name), None)


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
