"""Cuts the fonts down to what the site shows, and writes the style sheet that goes with them.

`make fonts` runs it once npm has fetched the packages. The same packages give the same bytes.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ASSETS = Path(__file__).parent.parent / "assets"

# A page in plain English needs the first file of each family and no other; the script loads it.
ENGLISH = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0\u00ad\u00d7§©®·½–—‘’“”•…€™−↑"
# Nor does one in Spanish: each page has a link with an ñ in it, and help can't wait for a font.
SPANISH = "¡«»¿áéíñóúü"
# The other Latin letters, of names and of how a word is pronounced.
MORE_RANGE = (
    "U+A2-A6, U+A8, U+AA, U+AC, U+AF-B6, U+B8-BA, U+BC, U+BE, U+C0-D6, U+D8-E0, U+E2-E8, U+EA-EC, "
    "U+EE-F0, U+F2, U+F4-F9, U+FB, U+FD-36F, U+1E00-1EFF"
)

# Browsers do without these, or find the same elsewhere.
UNUSED_TABLES = ("BASE", "HVAR", "MVAR", "STAT")
LAYOUT_TABLES = ("GDEF", "GPOS", "GSUB")
COPYRIGHT, FAMILY, STYLE, FULL_NAME, POSTSCRIPT_NAME, LICENSE, LICENSE_URL = 0, 1, 2, 4, 6, 13, 14
NAMES = (COPYRIGHT, FAMILY, STYLE, FULL_NAME, POSTSCRIPT_NAME, LICENSE, LICENSE_URL)
# Fallbacks a little too wide moved something on 2 of 126 visits to a page, exact ones on 7.
SLACK = 1.003
WINDOWS_ENGLISH = (3, 1, 0x409)

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
  src: local("{local}");
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
   Made by `make fonts`: change overrides/tools/make_fonts.py instead. */
{}"""


@dataclass(frozen=True)
class Fallback:
    """A font that many devices have, to be shown until ours is there."""

    family: str
    weight: int
    width: float  # as Family.widths
    local: str  # its full name


@dataclass(frozen=True)
class Family:
    """A family of the site: how it is cut, and what stands in for it.

    Widths are those of an average letter, in em, at each weight: measured with HarfBuzz, kerning
    included, over the site's text of 2026-11-23 (its headings 1 and 2 for Fraunces, and for Source
    Sans 3 its paragraphs and lists; lists of sources left out, with their capitals and digits).
    """

    name: str  # as the style sheets, the files and Fontsource's package have it
    own_name: str  # what a cut font may be called
    source: str  # with {} for one of Fontsource's subsets
    axes: dict[str, float | tuple[float, float]]
    features: tuple[str, ...]  # of the first file; marks and variants are for other letters
    widths: dict[int, float]
    fallbacks: tuple[Fallback, ...]


SOURCE_SANS = Family(
    name="source-sans-3",
    own_name="Born Counseling Sans",  # its licence reserves the name “Source” for the whole font
    source="source-sans-3-{}-wght-normal.woff2",
    axes={"wght": (400, 700)},
    features=("kern",),
    widths={400: 0.41083, 700: 0.43489},
    # Liberation Sans has Arial's widths; Roboto's are those of @fontsource/roboto 5.3.0.
    fallbacks=(
        Fallback("Sans Roboto", 400, 0.43930, "Roboto"),
        Fallback("Sans Roboto", 700, 0.44622, "Roboto Bold"),
        Fallback("Sans Arial", 400, 0.44150, "Arial"),
        Fallback("Sans Arial", 700, 0.47461, "Arial Bold"),
        Fallback("Sans Liberation", 400, 0.44150, "Liberation Sans"),
        Fallback("Sans Liberation", 700, 0.47461, "Liberation Sans Bold"),
        Fallback("Sans DejaVu", 400, 0.50342, "DejaVu Sans"),
        Fallback("Sans DejaVu", 700, 0.56892, "DejaVu Sans Bold"),
    ),
)
FRAUNCES = Family(
    name="fraunces",
    own_name="Fraunces",
    source="fraunces-{}-full-normal.woff2",
    axes={"wght": 600, "opsz": 36, "SOFT": 50, "WONK": 0},
    features=("kern", "liga"),
    widths={600: 0.48010},
    # Georgia's widths are those of Gelasio (5.3.0), which was drawn to have them.
    fallbacks=(
        Fallback("Serif Noto", 600, 0.51475, "Noto Serif Bold"),
        Fallback("Serif Georgia", 600, 0.52271, "Georgia Bold"),
        Fallback("Serif Liberation", 600, 0.43804, "Liberation Serif Bold"),
        Fallback("Serif DejaVu", 600, 0.57541, "DejaVu Serif Bold"),
    ),
)


