"""Draws the card that a link to a page shows in messages and on social media."""

import io
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from PIL import Image, ImageDraw

from pictures.display_face import Face, can_be_set
from pictures.drawings import drawn, light_colors

WIDTH, HEIGHT = 1200, 630
COLORS = 48

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


def draw_card(card: Card, theme: Path) -> bytes:
    """The card as a PNG."""
    colors = light_colors(theme)
    image = drawn(theme, "card", width=WIDTH, height=HEIGHT, top=DRAWING_TOP).convert("RGB")
    draw = ImageDraw.Draw(image)
    Face(theme, NAME_SIZE).draw(draw, NAME_PLACE, card.name, colors["muted"])
    _write_title(draw, card, theme, colors)
    png = io.BytesIO()
    image.quantize(COLORS, dither=Image.Dither.NONE).save(png, "PNG", optimize=True)
    return png.getvalue()


def _write_title(
    draw: ImageDraw.ImageDraw, card: Card, theme: Path, colors: dict[str, str]
) -> None:
    """The title as large as it fits, and the line below; both in the middle of their room."""
    title = card.title if can_be_set(theme, card.title) else card.name
    face = _largest_face(theme, title)
    below = Face(theme, LINE_SIZE)
    lines = [(face, text, "ink", 0) for text in face.balanced(title, TITLE_WIDTH)]
    lines += [(below, text, "muted", LINE_GAP) for text in below.balanced(card.line, TITLE_WIDTH)]
    height = sum(line_face.line_height for line_face, *_ in lines)
    y = (TITLE_TOP + TITLE_BOTTOM - height) / 2
    for line_face, text, color, gap in lines:
        y += line_face.line_height
        line_face.draw(draw, (MARGIN, y - line_face.descent + gap), text, colors[color])


def _largest_face(theme: Path, title: str) -> Face:
    """The face at the largest size at which the title fits into its room, or at the smallest."""
    faces = [Face(theme, size) for size in TITLE_SIZES]
    room = TITLE_BOTTOM - TITLE_TOP
    return next((face for face in faces if face.fits(title, TITLE_WIDTH, room)), faces[-1])
