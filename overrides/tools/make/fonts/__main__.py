"""Cuts the fonts, and writes the style sheet that goes with them.

`make fonts` runs it once npm has fetched the packages. The same packages give the same bytes.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

from make.fonts.cutting import COPYRIGHT, make_first, make_more
from make.fonts.families import FRAUNCES, SOURCE_SANS
from make.fonts.style_sheet import CSS, faces

ASSETS = Path(__file__).parents[3] / "assets"


def main(packages: Path) -> None:
    """Make every file anew from the packages in the folder."""
    css: list[str] = []
    for family in (SOURCE_SANS, FRAUNCES):
        package = packages / "@fontsource-variable" / family.name
        first, more = make_first(family, package), make_more(family, package)
        for file, font in ((family.name, first), (f"{family.name}-more", more)):
            font.save(ASSETS / "fonts" / f"{file}.woff2")
        licence = ASSETS / "fonts" / f"{family.name}-LICENSE.txt"
        licence.write_text(licence_text(first, package), encoding="utf-8")
        css += faces(family, first)
    (ASSETS / "css" / "fonts.css").write_text(CSS.format("".join(css)), encoding="utf-8")


def licence_text(font: TTFont, package: Path) -> str:
    """The package's licence under the font's own copyright; the package's first line has less."""
    _, text = (package / "LICENSE").read_text(encoding="utf-8").split("\n", 1)
    return f"{font['name'].getDebugName(COPYRIGHT)}\n{text.rstrip()}\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
