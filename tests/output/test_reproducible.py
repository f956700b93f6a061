"""The same words on the same day give the same bytes, whoever builds them where."""

import os
from pathlib import Path

import pytest
from project import FIXTURES, copy_project


def contents(folder: Path, umask: int, **environment: str) -> dict[str, bytes]:
    """The files of a site that was built in a folder of its own, by their paths."""
    project = copy_project(folder)
    project.style_page()
    full = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")
    project.write("practice.yml", full)
    before = os.umask(umask)
    try:
        built = project.build_anew(**environment)
    finally:
        os.umask(before)
    assert built.code == 0, built.printed
    files = [path for path in built.site.rglob("*") if path.is_file()]
    return {path.relative_to(built.site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """What two machines make of the same words, on the two sides of the date line."""
    folder = tmp_path_factory.mktemp("one")
    other = tmp_path_factory.mktemp("other") / "further" / "down"
    auckland = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    honolulu = {"TZ": "Pacific/Honolulu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}
    return [contents(folder / "a", 0o022, **auckland), contents(other, 0o077, **honolulu)]


def test_two_machines_make_the_same_files(two_sites: list[dict[str, bytes]]) -> None:
    one, other = two_sites
    kinds = ("index.html", "sitemap.xml.gz", "search/index.json", "assets/card.png")
    assert set(kinds) <= one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
