"""The contrast of every pair of colors in use, in both schemes (WCAG 1.4.3, 1.4.6, 1.4.11)."""

import re

import pytest
from project import ROOT

TOKENS = (ROOT / "overrides" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
SCREEN = TOKENS.split("@media print")[0]
BODY, TEXT, CONTROL = 7.0, 4.5, 3.0
# What stands on what, and how strongly it has to stand out.
PAIRS = {
    ("ink", "page"): BODY,
    ("ink", "card"): BODY,
    ("link", "page"): BODY,
    ("link", "card"): BODY,
    ("muted", "page"): BODY,
    ("muted", "card"): BODY,
    ("accent", "page"): TEXT,
    ("accent", "card"): TEXT,
    ("on-link", "link"): TEXT,
    ("on-strip", "strip"): BODY,
    ("border", "page"): CONTROL,
    ("border", "card"): CONTROL,
    ("focus", "page"): CONTROL,
    ("focus", "card"): CONTROL,
}


def colors(scheme: str) -> dict[str, str]:
    """Every token of a scheme that is a color, as six hexadecimal digits."""
    plain = dict(re.findall(r"--([\w-]+): #([0-9a-f]{3,6});", SCREEN))
    pairs = re.findall(r"--([\w-]+): light-dark\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\)", SCREEN)
    chosen = {name: light if scheme == "light" else dark for name, light, dark in pairs}
    found = plain | chosen
    return {name: "".join(c * 2 for c in v) if len(v) == 3 else v for name, v in found.items()}


def luminance(color: str) -> float:
    """The relative luminance of a color, as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_wcags() -> None:
    assert contrast("ffffff", "000000") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_a_pair_of_colors_stands_out(pair: tuple[str, str], scheme: str) -> None:
    tokens = colors(scheme)
    assert contrast(tokens[pair[0]], tokens[pair[1]]) >= PAIRS[pair]
