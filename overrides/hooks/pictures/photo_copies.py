"""Makes the copies of a photo that are published: upright, small, and with nothing but pixels."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms

from pictures.photo_reading import ON_ITS_SIDE, Photo, PhotoError, opened, orientation, tells_place

# From a phone's column to the widest column of text on a screen of double density.
WIDTHS = (480, 960, 1440)
# Higher ones take much memory, and on paper or a screen show little at a time.
MOST_TIMES_AS_HIGH = 5
TOO_HIGH = (
    "This picture is more than five times as high as it is wide. Cut it into several pictures, "
    "and put those here instead."
)
# What makes a picture upright, for each value of the Exif tag Orientation (CIPA DC-008, 4.6.5).
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# The color space that an ICC profile (ICC.1:2022, 7.2.8) is for, by the mode of the picture.
SPACES = {"CMYK": "CMYK", "L": "GRAY", "RGB": "RGB", "RGBA": "RGB"}


@dataclass(frozen=True)
class Copies:
    """The copies of one photo.

    `sizes` are their widths and heights, the narrowest first; `files` the bytes of each as WebP
    and as `fallback`, by names like `960.webp`; `tells_place` whether the original says where it
    was taken. No copy does.
    """

    sizes: list[tuple[int, int]]
    fallback: str
    tells_place: bool
    files: dict[str, bytes]


def make_copies(photo: Path) -> Copies:
    """Make the copies of a photo. Raises `PhotoError` for one that can't be shown."""
    largest, sizes, place = largest_copy(photo)
    is_transparent = largest.mode == "RGBA" and largest.getchannel("A").getextrema() != (255, 255)
    fallback = "png" if is_transparent else "jpg"
    files = {}
    for size in sizes:
        copy = _shrunk(largest, size)
        for ending in ("webp", fallback):
            files[f"{copy.width}.{ending}"] = _bytes(copy, ending)
    return Copies(sizes, fallback, place, files)


def copy_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """The sizes of the copies of an upright photo of this size; none is wider than the photo.

    Raises `PhotoError` for one that is too high to be shown.
    """
    if height > MOST_TIMES_AS_HIGH * width:
        raise PhotoError(TOO_HIGH)
    widths = [copy for copy in WIDTHS if copy <= width] or [width]
    return [(copy, max(1, round(height * copy / width))) for copy in widths]


def largest_copy(photo: Photo) -> tuple[Image.Image, list[tuple[int, int]], bool]:
    """The largest copy of a photo, the sizes of all, and whether the photo tells its place.

    On the way out of here the photo itself leaves memory.
    """
    with opened(photo, WIDTHS[-1]) as (image, wide, high):
        image.load()
        turn = orientation(image)
        is_turned = turn in ON_ITS_SIDE
        sizes = copy_sizes(high, wide) if is_turned else copy_sizes(wide, high)
        width, height = sizes[-1]
        largest = _shrunk(_plain(image), (height, width) if is_turned else (width, height))
        place = tells_place(image)
        profile = image.info.get("icc_profile")
    if turn in TURNS:
        largest = largest.transpose(TURNS[turn])
    return _in_srgb(largest, profile), sizes, place


def _plain(image: Image.Image) -> Image.Image:
    """The picture with 8 bits for each value, and no palette, so that it can be shrunk."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode.startswith(("I", "F")):
        return image.point(lambda value: value / 256).convert("L")
    return image if image.mode in SPACES else image.convert("RGB")


def _shrunk(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in the colors that browsers take for granted, RGB or RGBA, and nothing else."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        colors = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
        if colors.profile.xcolor_space.strip() == SPACES[image.mode]:
            srgb = ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, colors, srgb, outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError):
        pass  # no profile, or none that can be read: the colors are taken as they are
    image = image.convert(mode)
    image.info.clear()
    return image


def _bytes(image: Image.Image, ending: str) -> bytes:
    """The picture as a file of that ending."""
    file = io.BytesIO()
    if ending == "webp":
        image.save(file, "WEBP", quality=80)
    elif ending == "png":
        image.save(file, "PNG")
    else:
        image.convert("RGB").save(file, "JPEG", quality=82, optimize=True, progressive=True)
    return file.getvalue()
