"""Our drawings, which are templates with an SVG in them, as pictures; and the site's colors."""

import io
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from PIL import Image, ImageColor
from resvg_py import svg_to_bytes

COLOR = r"#[\da-fA-F]{3,6}"
ONE = re.compile(rf"--([a-z-]+): ({COLOR});")
PAIR = re.compile(rf"--([a-z-]+): light-dark\(({COLOR}), ({COLOR})\);")
TOKEN = re.compile(r"var\(--([a-z-]+)\)")
MIX = re.compile(rf"color-mix\(in srgb, ({COLOR}) (\d+)%, ({COLOR})\)")


def light_colors(theme: Path) -> dict[str, str]:
    """The colors of the light scheme, by name: `page` is `#fbf7f0`, and `sky` is the first sky."""
    tokens = _tokens(theme)
    pairs = {name: light for name, light, _ in reversed(PAIR.findall(tokens))}
    return dict(reversed(ONE.findall(tokens))) | pairs


def dark_colors(theme: Path) -> dict[str, str]:
    """The colors of the dark scheme; those that are the same in both come from the light one."""
    pairs = {name: dark for name, _, dark in reversed(PAIR.findall(_tokens(theme)))}
    return light_colors(theme) | pairs


def styles(theme: Path, colors: dict[str, str]) -> str:
    """The style sheet of the drawings in these colors: outside of a page there are no tokens."""
    css = (theme / "assets/css/drawings.css").read_text(encoding="utf-8")
    return MIX.sub(_mixed, TOKEN.sub(lambda token: colors[token[1]], css))


def svg(theme: Path, name: str, **values: Any) -> str:
    """The SVG that the template `partials/pictures/<name>.html` makes of these values."""
    templates = Environment(loader=FileSystemLoader(theme), autoescape=True)
    return templates.get_template(f"partials/pictures/{name}.html").render(values).strip()


def drawn(theme: Path, name: str, **values: float) -> Image.Image:
    """The picture of such an SVG, in the colors of the light scheme."""
    colors = light_colors(theme)
    return _drawn(svg(theme, name, colors=colors, styles=styles(theme, colors), **values))


# All cards are written on the same one.
@lru_cache(maxsize=1)
def _drawn(text: str) -> Image.Image:
    return Image.open(io.BytesIO(svg_to_bytes(svg_string=text, skip_system_fonts=True)))


def _mixed(mix: re.Match[str]) -> str:
    """The color that a browser makes of two: what draws our pictures can't mix."""
    colors = zip(ImageColor.getrgb(mix[1]), ImageColor.getrgb(mix[3]), strict=True)
    part = int(mix[2]) / 100
    return "#" + "".join(f"{round(one * part + other * (1 - part)):02x}" for one, other in colors)


def _tokens(theme: Path) -> str:
    """The tokens for screens; what follows is for paper."""
    return (theme / "assets/css/tokens.css").read_text(encoding="utf-8").split("@media print")[0]
