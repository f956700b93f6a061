"""Cuts a family's fonts down to the letters and the axes that the site shows."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from make.fonts.families import Family

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
WINDOWS_ENGLISH = (3, 1, 0x409)


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
