"""The copy that opens by a double click: every address in it leads to a file."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from make.offline_copy import Rewriter, copy_offline, with_fonts_inside
from make.packed_files import pack
from publish.stamp import PACKED
from site_faults import soups, style_addresses


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    shutil.copytree(site, folder / "site")
    pack(folder / "site")
    copy_offline(folder / "site", folder / "copy")
    return folder / "copy"


def test_nothing_is_packed_in_it(copy: Path) -> None:
    assert not [file for file in copy.rglob("*") if file.suffix in PACKED]


def test_every_address_leads_to_a_file(copy: Path) -> None:
    for page, soup in soups(copy).items():
        folder = (copy / page).parent if page.endswith(".html") else copy / page
        for tag in soup.select("[href], [src]"):
            address = str(tag.get("href") or tag.get("src"))
            path = unquote(re.split("[#?]", address, maxsplit=1)[0])
            if path and ":" not in path:
                assert (folder / path).is_file(), f"{page}: {address}"


def test_fonts_stand_in_the_page_and_nothing_that_disk_refuses(copy: Path) -> None:
    for page, soup in soups(copy).items():
        assert all(a == "data:font/woff2" for a in style_addresses(soup)), page
        assert not soup.select("link[rel=manifest], link[rel=preload]"), page
        assert not soup.select("meta[http-equiv=Content-Security-Policy]"), page


def test_the_script_has_the_fonts_in_it(copy: Path, site: Path) -> None:
    script, offline = ((f / "assets/script.js").read_text(encoding="utf-8") for f in (site, copy))
    assert "assets/fonts/" in script
    assert "assets/fonts/" not in offline
    for file in (site / "assets/fonts").glob("*.woff2"):
        assert f'"{file.stem}": "data:font/woff2;base64,' in offline


def test_all_but_its_addresses_is_as_it_was_built(copy: Path, site: Path) -> None:
    before, after = soups(site), soups(copy)
    assert before.keys() == after.keys()
    for page, soup in before.items():
        whole, offline = soup.select_one("body"), after[page].select_one("body")
        assert whole
        assert offline
        assert whole.get_text() == offline.get_text(), page


@pytest.mark.parametrize(
    ("html", "place", "expected"),
    [
        ('<a href="../">x</a>', "a/index.html", '<a href="../index.html">x</a>'),
        ('<a href=".">x</a>', "index.html", '<a href="index.html">x</a>'),
        ('<a href="b/#c">x</a>', "a/index.html", '<a href="b/index.html#c">x</a>'),
        ("<a href='b/'>x</a>", "a/index.html", '<a href="b/index.html">x</a>'),
        ('<a href="/repo/a/">x</a>', "404.html", '<a href="a/index.html">x</a>'),
        ('<img src="/repo/p.png" alt>', "a/index.html", '<img src="../p.png" alt="">'),
        ('<a href="#c">x</a>', "index.html", '<a href="#c">x</a>'),
        ('<a href="https://a.example/">x</a>', "index.html", '<a href="https://a.example/">x</a>'),
        ('<p title="a/">&amp;</p>', "index.html", '<p title="a/">&amp;</p>'),
        (
            '<meta http-equiv="refresh" content="0; url=../a/">',
            "old/index.html",
            '<meta http-equiv="refresh" content="0; url=../a/index.html">',
        ),
        ('<meta http-equiv="Content-Security-Policy" content="x">', "index.html", ""),
    ],
)
def test_addresses_lead_to_files(tmp_path: Path, html: str, place: str, expected: str) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "old").mkdir()
    assert Rewriter(tmp_path, "/repo/", place).rewritten(html) == expected


def test_a_font_that_a_page_names_stands_in_it(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/rare.woff2").write_bytes(b"fixture")
    css = "<style>a{src:url(../fonts/rare.woff2)}</style>"
    data = "data:font/woff2;base64,Zml4dHVyZQ=="
    found = with_fonts_inside(css, tmp_path, "/", "a/index.html")
    assert found == f"<style>a{{src:url({data})}}</style>"


def test_a_font_that_is_not_there_stays_an_address(tmp_path: Path) -> None:
    css = "<style>a{src:url(fonts/none.woff2)}</style>"
    assert with_fonts_inside(css, tmp_path, "/", "index.html") == css
