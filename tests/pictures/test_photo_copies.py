"""A photo becomes small copies of it, whatever a phone or a program made of it, or a sentence."""

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from picture_fixtures import (
    XMP_PLACE,
    camera_data,
    corner_names,
    corners,
    read,
    save,
    swapped_profile,
)
from pictures import photos
from pictures.kept_pictures import drop_all_but
from pictures.photo_copies import TOO_HIGH, Copies, make_copies
from pictures.photo_reading import DAMAGED, MOVES, PhotoError, unshown_tells_place
from pictures.photos import copies_of
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo
from project import ROOT

UPRIGHT = ["red", "green", "blue", "white"]
FORMATS = ["avif", "gif", "heic", "jpg", "png", "webp"]
# What would be left of a camera's data, by the marks of its forms (Exif, XMP, ICC, IPTC).
MARKS = (b"Exif", b"GPS", b"ns.adobe.com", b"ICC_PROFILE", b"iCCP", b"ICCP", b"Photoshop", b"XMP ")


def refusal(photo: Path) -> str:
    with pytest.raises(PhotoError) as caught:
        make_copies(photo)
    return str(caught.value)


def largest(copies: Copies) -> Image.Image:
    width = copies.sizes[-1][0]
    return read(copies.files[f"{width}.webp"])


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((3000, 1500), [(480, 240), (960, 480), (1440, 720)]),
        ((1440, 1440), [(480, 480), (960, 960), (1440, 1440)]),
        ((1000, 500), [(480, 240), (960, 480)]),
        ((300, 200), [(300, 200)]),
        ((1, 1), [(1, 1)]),
        ((2000, 3), [(480, 1), (960, 1), (1440, 2)]),
        ((480, 2400), [(480, 2400)]),
    ],
    ids=str,
)
def test_no_copy_is_wider_than_the_photo(
    tmp_path: Path, size: tuple[int, int], sizes: list[tuple[int, int]]
) -> None:
    copies = make_copies(save(corners(*size), tmp_path / "photo.jpg"))
    assert copies.sizes == sizes
    for width, height in sizes:
        assert read(copies.files[f"{width}.webp"]).size == (width, height)
        assert read(copies.files[f"{width}.jpg"]).size == (width, height)
    assert len(copies.files) == 2 * len(sizes)


@pytest.mark.parametrize("ending", FORMATS)
def test_every_kind_of_photo_becomes_webp_and_jpeg(tmp_path: Path, ending: str) -> None:
    copies = make_copies(save(corners(500, 400), tmp_path / f"photo.{ending}"))
    assert list(copies.files) == ["480.webp", "480.jpg"]
    assert [read(content).format for content in copies.files.values()] == ["WEBP", "JPEG"]
    assert all(corner_names(read(content)) == UPRIGHT for content in copies.files.values())


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright(tmp_path: Path, orientation: int) -> None:
    data = camera_data(orientation)
    photo = save(corners(600, 400), tmp_path / "photo.jpg", exif=data)
    upright = ImageOps.exif_transpose(Image.open(photo))
    copies = make_copies(photo)
    assert corner_names(largest(copies)) == corner_names(upright)
    assert copies.sizes == ([(480, 320)] if orientation < 5 else [(400, 600)])


@pytest.mark.parametrize("ending", ["avif", "heic", "png", "webp"])
def test_other_kinds_are_turned_too(tmp_path: Path, ending: str) -> None:
    photo = save(corners(600, 400), tmp_path / f"photo.{ending}", exif=camera_data(6).tobytes())
    copies = make_copies(photo)
    assert copies.sizes == [(400, 600)]
    assert corner_names(largest(copies)) == ["blue", "red", "white", "green"]


def test_a_wide_photo_on_its_side_keeps_its_sharpness(tmp_path: Path) -> None:
    image = corners(7_000, 1_600)
    copies = make_copies(save(image, tmp_path / "photo.jpg", exif=camera_data(6)))
    assert copies.sizes[-1] == (1440, 6300)
    middle = largest(copies).crop((700, 0, 740, 2)).convert("RGB")
    reds = [middle.getpixel((x, 0)) for x in range(40)]
    blended = [p for p in reds if isinstance(p, tuple) and 60 < p[0] < 200]
    assert len(blended) <= 4, "the edge between blue and red is blurred"


@pytest.mark.parametrize("ending", ["avif", "heic", "jpg", "png", "webp"])
@pytest.mark.parametrize("where", ["exif", "xmp"])
def test_where_a_photo_was_taken_is_told_and_in_no_copy(
    tmp_path: Path, ending: str, where: str
) -> None:
    data = camera_data(place=where == "exif").tobytes()
    options: dict[str, Any] = {"exif": data, "icc_profile": swapped_profile()}
    if where == "xmp" and ending == "png":
        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP_PLACE.decode(), zip=True)
    elif where == "xmp":
        options["xmp"] = XMP_PLACE
    photo = save(corners(500, 400), tmp_path / f"photo.{ending}", **options)
    copies = make_copies(photo)
    assert copies.tells_place
    assert unshown_tells_place(photo)
    for content in copies.files.values():
        image = read(content)
        assert not image.getexif()
        assert not image.info.keys() & {"exif", "xmp", "icc_profile", "comment", "photoshop"}
        assert [mark for mark in MARKS if mark in content] == []


