"""Draws the icons from the mark; `make icons` runs it once the mark or a color has changed."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from pictures.colors import dark_colors, light_colors
from pictures.svg_drawing import Paint, paint, read_drawing, read_paints, read_svg
from PIL import Image, ImageDraw

THEME = Path(__file__).parents[2]
SVG = "http://www.w3.org/2000/svg"
# Everything is painted this many times larger first: Pillow alone has no smooth edges.
FINENESS = 8
# Where the mark's middle is to the eye, in its own units.
MIDDLE = (20, 17.5)


@dataclass(frozen=True)
class Icon:
    """A picture of the mark on paper: how wide the mark is, and how round the paper's corners."""

    name: str
    size: int
    mark: float
    corner: float = 0


# Apple and Android cut the corners themselves; a maskable icon keeps to the inner four fifths.
ICONS = (
    Icon("favicon-32", 32, mark=0.9, corner=0.2),
    Icon("apple-touch-icon", 180, mark=0.72),
    Icon("icon-192", 192, mark=0.76, corner=0.2),
    Icon("icon-512", 512, mark=0.76, corner=0.2),
    Icon("icon-maskable-512", 512, mark=0.62),
)


def draw_icon(icon: Icon, theme: Path) -> Image.Image:
    """The icon as a picture."""
    colors = light_colors(theme)
    side = icon.size * FINENESS
    image = Image.new("RGBA", (side, side), f"{colors['page']}00")
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, side, side), side * icon.corner, fill=colors["page"])
    mark = read_drawing(theme, "mark")
    scale = side * icon.mark / mark.width
    place = (side / 2 - MIDDLE[0] * scale, side / 2 - MIDDLE[1] * scale)
    paint(draw, mark, read_paints(theme, colors), place, scale)
    small = image.reduce(FINENESS)
    return small if icon.corner else small.convert("RGB")


def favicon(theme: Path) -> bytes:
    """The mark as an SVG that browser tabs show, on light ones and on dark ones."""
    mark = read_svg(theme, "mark")
    paths = list(mark.iter("path"))
    _, _, width, _ = mark.attrib["viewBox"].split()
    ET.register_namespace("", SVG)
    top = MIDDLE[1] - float(width) / 2
    svg = ET.Element(f"{{{SVG}}}svg", viewBox=f"0 {top:g} {width} {width}")
    classes = [path.attrib["class"] for path in paths]
    light, dark = (
        _css(classes, read_paints(theme, colors))
        for colors in (light_colors(theme), dark_colors(theme))
    )
    style = ET.SubElement(svg, f"{{{SVG}}}style")
    style.text = f"{light}@media (prefers-color-scheme: dark){{{dark}}}"
    for path in paths:
        ET.SubElement(svg, f"{{{SVG}}}path", path.attrib)
    return ET.tostring(svg) + b"\n"


def _css(classes: list[str], paints: dict[str, Paint]) -> str:
    """Rules that paint these classes."""
    looks = {name: paints[name] for name in classes}
    return "".join(
        f".{name}{{fill:{look.fill or 'none'};stroke:{look.stroke or 'none'};"
        f"stroke-width:{look.width:g};stroke-linecap:round}}"
        for name, look in looks.items()
    )


def main() -> None:
    """Write all icons to their places."""
    folder = THEME / "assets/icons"
    folder.mkdir(exist_ok=True)
    for icon in ICONS:
        draw_icon(icon, THEME).save(folder / f"{icon.name}.png", optimize=True)
    (THEME / "assets/favicon.svg").write_bytes(favicon(THEME))


if __name__ == "__main__":
    main()
