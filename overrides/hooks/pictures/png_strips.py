"""Writes a picture as a PNG in strips: one that is the same on many pictures is packed once.

A PNG (W3C, third edition) has its rows in one zlib stream. That may be put together from parts,
each packed without a look at the others (RFC 1951, 2).
"""

import io
import struct
import zlib
from collections.abc import Sequence

from PIL import Image
from PIL.PngImagePlugin import putchunk

STRIP_ROWS = 45
PNG_START = b"\x89PNG\r\n\x1a\n"
ZLIB_START, ZLIB_END = b"\x78\xda", b"\x03\x00"
BITS, WITH_PALETTE = 8, 3
Strip = tuple[bytes, bytes]  # its rows, and the same packed


def packed_strips(picture: Image.Image) -> list[Strip]:
    """The strips of a picture that others share, each packed as small as can be."""
    return [(strip, _packed(strip, zlib.Z_DEFAULT_STRATEGY)) for strip in _strips(picture)]


def png(picture: Image.Image, palette: bytes, shared: Sequence[Strip]) -> bytes:
    """The picture as a PNG; its pixels are numbers of colors in `palette`.

    `shared` are the strips of a picture of the same size: most may be the same in this one.
    """
    strips = _strips(picture)
    parts = [
        packed if strip == known else _packed(strip, zlib.Z_RLE)
        for strip, (known, packed) in zip(strips, shared, strict=True)
    ]
    check = zlib.adler32(b"".join(strips)).to_bytes(4, "big")
    file = io.BytesIO()
    file.write(PNG_START)
    putchunk(file, b"IHDR", struct.pack(">2I5B", *picture.size, BITS, WITH_PALETTE, 0, 0, 0))
    putchunk(file, b"PLTE", palette)
    putchunk(file, b"IDAT", ZLIB_START, *parts, ZLIB_END, check)
    putchunk(file, b"IEND")
    return file.getvalue()


def _strips(picture: Image.Image) -> list[bytes]:
    """The picture's rows, so many at a time; before each stands a zero, for "as it is"."""
    width, height = picture.size
    rows = Image.new("L", (1 + width, height))
    rows.paste(picture, (1, 0))
    pixels, size = rows.tobytes(), (1 + width) * STRIP_ROWS
    return [pixels[start : start + size] for start in range(0, len(pixels), size)]


def _packed(strip: bytes, strategy: int) -> bytes:
    """A part of a zlib stream; Z_RLE, which looks for equal neighbors alone, is quick."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return packer.compress(strip) + packer.flush(zlib.Z_SYNC_FLUSH)