def test_a_photo_without_a_place_tells_none(tmp_path: Path) -> None:
    for ending in ("heic", "jpg", "png"):
        data = camera_data(place=False).tobytes()
        photo = save(corners(500, 400), tmp_path / f"photo.{ending}", exif=data)
        assert not make_copies(photo).tells_place
        assert not unshown_tells_place(photo)


@pytest.mark.parametrize("ending", ["avif", "heic", "jpg", "png", "webp"])
def test_colors_are_made_the_ones_that_browsers_take_for_granted(
    tmp_path: Path, ending: str
) -> None:
    photo = save(corners(500, 400), tmp_path / f"photo.{ending}", icc_profile=swapped_profile())
    assert corner_names(largest(make_copies(photo)))[:2] == ["green", "red"]


def test_a_picture_for_print_and_one_in_gray_keep_their_looks(tmp_path: Path) -> None:
    printed = make_copies(save(corners(500, 400, "CMYK"), tmp_path / "print.jpg"))
    assert corner_names(largest(printed)) == UPRIGHT
    deep = Image.new("I;16", (500, 400))
    deep.putdata([40_000] * 200_000)
    for image in (Image.new("L", (500, 400), 156), Image.new("LA", (500, 400), (156, 255)), deep):
        pixel = largest(make_copies(save(image, tmp_path / "gray.png"))).getpixel((9, 9))
        assert isinstance(pixel, tuple)
        assert all(abs(value - 156) < 3 for value in pixel), (image.mode, pixel)


@pytest.mark.parametrize("spoilt", ["profile", "exif", "xmp"])
def test_data_that_can_not_be_read_do_no_harm(tmp_path: Path, spoilt: str) -> None:
    options = {
        "profile": {"icc_profile": b"no profile"},
        "exif": {"exif": b"Exif\0\0II*\0\xff\xff\xff\xff"},
        "xmp": {"xmp": b"<no xmp"},
    }
    photo = save(corners(500, 400), tmp_path / "photo.jpg", **options[spoilt])
    assert corner_names(largest(make_copies(photo))) == UPRIGHT


@pytest.mark.parametrize("kind", ["RGBA", "palette", "color"])
def test_what_is_transparent_stays_so(tmp_path: Path, kind: str) -> None:
    image, options = corners(500, 400), {}
    if kind == "palette":
        image = image.quantize(4)
    if kind == "RGBA":
        image = image.convert("RGBA")
        image.putalpha(Image.linear_gradient("L").resize(image.size))
    else:
        options["transparency"] = image.getpixel((0, 0))
    copies = make_copies(save(image, tmp_path / "photo.png", **options))
    assert list(copies.files) == ["480.webp", "480.png"]
    for content in copies.files.values():
        assert read(content).convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_an_alpha_channel_that_hides_nothing_is_left_out(tmp_path: Path) -> None:
    copies = make_copies(save(corners(500, 400, "RGBA"), tmp_path / "photo.png"))
    assert list(copies.files) == ["480.webp", "480.jpg"]


@pytest.mark.parametrize("ending", ["avif", "gif", "png", "webp"])
def test_a_picture_that_moves_is_refused(tmp_path: Path, ending: str) -> None:
    frames = [corners(40, 30), corners(40, 30).rotate(180)]
    photo = save(frames[0], tmp_path / f"p.{ending}", save_all=True, append_images=frames[1:])
    assert refusal(photo) == MOVES


def test_a_phone_s_jpeg_of_two_pictures_does_not_move(tmp_path: Path) -> None:
    second = corners(600, 400).rotate(180)
    file = io.BytesIO()
    corners(600, 400).save(file, "MPO", save_all=True, append_images=[second])
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(file.getvalue())
    assert corner_names(largest(make_copies(photo))) == UPRIGHT


@pytest.mark.parametrize("ending", FORMATS)
def test_a_damaged_photo_is_refused(tmp_path: Path, ending: str) -> None:
    image = Image.effect_noise((200, 150), 90).convert("RGB")
    photo = save(image, tmp_path / f"photo.{ending}")
    content = photo.read_bytes()
    for part in (0.0, 0.02, 0.6):
        photo.write_bytes(content[: int(len(content) * part)])
        assert refusal(photo) == DAMAGED
        assert not unshown_tells_place(photo)


@pytest.mark.parametrize("content", [b"<svg/>", b"GIF89a", b"\xff\xd8\xff", b"words", b"BM" * 99])
def test_what_is_no_photo_is_refused(tmp_path: Path, content: bytes) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(content)
    assert refusal(photo) == DAMAGED


def test_a_photo_with_the_ending_of_another_kind_is_shown_all_the_same(tmp_path: Path) -> None:
    photo = save(corners(500, 400), tmp_path / "photo.heic").rename(tmp_path / "photo.jpg")
    assert corner_names(largest(make_copies(photo))) == UPRIGHT


