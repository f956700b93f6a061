"""Paints our drawings, which are templates with an SVG in them, on a picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from PIL.ImageDraw import ImageDraw

Point = tuple[float, float]

TEMPLATE_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
CSS_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
CSS_CLASS = re.compile(r"\.(bc-drawing__[a-z]+)")
CSS_SETTING = re.compile(r"([a-z-]+): (?:var\(--)?([\w.#-]+)")
# Curves become this many straight pieces: enough that none shows at the size of a card.
PIECES = 24


@dataclass(frozen=True)
class Line:
    """One line of a drawing, as points; a closed one can be filled."""

    points: list[Point]
    is_closed: bool


@dataclass(frozen=True)
class Paint:
    """How a part of a drawing looks: its colors, and its line's width in the drawing's units."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 0


@dataclass(frozen=True)
class Drawing:
    """A drawing with its size, and its parts from back to front: a class name and lines each."""

    width: float
    height: float
    parts: list[tuple[str, list[Line]]]


def read_svg(theme: Path, name: str) -> ET.Element:
    """The SVG of the template `partials/drawings/<name>.html`."""
    text = (theme / f"partials/drawings/{name}.html").read_text(encoding="utf-8")
    return ET.fromstring(TEMPLATE_COMMENT.sub("", text).strip())  # noqa: S314 (our own file)


def read_drawing(theme: Path, name: str) -> Drawing:
    """The drawing of that name, ready to be painted."""
    svg = read_svg(theme, name)
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    parts = [(path.attrib["class"], list(_lines(path.attrib["d"]))) for path in svg.iter("path")]
    return Drawing(width, height, parts)


def read_paints(theme: Path, colors: dict[str, str]) -> dict[str, Paint]:
    """How each class of the drawings looks in these colors, from their style sheet."""
    settings: dict[str, dict[str, str]] = {}
    css = (theme / "assets/css/drawings.css").read_text(encoding="utf-8")
    for selectors, body in CSS_RULE.findall(css):
        for name in CSS_CLASS.findall(selectors):
            settings.setdefault(name, {}).update(CSS_SETTING.findall(body))
    return {
        name: Paint(
            fill=colors.get(found.get("fill", "")),
            stroke=colors.get(found.get("stroke", "")),
            width=float(found.get("stroke-width", 1)),
        )
        for name, found in settings.items()
    }


def paint(
    draw: ImageDraw, drawing: Drawing, paints: dict[str, Paint], place: Point, scale: float
) -> None:
    """Paint a drawing with its upper left corner at `place`, `scale` times its own size."""

    def placed(point: Point) -> Point:
        return place[0] + point[0] * scale, place[1] + point[1] * scale

    for name, lines in drawing.parts:
        look = paints[name]
        for line in lines:
            points = [placed(point) for point in line.points]
            if look.fill:
                draw.polygon(points, fill=look.fill)
            if look.stroke:
                ends = points[:1] if line.is_closed else []
                _stroke(draw, points + ends, look.stroke, round(look.width * scale))


def _stroke(draw: ImageDraw, points: list[Point], color: str, width: int) -> None:
    """A line with round ends and joints: a disk on each point, and a bar to the next."""
    half = (width - 1) / 2
    for x, y in points:
        draw.ellipse((x - half, y - half, x + half, y + half), fill=color)
    draw.line(points, fill=color, width=width)


def _lines(path: str) -> Iterator[Line]:
    """The lines of an SVG path, its curves cut into straight pieces."""
    pen = RecordingPen()
    parse_path(path, pen)
    points: list[Point] = []
    for command, given in pen.value:
        if command == "moveTo":
            points = [given[0]]
        elif command == "lineTo":
            points.append(given[0])
        elif command == "curveTo":
            points += _curve(points[-1], *given)
        elif command in {"closePath", "endPath"}:
            yield Line(points, is_closed=command == "closePath")
        else:
            raise ValueError(f"The drawing has a command that is not known here: {command}")


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    """Points along a cubic Bézier curve, without its start."""
    for step in range(1, PIECES + 1):
        t = step / PIECES
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        pairs = list(zip(weights, (start, first, second, end), strict=True))
        yield sum(w * p[0] for w, p in pairs), sum(w * p[1] for w, p in pairs)