def main(packages: Path) -> None:
    """Make every file anew from the packages in the folder."""
    css = []
    for family in (SOURCE_SANS, FRAUNCES):
        package = packages / "@fontsource-variable" / family.name
        first, more = make_first(family, package), make_more(family, package)
        for file, font in ((family.name, first), (f"{family.name}-more", more)):
            font.save(ASSETS / "fonts" / f"{file}.woff2")
        licence = ASSETS / "fonts" / f"{family.name}-LICENSE.txt"
        licence.write_text(licence_text(first, package), encoding="utf-8")
        face = MORE_FACE.format(family=family.name, weights=WEIGHTS, unicode_range=MORE_RANGE)
        css += [face, *fallback_faces(family, first)]
    (ASSETS / "css" / "fonts.css").write_text(CSS.format("".join(css)), encoding="utf-8")


def make_first(family: Family, package: Path) -> TTFont:
    """The file that every page loads."""
    wanted = set(map(ord, ENGLISH + SPANISH))
    return finished(cut(family, package, "latin", wanted, family.features), family)


def make_more(family: Family, package: Path) -> TTFont:
    """The file with all other Latin letters; they stand alone among plain ones, so unkerned."""
    first, *others = ("latin", "latin-ext", "vietnamese")
    wanted = set(code_points(MORE_RANGE))
    more = cut(family, package, first, wanted, ())
    for subset in others:
        add(cut(family, package, subset, wanted - set(more.getBestCmap()), ()), more)
    return finished(more, family)


def code_points(unicode_range: str) -> Iterator[int]:
    """The characters of a range in CSS, such as U+20-7E, U+A0."""
    for part in unicode_range.replace("U+", "").split(", "):
        start, _, end = part.partition("-")
        yield from range(int(start, 16), int(end or start, 16) + 1)


def cut(
    family: Family, package: Path, subset: str, wanted: set[int], features: tuple[str, ...]
) -> TTFont:
    """One of Fontsource's files, with the family's axes and only what is wanted."""
    font = TTFont(package / "files" / family.source.format(subset), recalcTimestamp=False)
    # Names of glyphs that no other subset has.
    font.setGlyphOrder([f"{subset}.{n}" for n in range(font["maxp"].numGlyphs)])
    instancer.instantiateVariableFont(font, family.axes, inplace=True)
    font = reread(font)
    settle_letters(font)
    options = Options(
        layout_features=list(features),
        hinting=False,
        name_IDs=list(NAMES),
        notdef_outline=True,
        glyph_names=True,
        drop_tables=[*Options().drop_tables, *UNUSED_TABLES, *([] if features else LAYOUT_TABLES)],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def settle_letters(font: TTFont) -> None:
    """Make those letters the font's own that its axes ask for, such as Fraunces' upright n."""
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord if gsub.FeatureList else ():
        if record.FeatureTag != "rvrn":
            continue
        for index in record.Feature.LookupListIndex:
            for substitution in gsub.LookupList.Lookup[index].SubTable:
                for table in font["cmap"].tables:
                    table.cmap = {
                        code: substitution.mapping.get(glyph, glyph)
                        for code, glyph in table.cmap.items()
                    }


def reread(font: TTFont) -> TTFont:
    """The font as a file gives it: only then are its tables whole."""
    file = BytesIO()
    font.flavor = None
    font["post"].formatType = 2.0  # keeps the glyphs' names
    font["post"].extraNames, font["post"].mapping = [], {}
    font.save(file)
    file.seek(0)
    return TTFont(file, recalcTimestamp=False)


def add(source: TTFont, target: TTFont) -> None:
    """Add all glyphs of one font to another of the same family and axes."""
    names = source.getGlyphOrder()[1:]  # without the sign for what is missing
    for name in names:
        target["glyf"][name] = source["glyf"][name]
        target["hmtx"][name] = source["hmtx"][name]
        if "gvar" in source:
            target["gvar"].variations[name] = source["gvar"].variations[name]
    for table in target["cmap"].tables:
        table.cmap |= source.getBestCmap()


def finished(font: TTFont, family: Family) -> TTFont:
    """The font, ready to be saved for the web under its own name."""
    for name, value in (
        (FAMILY, family.own_name),
        (STYLE, "Regular"),
        (FULL_NAME, family.own_name),
        (POSTSCRIPT_NAME, family.own_name.replace(" ", "")),
    ):
        font["name"].setName(value, name, *WINDOWS_ENGLISH)
    font["post"].formatType = 3.0  # without the glyphs' names
    font.flavor = "woff2"
    return font


def licence_text(font: TTFont, package: Path) -> str:
    """The package's licence under the font's own copyright; the package's first line has less."""
    _, text = (package / "LICENSE").read_text(encoding="utf-8").split("\n", 1)
    return f"{font['name'].getDebugName(COPYRIGHT)}\n{text.rstrip()}\n"


def fallback_faces(family: Family, font: TTFont) -> Iterator[str]:
    """The rules that make fallbacks as wide as the family, and its lines as high."""
    em = font["head"].unitsPerEm
    for fallback in family.fallbacks:
        size = SLACK * family.widths[fallback.weight] / fallback.width
        yield FALLBACK_FACE.format(
            family=fallback.family,
            weight=fallback.weight,
            local=fallback.local,
            size=size,
            ascent=font["hhea"].ascent / em / size,
            descent=-font["hhea"].descent / em / size,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