def test_a_picture_that_is_far_too_high_is_refused(tmp_path: Path) -> None:
    assert refusal(save(corners(100, 510), tmp_path / "high.png")) == TOO_HIGH
    on_its_side = save(corners(510, 100), tmp_path / "side.jpg", exif=camera_data(6))
    assert refusal(on_its_side) == TOO_HIGH


# In a process of its own: what another had in memory before would count along.
MEASURE = """
import re, resource, sys
from pathlib import Path
from pictures.photo_copies import make_copies
from pictures.photo_reading import PhotoError
try:
    print(make_copies(Path(sys.argv[1])).sizes[-1])
except PhotoError as error:
    print(error)
status = Path("/proc/self/status")  # elsewhere the system's own count will do
peak = status.exists() and re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]
print(int(peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024) // 1024)
"""


def measured(photo: Path) -> tuple[str, int]:
    """What becomes of a photo, and the megabytes that it took at most."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "overrides" / "hooks")}
    command = [sys.executable, "-c", MEASURE, str(photo)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    said, megabytes = done.stdout.splitlines()
    return said, int(megabytes)


def test_a_jpeg_of_a_hundred_megapixels_is_shown(tmp_path: Path) -> None:
    photo = save(Image.new("RGB", (12_000, 8_400)), tmp_path / "photo.jpg")
    said, megabytes = measured(photo)
    assert said == "(1440, 1008)"
    assert megabytes < 150


def test_the_largest_png_that_is_shown_stays_in_bounds(tmp_path: Path) -> None:
    photo = save(Image.new("RGB", (8_100, 8_100)), tmp_path / "photo.png", compress_level=1)
    said, megabytes = measured(photo)
    assert said == "(1440, 1440)"
    assert megabytes < 450


def with_size(photo: Path, width: int, height: int) -> Path:
    """The photo with another size in its header: it lies, as a decompression bomb does not."""
    content = photo.read_bytes()
    if photo.suffix == ".png":
        header = b"IHDR" + struct.pack(">II", width, height) + content[24:29]
        content = content[:12] + header + struct.pack(">I", zlib.crc32(header)) + content[33:]
    else:  # the frame of a JPEG in several passes (ITU-T T.81, B.2.2)
        place = content.index(b"\xff\xc2") + 5
        content = content[:place] + struct.pack(">HH", height, width) + content[place + 4 :]
    photo.write_bytes(content)
    return photo


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("photo.png", (12_000, 8_400), "This photo has 101 million pixels, more than can be"),
        ("photo.png", (60_000, 60_000), "This photo has over 178 million pixels"),
        ("photo.jpg", (12_000, 8_400), "This photo has 101 million pixels"),
    ],
    ids=["large", "bomb", "in several passes"],
)
def test_what_would_take_too_much_memory_is_refused_unread(
    tmp_path: Path, name: str, size: tuple[int, int], words: str
) -> None:
    options = {"progressive": True} if name == "photo.jpg" else {}
    photo = with_size(save(corners(80, 60), tmp_path / name, **options), *size)
    said, megabytes = measured(photo)
    assert said.startswith(words)
    assert "Make it smaller, 3000 pixels wide for example" in said
    assert megabytes < 100


def test_copies_are_the_same_bytes_each_time_and_made_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, folder = save(corners(1500, 900), tmp_path / "photo.jpg"), tmp_path / "cache"
    name, copies = copies_of(photo, folder)
    assert make_copies(photo) == copies
    monkeypatch.setattr(photos, "make_copies", lambda _: pytest.fail("made again"))
    assert copies_of(photo, folder) == (name, copies)


@pytest.mark.parametrize("fault", ["empty", "cut off", "other", "a file in its place", "no facts"])
def test_a_spoilt_cache_is_no_fault(tmp_path: Path, fault: str) -> None:
    photo, folder = save(corners(500, 400), tmp_path / "photo.jpg"), tmp_path / "cache"
    if fault == "a file in its place":
        folder.write_text("x", encoding="utf-8")
        assert copies_of(photo, folder)[1] == make_copies(photo)
        return
    name, copies = copies_of(photo, folder)
    stored = folder / f"{name}.copies"
    whole = stored.read_bytes()
    middle = len(whole) // 2
    spoilt = {
        "empty": b"",
        "cut off": whole[:middle],
        "other": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "no facts": whole.replace(b"facts.json", b"other.json"),
    }
    stored.write_bytes(spoilt[fault])
    assert copies_of(photo, folder) == (name, copies)
    assert stored.read_bytes() != spoilt[fault]


def test_a_changed_photo_gets_another_name_and_old_copies_go(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    old, _ = copies_of(save(corners(500, 400), tmp_path / "photo.png"), folder)
    new, _ = copies_of(save(corners(500, 401), tmp_path / "photo.png"), folder)
    assert old != new
    drop_all_but([folder / f"{new}.copies"], folder)
    assert [file.name for file in folder.iterdir()] == [f"{new}.copies"]
