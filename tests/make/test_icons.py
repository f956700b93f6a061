"""The mark as icons: in a tab, on a home screen, in the manifest."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pictures.drawings import dark_colors, light_colors
from PIL import Image, ImageChops, ImageColor
from project import ROOT, Project, copy_project

THEME = ROOT / "overrides"
ICONS = Path("assets/icons")
SIZES = {
    "favicon-32": 32,
    "apple-touch-icon": 180,
    "icon-192": 192,
    "icon-512": 512,
    "icon-maskable-512": 512,
}


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The theme's folder after `make icons` in a copy of the project."""
    project = copy_project(tmp_path_factory.mktemp("icons") / "project")
    theme = project.path / "overrides"
    for file in [*(theme / ICONS).iterdir(), theme / "assets/favicon.svg"]:
        file.unlink()
    subprocess.run(
        [sys.executable, "-m", "make.icons"],
        cwd=project.path,
        env=os.environ | {"PYTHONPATH": "overrides/hooks:overrides/tools"},
        check=True,
    )
    return theme


def test_the_icons_are_what_would_be_drawn_now(drawn: Path) -> None:
    assert {file.stem for file in (THEME / ICONS).iterdir()} == SIZES.keys()
    for name in SIZES:
        one, other = (
            Image.open(at / ICONS / f"{name}.png").convert("RGBA") for at in (THEME, drawn)
        )
        # Another Pillow may round an edge differently; it draws no other picture.
        farthest = max(ImageChops.difference(one, other).tobytes())
        assert farthest <= 16, f"{name} is out of date. Type: make icons"
    favicon = "assets/favicon.svg"
    assert (THEME / favicon).read_bytes() == (drawn / favicon).read_bytes(), "Type: make icons"


@pytest.mark.parametrize("name", SIZES)
def test_an_icon_has_its_size_and_the_marks_colors(name: str) -> None:
    icon = Image.open(THEME / ICONS / f"{name}.png")
    assert icon.size == (SIZES[name], SIZES[name])
    counted = icon.convert("RGB").getcolors(SIZES[name] ** 2) or []
    colors = {color for count, color in counted if count > 20}
    light = light_colors(THEME)
    assert {ImageColor.getrgb(light[name]) for name in ("page", "sun", "link")} <= colors


def test_the_maskable_icon_keeps_to_the_circle_that_every_mask_leaves() -> None:
    icon = Image.open(THEME / ICONS / "icon-maskable-512.png").convert("RGB")
    paper = icon.getpixel((0, 0))
    for x in range(0, 512, 4):
        for y in range(0, 512, 4):
            if icon.getpixel((x, y)) != paper:
                assert (x - 256) ** 2 + (y - 256) ** 2 <= (0.4 * 512) ** 2, (x, y)


def test_the_favicon_changes_with_the_browsers_scheme() -> None:
    svg = (THEME / "assets/favicon.svg").read_text(encoding="utf-8")
    light, dark = svg.split("@media (prefers-color-scheme: dark)")
    assert light_colors(THEME)["link"] in light
    assert dark_colors(THEME)["link"] in dark


def test_the_head_names_icons_and_manifest(site: Path) -> None:
    for page in ("index.html", "contact/index.html"):
        soup = BeautifulSoup((site / page).read_text(encoding="utf-8"), "html.parser")
        links = soup.select("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]")
        assert len(links) == 4
        for link in links:
            file = (site / page).parent / str(link["href"])
            assert file.is_file(), file
            if link.get("sizes"):
                width, height = Image.open(file).size
                assert link["sizes"] == f"{width}x{height}"


@pytest.mark.parametrize("name", ["Fixture Practice", 'The "Quiet" & Co', "Mind’s Rest <3"])
def test_the_manifest_tells_the_name_and_icons_that_are_there(project: Project, name: str) -> None:
    text = project.read("practice.yml").replace(
        "name: Fixture Practice", f"name: {json.dumps(name)}"
    )
    project.write("practice.yml", text)
    site = project.build(SITE_URL="https://name.github.io/repo/").site
    manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == name
    assert manifest["start_url"] == "."
    assert manifest["display"] == "browser"
    assert manifest["background_color"] == light_colors(THEME)["page"]
    assert {icon.get("purpose") for icon in manifest["icons"]} == {None, "maskable"}
    for icon in manifest["icons"]:
        width, height = Image.open(site / icon["src"]).size
        assert icon["sizes"] == f"{width}x{height}"
