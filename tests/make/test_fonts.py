"""The fonts are small, hold every letter the site shows, and stand beside their licences."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from project import ROOT
from report import build_faults
from site_faults import soups

FONTS = ROOT / "overrides" / "assets" / "fonts"
CSS = (ROOT / "overrides" / "assets" / "css" / "fonts.css").read_text(encoding="utf-8")
FAMILIES = ("source-sans-3", "fraunces")


def letters(file: str) -> set[int]:
    """The characters that a font can show."""
    return set(TTFont(FONTS / f"{file}.woff2").getBestCmap())


def unicode_range(file: str) -> set[int]:
    """The characters for which the style sheet loads a font of rarer letters."""
    [face] = [face for face in CSS.split("@font-face") if f"/{file}.woff2" in face]
    _, _, parts = face.partition("unicode-range:")
    found = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", parts)
    return {n for start, end in found for n in range(int(start, 16), int(end or start, 16) + 1)}


def test_plain_english_costs_at_most_30_kilobytes() -> None:
    assert sum((FONTS / f"{family}.woff2").stat().st_size for family in FAMILIES) <= 30_000


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "name", ["Zoë Łuczak", "Nguyễn Thị Hạnh", "Șerban Țurcanu", "Ke\u02bcala", "STRAẞE"]
)
def test_a_name_from_elsewhere_is_in_the_fonts(family: str, name: str) -> None:
    assert set(map(ord, name)) <= letters(family) | letters(f"{family}-more")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_letter_loads_one_file_and_that_file_has_it(family: str) -> None:
    more = unicode_range(f"{family}-more")
    assert letters(family).isdisjoint(more)
    assert letters(f"{family}-more") <= more


@pytest.mark.parametrize("family", FAMILIES)
def test_spanish_needs_no_second_file(family: str) -> None:
    assert set(map(ord, "áéíóúüñ¿¡«»")) <= letters(family)


@pytest.mark.parametrize("family", FAMILIES)
def test_plain_english_and_its_signs_are_in_the_first_file(family: str) -> None:
    signs = set(range(0x20, 0x7F)) | set(map(ord, "\u00a0\u00d7’‘“”–—…•·−½©®™€§"))
    assert signs <= letters(family)


def test_the_sign_that_leads_back_from_a_source_is_in_the_text_font(site: Path) -> None:
    signs = {a.get_text() for s in soups(site).values() for a in s.select(".footnote-backref")}
    assert len(signs) == 1
    assert set(map(ord, *signs)) <= letters("source-sans-3")


@pytest.mark.parametrize("family", FAMILIES)
def test_the_licence_stands_beside_the_fonts(site: Path, family: str) -> None:
    licence = (site / "assets" / "fonts" / f"{family}-LICENSE.txt").read_text(encoding="utf-8")
    copyright_notice = TTFont(FONTS / f"{family}.woff2")["name"].getDebugName(0)
    assert licence.startswith(copyright_notice)
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_a_font_has_one_name_everywhere_and_its_loss_would_be_told() -> None:
    assert {file.stem for file in FONTS.glob("*.woff2")} == set(build_faults.FONT_FILES)
    script = (ROOT / "overrides" / "assets" / "script.js").read_text(encoding="utf-8")
    tokens = (ROOT / "overrides" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
    for family in FAMILIES:
        assert f'"{family}"' in script
        assert f': "{family}", ' in tokens
        assert f'font-family: "{family}"' in CSS


def test_a_changed_font_does_not_take_a_reserved_name() -> None:
    for file in ("source-sans-3", "source-sans-3-more"):
        names = TTFont(FONTS / f"{file}.woff2")["name"]
        assert all("Source" not in str(names.getDebugName(n)) for n in (1, 4, 6)), file
