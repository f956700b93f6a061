"""Pictures of four plain colors, made when a test needs them: no photo of anything is kept here."""

import io
from pathlib import Path
from typing import Any

import pillow_heif
from PIL import ExifTags, Image, ImageCms

pillow_heif.register_heif_opener()

RED, GREEN, BLUE, WHITE = (230, 30, 30), (30, 200, 60), (40, 60, 220), (240, 240, 240)
XMP_PLACE = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="1,2.5N"/></rdf:RDF></x:xmpmeta>'
)


def corners(width: int = 1500, height: int = 1000, mode: str = "RGB") -> Image.Image:
    """A picture whose corners are red and green above, blue and white below."""
    image = Image.new("RGB", (width, height), WHITE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    return image.convert(mode)


def corner_names(image: Image.Image) -> list[str]:
    """The colors of the corners, from the upper left one in the order of reading."""
    plain = image.convert("RGB")
    right, below = plain.width - 3, plain.height - 3
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}

    def name(place: tuple[int, int]) -> str:
        pixel = plain.getpixel(place)
        assert isinstance(pixel, tuple)
        return min(
            names,
            key=lambda n: sum(abs(a - b) for a, b in zip(names[n], pixel, strict=True)),
        )

    return [name(place) for place in ((2, 2), (right, 2), (2, below), (right, below))]


def camera_data(orientation: int = 1, *, place: bool = True) -> Image.Exif:
    """What a camera writes into a photo; the place is a made-up one in the sea."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Fixture camera"
    exif[ExifTags.Base.Orientation] = orientation
    if place:
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
        gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", (1.0, 2.0, 3.0)
        gps[ExifTags.GPS.GPSLongitudeRef], gps[ExifTags.GPS.GPSLongitude] = "W", (4.0, 5.0, 6.0)
    return exif


def swapped_profile() -> bytes:
    """A color profile in which red and green have changed places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return (
        profile.replace(b"rXYZ", b"tmp!", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"tmp!", b"gXYZ")
    )


def save(image: Image.Image, file: Path, **options: Any) -> Path:
    """Save a picture under a name whose ending says how."""
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file, **options)
    return file


def read(content: bytes) -> Image.Image:
    """The picture in some bytes, decoded."""
    image = Image.open(io.BytesIO(content))
    image.load()
    return image
