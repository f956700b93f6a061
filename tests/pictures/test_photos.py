"""Visitors get small upright copies of a photo that a page shows, and never the photo itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag
from picture_fixtures import camera_data, corner_names, corners, save
from PIL import Image
from project import ROOT, Built, Project, copy_project

MOUNT = "https://name.github.io/repo/"
PICTURES = {".avif", ".gif", ".heic", ".heif", ".jpeg", ".jpg", ".png", ".webp"}
PAGE = """First words.

![At the top](IMG 1234.JPG)

## A part

![In a paragraph](wide.png){ .frame #wide width=300 title="A title" }

![With a caption](folder/small.webp)

/// caption
A caption.
///

- ![In a list][lake]

| Picture |
|---|
| ![In a table](wide.png) |

[![In a link](wide.png)](contact.md)

!!! key "Key"
    Words ![In a card, with "quotes" & signs](phone.heic) and more words.

![](folder/small.webp){ .decorative }

[lake]: wide.png
"""


def put_pictures(project: Project) -> None:
    docs = project.path / "docs"
    data = camera_data(6).tobytes()
    save(corners(1500, 1000), docs / "IMG 1234.JPG", exif=data)
    save(corners(1200, 600), docs / "wide.png")
    save(corners(300, 200), docs / "folder" / "small.webp")
    save(corners(600, 400), docs / "phone.heic", exif=camera_data(1).tobytes())
    save(corners(600, 400), docs / "unshown.jpg", exif=data)
    save(corners(600, 400), docs / "about" / "waits.jpg")
    save(corners(600, 400), docs / "templates" / "template.jpg")
    project.write("about/team.md", project.read("about/team.md") + "\n![A room](waits.jpg)\n")
    save(corners(600, 400), docs / "later.jpg")
    project.page("later.md", "![Shown later](later.jpg)", publish_on="2026-12-25")
    project.page("fixture.md", PAGE)
    project.page("about/deep.md", "![Above](../wide.png)")
    project.write("index.md", project.read("index.md") + "\n![At home](wide.png)\n")


@dataclass(frozen=True)
class Shown:
    """A project with photos, its site, and one page of it."""

    project: Project
    built: Built
    page: BeautifulSoup

    def image(self, alt: str) -> Tag:
        found = self.page.select_one(f"img[alt='{alt}']")
        assert found is not None, alt
        return found


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    project = copy_project(tmp_path_factory.mktemp("photos") / "project")
    put_pictures(project)
    built = project.build(SITE_URL=MOUNT)
    assert built.code == 0, built.printed
    return Shown(project, built, BeautifulSoup(built.html("fixture"), "html.parser"))


def pictures(site: Path) -> Iterator[Path]:
    """Every photo of the site that is none of the theme's."""
    return (
        file
        for file in site.rglob("*")
        if file.suffix.lower() in PICTURES and "assets" not in file.relative_to(site).parts
    )


def candidates(srcset: str) -> dict[str, int]:
    """The addresses in a `srcset`, with the width that each is said to have."""
    return {a: int(w) for a, w in re.findall(r"(\S+) (\d+)w(?:, |$)", srcset)}


def test_no_original_is_published_and_no_copy_tells_what_it_told(shown: Shown) -> None:
    docs = shown.project.path / "docs"
    originals = {file.read_bytes() for file in docs.rglob("*") if file.suffix.lower() in PICTURES}
    copies = list(pictures(shown.built.site))
    assert len(originals) == 6
    assert len(copies) == 2 * (2 + 2 + 1 + 1)
    for copy in copies:
        content = copy.read_bytes()
        assert content not in originals
        assert b"Exif" not in content
        assert b"Fixture camera" not in content
        assert not Image.open(copy).getexif()


def test_a_photo_that_no_published_page_shows_is_not_published(shown: Shown) -> None:
    names = {re.sub(r"-\w{10}-\d+\.\w+$", "", file.name) for file in pictures(shown.built.site)}
    assert names == {"img-1234", "wide", "small", "phone"}


def test_a_photo_has_its_copies_in_both_forms_with_their_sizes(shown: Shown) -> None:
    for image in shown.page.select("picture > img"):
        source = image.find_previous_sibling("source")
        assert isinstance(source, Tag)
        assert source["type"] == "image/webp"
        assert source["sizes"] == image["sizes"]
        for srcset in (str(source["srcset"]), str(image["srcset"])):
            for address, width in candidates(srcset).items():
                file = shown.built.site / urljoin(f"{MOUNT}fixture/", address).removeprefix(MOUNT)
                assert Image.open(file).width == width
        widths = list(candidates(str(image["srcset"])).values())
        assert widths in ([480, 960], [480], [300], [960, 480], [400])  # of 1200, 600, 300 pixels
        largest = shown.built.site / urljoin(f"{MOUNT}fixture/", str(image["src"])).removeprefix(
            MOUNT
        )
        width, height = Image.open(largest).size
        assert int(str(image["width"])) / int(str(image["height"])) == pytest.approx(width / height)


def test_a_photo_from_a_phone_stands_upright(shown: Shown) -> None:
    image = shown.image("At the top")
    assert (image["width"], image["height"]) == ("960", "1440")
    file = shown.built.site / urljoin(f"{MOUNT}fixture/", str(image["src"])).removeprefix(MOUNT)
    assert corner_names(Image.open(file)) == ["blue", "red", "white", "green"]


def test_sizes_is_as_wide_as_the_column_of_text(shown: Shown) -> None:
    css = ROOT / "overrides/assets/css"
    column = re.search(r"--measure: (\d+)rem", (css / "tokens.css").read_text(encoding="utf-8"))
    beside = re.search(r"100% - (\d+)rem", (css / "layout.css").read_text(encoding="utf-8"))
    assert column
    assert beside
    edge, room = int(column[1]) + int(beside[1]), beside[1]
    assert shown.image("At the top")["sizes"] == (
        f"(min-width: {edge}rem) {column[1]}rem, calc(100vw - {room}rem)"
    )
    narrow = shown.image("In a paragraph")
    assert narrow["sizes"] == f"(min-width: {edge}rem) 300px, calc(100vw - {room}rem)"
    template = (ROOT / "overrides/partials/picture.html").read_text(encoding="utf-8")
    assert f"width >= {int(column[1]) * 16}" in template


def test_only_what_lies_below_the_first_screen_waits(shown: Shown) -> None:
    waiting = {str(image["alt"]) for image in shown.page.select("img[loading=lazy]")}
    assert {str(i["alt"]) for i in shown.page.select("img")} - waiting == {"At the top"}
    deep = BeautifulSoup(shown.built.html("about/deep"), "html.parser")
    assert not deep.select("img[loading]")


@pytest.mark.parametrize(
    ("alt", "place"),
    [
        ("At the top", "p > picture"),
        ("With a caption", "figure > p > picture"),
        ("In a list", "li > picture"),
        ("In a table", "td > picture"),
        ("In a link", 'a[href="../contact/"] > picture'),
        ('In a card, with "quotes" & signs', ".admonition p > picture"),
    ],
)
def test_a_photo_stands_where_it_was_put(shown: Shown, alt: str, place: str) -> None:
    assert alt in {str(image["alt"]) for image in shown.page.select(f"{place} > img")}


def test_words_around_a_photo_stay_in_their_places(shown: Shown) -> None:
    card = shown.page.select_one(".admonition p:last-child")
    assert card is not None
    assert [" ".join(text.split()) for text in card.find_all(string=True)] == [
        "Words",
        "and more words.",
    ]


def test_what_an_editor_says_of_a_picture_is_kept(shown: Shown) -> None:
    image = shown.image("In a paragraph")
    assert (image["class"], image["id"], image["title"]) == (["frame"], "wide", "A title")
    assert (image["width"], image["height"]) == ("300", "150")
    decorative = shown.page.select('img[alt=""]')
    assert len(decorative) == 1
    assert not any(image.get("class") for image in decorative)


@pytest.mark.parametrize(("page", "address"), [("", ""), ("about/deep", "about/deep/")])
def test_addresses_are_right_from_every_page(shown: Shown, page: str, address: str) -> None:
    image = BeautifulSoup(shown.built.html(page), "html.parser").select_one("picture > img")
    assert image is not None
    target = urljoin(MOUNT + address, str(image["src"]))
    assert (shown.built.site / target.removeprefix(MOUNT)).is_file()


def test_advice_tells_of_places_and_of_what_no_page_shows(shown: Shown) -> None:
    assert len(shown.built.findings) == 4
    first, *others = [f for f in shown.built.findings if "records where it was taken" in f]
    assert first.startswith("docs/IMG 1234.JPG:1: ")
    for words in ("Windows", "Preview", "iPhone", "camera in the phone's settings", "history"):
        assert words in first
    assert [f.split(":")[0] for f in others] == ["docs/phone.heic", "docs/unshown.jpg"]
    assert not any("Windows" in other for other in others)
    unshown = [f.split(":")[0] for f in shown.built.findings if "No page shows this" in f]
    assert unshown == ["docs/unshown.jpg"]


def test_two_builds_give_the_same_bytes_and_the_second_makes_no_copy(
    shown: Shown, tmp_path: Path
) -> None:
    def stored(project: Project) -> dict[str, int]:
        files = (project.path / ".cache/photos").iterdir()
        return {file.name: file.stat().st_mtime_ns for file in files}

    def published(built: Built) -> dict[str, bytes]:
        site = built.site
        return {f.relative_to(site).as_posix(): f.read_bytes() for f in pictures(site)}

    before = stored(shown.project)
    assert len(before) == 5
    first = published(shown.built)
    assert published(shown.project.build(SITE_URL=MOUNT)) == first
    assert stored(shown.project) == before
    other = copy_project(tmp_path / "other")
    put_pictures(other)
    assert published(other.build(SITE_URL=MOUNT)) == first
