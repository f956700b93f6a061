"""The style sheet of the fonts: the rarer letters, and fallbacks as wide and as high as ours."""

from collections.abc import Iterator

from fontTools.ttLib import TTFont

from make.fonts.cutting import MORE_RANGE
from make.fonts.families import Family

# Fallbacks a little too wide moved something on 2 of 126 visits to a page, exact ones on 7.
SLACK = 1.003
# As the script has it: a browser takes letters from another file of the same weights alone.
WEIGHTS = "400 700"

MORE_FACE = """\
@font-face {{
  font-family: "{family}";
  font-weight: {weights};
  font-display: swap;
  src: url(../fonts/{family}-more.woff2);
  unicode-range: {unicode_range};
}}
"""
FALLBACK_FACE = """\
@font-face {{
  font-family: "{family}";
  font-weight: {weight};
  src: {sources};
  size-adjust: {size:.1%};
  ascent-override: {ascent:.1%};
  descent-override: {descent:.1%};
  line-gap-override: 0%;
}}
"""
CSS = """\
/* The rarer letters of the site's fonts, and fallbacks of their size: nothing moves when the fonts
   arrive. The script loads the fonts themselves: a browser that looks for them before it paints
   takes a tenth longer until the first text.
   Made by `make fonts`: change overrides/tools/make/fonts instead. */
{}"""


def faces(family: Family, font: TTFont) -> Iterator[str]:
    """The rules of a family; `font` is the file that every page loads."""
    yield MORE_FACE.format(family=family.name, weights=WEIGHTS, unicode_range=MORE_RANGE)
    yield from _fallback_faces(family, font)


def _fallback_faces(family: Family, font: TTFont) -> Iterator[str]:
    """The rules that make fallbacks as wide as the family, and its lines as high."""
    em = font["head"].unitsPerEm
    for fallback in family.fallbacks:
        size = SLACK * family.widths[fallback.weight] / fallback.width
        yield FALLBACK_FACE.format(
            family=fallback.family,
            weight=fallback.weight,
            sources=", ".join(f'local("{name}")' for name in fallback.local),
            size=size,
            ascent=font["hhea"].ascent / em / size,
            descent=-font["hhea"].descent / em / size,
        )
