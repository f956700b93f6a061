"""Opens a photo without decoding more of it than memory has room for, or says why not."""

import io
import os
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pillow_heif
from PIL import ExifTags, Image

pillow_heif.register_heif_opener()

FORMATS = ("AVIF", "GIF", "HEIF", "JPEG", "PNG", "WEBP")
# A JPEG of many pictures is no film: phones keep a second exposure or a depth map beside the first.
SHRINKING = {"JPEG", "MPO"}
FILMS = {"AVIF", "GIF", "PNG", "WEBP"}
# Values of the Exif tag Orientation (CIPA DC-008, 4.6.5) at which width and height change places.
ON_ITS_SIDE = {5, 6, 7, 8}
# What a build may take for one photo, in bytes; the build itself needs about 90 MB beside it.
MOST_MEMORY = 400_000_000
# Measured: the bytes that decoding and shrinking take for each pixel, and with transparency. A JPEG
# is shrunk while it is decoded, so that its own size hardly counts.
BYTES_A_PIXEL = {
    "AVIF": (10, 13),
    "GIF": (6, 13),
    "HEIF": (7.5, 10),
    "JPEG": (6, 6),
    "MPO": (6, 6),
    "PNG": (6, 13),
    "WEBP": (16.2, 18.5),
}
# A JPEG that comes in several passes is kept whole until the last: two bytes for each value.
BYTES_A_VALUE = 2
# What the estimate may miss: libjpeg gives up at this many bytes rather than take more.
os.environ["JPEGMEM"] = f"{MOST_MEMORY // 1_000_000}M"
# What Pillow and its decoders raise over files that are damaged or lie about themselves.
UNREADABLE = (
    ArithmeticError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)

DAMAGED = (
    "This photo can't be read: it is damaged, or no photo at all. Open it in a photo program, save "
    "it again as a JPEG, and put that here instead."
)
MOVES = (
    "This picture moves, and a reader whom that disturbs can't stop it. Save one still picture "
    "of it as a JPEG or PNG, and put that here instead."
)
TOO_LARGE = (
    "This photo has {} million pixels, more than can be worked on here. Make it smaller, "
    "3000 pixels wide for example, save it as a JPEG, and put that here instead."
)


Photo = Path | bytes


class PhotoError(Exception):
    """Says in a sentence for an editor why a photo can't be shown."""


@contextmanager
def opened(photo: Photo, width: int) -> Iterator[tuple[Image.Image, int, int]]:
    """The photo, a file or its bytes, as yet undecoded, with its width and height as it is stored.

    A JPEG will decode to less than that, but to twice `width` when upright if it has as much.
    Whatever is wrong with it, also while it is used, becomes a `PhotoError`.
    """
    try:
        # Pillow warns of large pictures and odd data; what matters of it is refused here.
        with warnings.catch_warnings(), _stream(photo) as file:
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                size = image.size
                _refuse_film(image)
                _shrink(image, 2 * width)
                _refuse_giant(image, *size)
                yield image, *size
    except Image.DecompressionBombError:
        most = 2 * (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
        raise PhotoError(TOO_LARGE.format(f"over {most}")) from None
    except UNREADABLE as error:
        raise PhotoError(DAMAGED) from error


def _stream(photo: Photo) -> BinaryIO:
    return io.BytesIO(photo) if isinstance(photo, bytes) else photo.open("rb")


def orientation(image: Image.Image) -> int:
    """How the camera was held: the Exif tag Orientation, 1 where nothing is known."""
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except UNREADABLE:  # the picture may be whole all the same
        return 1


def tells_place(image: Image.Image) -> bool:
    """Whether the photo says where it was taken, in its Exif data (CIPA DC-008) or in XMP."""
    try:
        place = image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except UNREADABLE:  # data that no program can read tell nothing
        place = {}
    xmp = image.info.get("xmp", b"")
    packet = xmp if isinstance(xmp, bytes) else str(xmp).encode()
    return ExifTags.GPS.GPSLatitude in place or b"GPSLatitude" in packet


def unshown_tells_place(photo: Path) -> bool:
    """The same of a photo that need not be decoded; False where it can't be opened."""
    try:
        with opened(photo, 1) as (image, _, _):
            # Pillow would decode a PNG to look behind its pixels.
            return (image.format != "PNG" or "exif" in image.info) and tells_place(image)
    except PhotoError:
        return False


def _refuse_film(image: Image.Image) -> None:
    """Refuse what moves (WCAG 2.2.2)."""
    if image.format in FILMS and getattr(image, "is_animated", False):
        raise PhotoError(MOVES)


def _shrink(image: Image.Image, width: int) -> None:
    """Ask a JPEG to decode to less than its size, but to no less than `width` when upright."""
    if image.format in SHRINKING:
        is_turned = orientation(image) in ON_ITS_SIDE
        image.draft(None, (1, width) if is_turned else (width, 1))


def _refuse_giant(image: Image.Image, width: int, height: int) -> None:
    """Refuse what would take too much memory, from its size as stored and as it will decode."""
    passes = BYTES_A_VALUE * len(image.getbands()) if image.info.get("progressive") else 0
    plain, transparent = BYTES_A_PIXEL[str(image.format)]
    each = transparent if image.has_transparency_data else plain
    if passes * width * height + each * image.width * image.height > MOST_MEMORY:
        raise PhotoError(TOO_LARGE.format(round(width * height / 1_000_000)))
