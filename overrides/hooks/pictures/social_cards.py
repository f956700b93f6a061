"""Draws the card that a link to a page shows in messages and on social media."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from textwrap import shorten

from PIL import Image, ImageColor

from pictures.display_face import Face, can_be_set
from pictures.drawings import drawn, light_colors
from pictures.png_strips import Strip, packed_strips, png

WIDTH, HEIGHT = 1200, 630
# A picture with a palette has 256 colors at most: those of the drawing, and of the words' edges.
GROUND_COLORS, STEPS = 200, 16
INKS = ("ink", "muted")
IS_WRITTEN = [255 * (round(cover * STEPS / 255) > 0) for cover in range(256)]

MARGIN = 80
NAME_SIZE = 34
NAME_PLACE = (154, 102)  # beside the mark
# Words stay left of the sun, and above the far hills.
TITLE_WIDTH = 800
TITLE_TOP, TITLE_BOTTOM = 142, 442
TITLE_SIZES = range(72, 35, -4)
LINE_SIZE = 36
LINE_GAP = 14
DRAWING_TOP = 400
# What fits at the smallest size, in letters.
LONGEST_TITLE, LONGEST_NAME, LONGEST_LINE, LONGEST_WORD = 140, 50, 45, 30
Line = tuple[Face, tuple[float, float], str]  # with the place where it starts, on its base line


@dataclass(frozen=True)
class Card:
    """What a card says; `name` stands beside the mark, `line` below the title."""

    title: str
    name: str = ""
    line: str = ""


def shortened(text: str, longest: int) -> str:
    """The text in at most so many letters, cut between words, and overlong words cut too."""
    words = (
        word if len(word) <= LONGEST_WORD else f"{word[:LONGEST_WORD]}…" for word in text.split()
    )
    return shorten(" ".join(words), longest, placeholder=" …")


@dataclass(frozen=True, eq=False)
class Ground:
    """What stands behind the words of every card, and how words are written on it.

    `places` are numbers of colors in `palette`, where the steps from the sky to the ink of a word
    (a smooth edge needs them) follow on the colors of the drawing.
    """

    theme: Path
    places: Image.Image
    palette: bytes
    steps: dict[str, list[int]]


def draw_ground(theme: Path) -> Ground:
    """The ground of the cards, drawn once for all of them."""
    image = drawn(theme, "card", width=WIDTH, height=HEIGHT, top=DRAWING_TOP).convert("RGB")
    plain = image.quantize(GROUND_COLORS, dither=Image.Dither.NONE)
    palette = bytes(plain.getpalette() or ())[: 3 * GROUND_COLORS]
    steps, colors = {}, light_colors(theme)
    sky = ImageColor.getrgb(colors["sky"])
    for name in INKS:
        first, ink = len(palette) // 3 - 1, ImageColor.getrgb(colors[name])
        for step in range(1, STEPS + 1):
            mixed = (a + (b - a) * step / STEPS for a, b in zip(sky, ink, strict=True))
            palette += bytes(map(round, mixed))
        steps[name] = [first + round(cover * STEPS / 255) for cover in range(256)]
    return Ground(theme, Image.frombytes("L", plain.size, plain.tobytes()), palette, steps)


def draw_card(card: Card, ground: Ground) -> bytes:
    """The card as a PNG: the same bytes each time, in whichever process."""
    named, strips = _with_name(ground, card.name)
    image = named.copy()
    for ink, lines in _title_lines(card, ground.theme).items():
        _write(image, lines, ground.steps[ink])
    return png(image, ground.palette, strips)


# Nearly all cards have the same name on them.
@lru_cache(maxsize=2)
def _with_name(ground: Ground, name: str) -> tuple[Image.Image, list[Strip]]:
    """The ground with a name beside the mark, and the strips of this picture."""
    image = ground.places.copy()
    _write(image, [(Face(ground.theme, NAME_SIZE), NAME_PLACE, name)], ground.steps["muted"])
    return image, packed_strips(image)


def _write(image: Image.Image, lines: Iterable[Line], steps: list[int]) -> None:
    """Write the lines, in the ink to which these steps lead."""
    mask = Image.new("L", image.size)
    for face, place, text in lines:
        face.draw(mask, place, text)
    if box := mask.getbbox():
        written = mask.crop(box)
        image.paste(written.point(steps), box, written.point(IS_WRITTEN))


def _title_lines(card: Card, theme: Path) -> dict[str, list[Line]]:
    """The title as large as it fits, and the line below; both in the middle of their room."""
    title = card.title if can_be_set(theme, card.title) else card.name
    face = _largest_face(theme, title)
    below = Face(theme, LINE_SIZE)
    lines = [(face, text, "ink", 0) for text in face.balanced(title, TITLE_WIDTH)]
    lines += [(below, text, "muted", LINE_GAP) for text in below.balanced(card.line, TITLE_WIDTH)]
    height = sum(line_face.line_height for line_face, *_ in lines)
    y = (TITLE_TOP + TITLE_BOTTOM - height) / 2
    placed: dict[str, list[Line]] = {}
    for line_face, text, ink, gap in lines:
        y += line_face.line_height
        placed.setdefault(ink, []).append((line_face, (MARGIN, y - line_face.descent + gap), text))
    return placed


def _largest_face(theme: Path, title: str) -> Face:
    """The face at the largest size at which the title fits into its room, or at the smallest."""
    faces = [Face(theme, size) for size in TITLE_SIZES]
    room = TITLE_BOTTOM - TITLE_TOP
    return next((face for face in faces if face.fits(title, TITLE_WIDTH, room)), faces[-1])
