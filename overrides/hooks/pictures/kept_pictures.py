"""Keeps the pictures that builds make, so that each is made once."""

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import PIL
import pillow_heif
import resvg_py
from PIL import features

LIBRARIES = ("avif", "libjpeg_turbo", "littlecms2", "raqm", "webp", "zlib")
LENGTH = hashlib.sha256().digest_size
Picture = TypeVar("Picture")


def name_of(recipe: Iterable[Path], *parts: bytes) -> str:
    """A name for what is made of these parts; it changes with the files and libraries that do."""
    versions = [PIL.__version__, pillow_heif.__version__, resvg_py.__version__]
    versions += [str(features.version(name)) for name in LIBRARIES]
    contents = [*(file.read_bytes() for file in recipe), repr(versions).encode(), *parts]
    digests = [hashlib.sha256(content).digest() for content in contents]
    return hashlib.sha256(b"".join(digests)).hexdigest()[:32]


def kept(file: Path, read: Callable[[bytes], Picture], make: Callable[[], bytes]) -> Picture:
    """What `read` makes of what the file holds; where that is not whole, of what `make` gives."""
    content = found(file)
    if content is None:
        content = make()
        keep(file, content)
    return read(content)


def found(file: Path) -> bytes | None:
    """What the file keeps; None where that is not whole, or not there."""
    with suppress(OSError):
        content = file.read_bytes()
        if content[:LENGTH] == _digest(content[LENGTH:]):
            return content[LENGTH:]
    return None


def keep(file: Path, content: bytes) -> None:
    """Keep it for later builds, if the disk lets us: the site is built all the same."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        # Under a name of its own first: no other build sees half a picture.
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(_digest(content) + content)
        unfinished.replace(file)


def _digest(content: bytes) -> bytes:
    """Stands before what is kept: a disk may lose any part of it."""
    return hashlib.sha256(content).digest()


def drop_all_but(used: Iterable[Path], folder: Path) -> None:
    """Drop the pictures that this build did not use."""
    with suppress(OSError):
        for file in set(folder.iterdir()) - set(used):
            file.unlink(missing_ok=True)
