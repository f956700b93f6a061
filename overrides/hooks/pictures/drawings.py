"""Our drawings, which are templates with an SVG in them, as pictures; and the site's colors."""

import io
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from PIL import Image
from resvg_py import svg_to_bytes

COLOR = r"#[\da-fA-F]{3,6}"
ONE = re.compile(rf"--([a-z-]+): ({COLOR});")
PAIR = re.compile(rf"--([a-z-]+): light-dark\(({COLOR}), ({COLOR})\);")
TOKEN = re.compile(r"var\(--([a-z-]+)\)")


def light_colors(theme: Path) -> dict[str, str]:
    """The colors of the light scheme, by name: `page` is `#fbf7f0`."""
    tokens = _tokens(theme)
    return {**dict(ONE.findall(tokens)), **{name: light for name, light, _ in PAIR.findall(tokens)}}


def dark_colors(theme: Path) -> dict[str, str]:
    """The colors of the dark scheme; those that are the same in both come from the light one."""
    return light_colors(theme) | {name: dark for name, _, dark in PAIR.findall(_tokens(theme))}


def styles(theme: Path, colors: dict[str, str]) -> str:
    """The style sheet of the drawings in these colors: outside of a page there are no tokens."""
    css = (theme / "assets/css/drawings.css").read_text(encoding="utf-8")
    return TOKEN.sub(lambda token: colors[token[1]], css)


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


def _tokens(theme: Path) -> str:
    """The tokens for screens; what follows is for paper."""
    return (theme / "assets/css/tokens.css").read_text(encoding="utf-8").split("@media print")[0]
