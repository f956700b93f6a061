"""Draws the card that a link to a page shows in messages and on social media."""

import io
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from PIL import Image, ImageDraw

from pictures.colors import light_colors
from pictures.lettering import Face, can_be_set
from pictures.svg_drawing import paint, read_drawing, read_paints

WIDTH, HEIGHT = 1200, 630
# Everything is painted this many times larger first: Pillow alone has no smooth edges.
FINENESS = 3
COLORS = 48

MARGIN = 80
MARK_SIZE = 72
NAME_SIZE = 34
NAME_BASE = 104
# Words stay left of the sun, and above the far hills.
TITLE_WIDTH = 800
TITLE_TOP, TITLE_BOTTOM = 142, 442
TITLE_SIZES = range(72, 35, -4)
LINE_SIZE = 36
LINE_GAP = 14
DRAWING_TOP = 262
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
    size = (WIDTH * FINENESS, HEIGHT * FINENESS)
    image = Image.new("RGB", size, colors["page"])
    draw = ImageDraw.Draw(image)
    _paint_drawings(draw, theme, colors)
    name_place = (MARGIN + MARK_SIZE + 16, NAME_BASE)
    _write(draw, Face(theme, NAME_SIZE * FINENESS), card.name, name_place, colors["muted"])
    _write_title(draw, card, theme, colors)
    small = image.reduce(FINENESS).quantize(COLORS, dither=Image.Dither.NONE)
    png = io.BytesIO()
    small.save(png, "PNG", optimize=True)
    return png.getvalue()


def _paint_drawings(draw: ImageDraw.ImageDraw, theme: Path, colors: dict[str, str]) -> None:
    """The mark in the upper left corner, and the horizon from edge to edge."""
    paints = read_paints(theme, colors)
    mark, horizon = read_drawing(theme, "mark"), read_drawing(theme, "horizon")
    mark_scale = MARK_SIZE / mark.width
    mark_place = (MARGIN, NAME_BASE - 25 * mark_scale)
    for drawing, (x, y), scale in (
        (horizon, (0, DRAWING_TOP), WIDTH / horizon.width),
        (mark, mark_place, mark_scale),
    ):
        paint(draw, drawing, paints, (x * FINENESS, y * FINENESS), scale * FINENESS)


def _write_title(
    draw: ImageDraw.ImageDraw, card: Card, theme: Path, colors: dict[str, str]
) -> None:
    """The title as large as it fits, and the line below; both in the middle of their room."""
    title = card.title if can_be_set(theme, card.title) else card.name
    face = _largest_face(theme, title)
    below = Face(theme, LINE_SIZE * FINENESS)
    width, room = TITLE_WIDTH * FINENESS, (TITLE_BOTTOM - TITLE_TOP) * FINENESS
    lines = [(face, text, "ink") for text in face.balanced(title, width)]
    lines += [(below, text, "muted") for text in below.balanced(card.line, width)]
    height = sum(line_face.line_height for line_face, _, _ in lines)
    y = TITLE_TOP + (room - height) / FINENESS / 2
    for line_face, text, color in lines:
        y += line_face.line_height / FINENESS
        gap = LINE_GAP if line_face is below else 0
        base = y - line_face.descent / FINENESS + gap
        _write(draw, line_face, text, (MARGIN, base), colors[color])


def _largest_face(theme: Path, title: str) -> Face:
    """The face at the largest size at which the title fits into its room, or at the smallest."""
    faces = (Face(theme, size * FINENESS) for size in TITLE_SIZES)
    width, room = TITLE_WIDTH * FINENESS, (TITLE_BOTTOM - TITLE_TOP) * FINENESS
    smallest = Face(theme, TITLE_SIZES[-1] * FINENESS)
    return next((face for face in faces if face.fits(title, width, room)), smallest)


def _write(
    draw: ImageDraw.ImageDraw, face: Face, text: str, place: tuple[float, float], color: str
) -> None:
    """One line of text, from a place in the card's own pixels."""
    face.draw(draw, (place[0] * FINENESS, place[1] * FINENESS), text, color)
