"""The families of the site: how each is cut, and what stands in until it has arrived."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fallback:
    """A font that many devices have, to be shown until ours is there."""

    family: str
    weight: int
    width: float  # as Family.widths
    local: tuple[str, ...]  # its full name, and those of fonts with the same widths


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
        Fallback("Sans Roboto", 400, 0.43930, ("Roboto",)),
        Fallback("Sans Roboto", 700, 0.44622, ("Roboto Bold",)),
        Fallback("Sans Arial", 400, 0.44150, ("Arial", "Liberation Sans")),
        Fallback("Sans Arial", 700, 0.47461, ("Arial Bold", "Liberation Sans Bold")),
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
        Fallback("Serif Noto", 600, 0.51475, ("Noto Serif Bold",)),
        Fallback("Serif Georgia", 600, 0.52271, ("Georgia Bold",)),
        Fallback("Serif Liberation", 600, 0.43804, ("Liberation Serif Bold",)),
    ),
)
