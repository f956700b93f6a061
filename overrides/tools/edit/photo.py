"""Makes of a photo what may be kept in Git: upright, small, and with nothing but pixels."""

import io
import warnings
from dataclasses import dataclass
from pathlib import PurePosixPath

from content.picture_names import easy_name
from pictures.photo_copies import largest_copy
from pictures.photo_reading import FORMATS, ON_ITS_SIDE, UNREADABLE, PhotoError, orientation
from PIL import Image

from edit.refusal import Refusal

QUALITY = 92  # copies for visitors are made of it, so it keeps more than they do
EXIF = ("exif", "xmp", "icc_profile", "photoshop", "comment", "XML:com.adobe.xmp")


@dataclass(frozen=True)
class CleanPhoto:
    """The bytes to keep, the ending of its name, and what was done, in words."""

    raw: bytes
    ending: str
    notes: list[str]


def clean_photo(raw: bytes) -> CleanPhoto:
    """The photo as it may be kept. Nothing is written anywhere. Raises Refusal for no photo."""
    try:
        copy, _, tells_place = largest_copy(raw)
        notes = _notes(raw, copy, tells_place=tells_place)
    except PhotoError as error:
        raise Refusal(422, str(error)) from None
    is_transparent = copy.mode == "RGBA" and copy.getchannel("A").getextrema() != (255, 255)
    file = io.BytesIO()
    if is_transparent:
        copy.save(file, "PNG", optimize=True)
        return CleanPhoto(file.getvalue(), ".png", notes)
    copy.convert("RGB").save(file, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return CleanPhoto(file.getvalue(), ".jpg", notes)


def photo_name(name: str, ending: str) -> str:
    """The name of a photo by our rules: small letters, digits and hyphens."""
    return (easy_name(PurePosixPath(name).stem) or "photo")[:60].strip("-") + ending


def _notes(raw: bytes, copy: Image.Image, *, tells_place: bool) -> list[str]:
    """What was done to a photo, as far as somebody may want to know."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(raw), formats=FORMATS) as image:
            warnings.simplefilter("ignore")
            turn = orientation(image)
            size = image.size[::-1] if turn in ON_ITS_SIDE else image.size
            has_more = any(name in image.info for name in EXIF)
    except UNREADABLE:
        return []
    notes = ["turned upright"] if turn > 1 else []
    if tells_place:
        notes.append("the place where it was taken was removed")
    if has_more or tells_place:
        notes.append("what the camera and programs wrote into it was removed")
    if copy.width * copy.height < size[0] * size[1]:
        notes.append(
            f"made smaller: {copy.width} by {copy.height} pixels of {size[0]} by {size[1]}"
        )
    return notes
