"""Draws the icons from the mark; `make icons` runs it once the mark or a color has changed."""

import re
from dataclasses import dataclass
from pathlib import Path

from pictures.drawings import dark_colors, drawn, light_colors, styles, svg
from PIL import Image

THEME = Path(__file__).parents[2]
PATH = re.compile(r'<path class="([^"]*)".*?/>')
CSS_RULE = re.compile(r"[^{}]*\{[^{}]*\}")


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
    image = drawn(theme, "icon", size=icon.size, mark=icon.mark, corner=icon.corner)
    return image if icon.corner else image.convert("RGB")


def favicon(theme: Path) -> str:
    """The mark as an SVG that browser tabs show, on light ones and on dark ones."""
    mark = (theme / "partials/drawings/mark.html").read_text(encoding="utf-8")
    paths = [*PATH.finditer(mark)]
    light, dark = (
        "".join(
            re.sub(r"\s", "", rule)
            for rule in CSS_RULE.findall(styles(theme, colors))
            if any(f".{path[1]}" in rule for path in paths)
        )
        for colors in (light_colors(theme), dark_colors(theme))
    )
    return svg(theme, "favicon", light=light, dark=dark, paths="".join(path[0] for path in paths))


def main() -> None:
    """Write all icons to their places."""
    folder = THEME / "assets/icons"
    folder.mkdir(exist_ok=True)
    for icon in ICONS:
        draw_icon(icon, THEME).save(folder / f"{icon.name}.png", optimize=True)
    (THEME / "assets/favicon.svg").write_text(f"{favicon(THEME)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
