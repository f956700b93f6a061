"""A link of the file system in docs/ stops the build before anything follows it."""

import shutil
from pathlib import Path

import pytest
from project import Project, copy_project
from report.problems import NOT_PUBLISHED

HERE = "This is no file of its own but a link to another place on a disk."
LINKS = {
    "a folder beside docs": ("sub", "../overrides"),
    "itself": ("loop", ".."),
    "a page": ("twin.md", "contact.md"),
    "a file of the machine": ("leak.pdf", "/etc/hostname"),
    "a picture": ("room.jpg", "/etc/hostname"),
    "nothing": ("gone.md", "nowhere.md"),
    "a data file": ("practice.yml", "/etc/hostname"),
    "from among the templates": ("templates/copy.md", "../contact.md"),
    "with a dot": (".hidden", "../.."),
}


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return copy_project(tmp_path_factory.mktemp("linked") / "project")


@pytest.mark.parametrize("kind", LINKS)
def test_a_link_is_told_and_not_followed(linked: Project, kind: str) -> None:
    name, target = LINKS[kind]
    link = linked.path / "docs" / name
    link.parent.mkdir(exist_ok=True)
    before = link.read_bytes() if link.is_file() else None
    link.unlink(missing_ok=True)
    link.symlink_to(target)
    try:
        built = linked.build()
    finally:
        link.unlink()
        if before is not None:
            link.write_bytes(before)
    assert built.code == 1
    told = [found for found in built.findings if HERE in found]
    assert [found.split(": ")[0] for found in told] == [f"docs/{name}:1"], built.printed
    assert "not your fault" not in built.printed
    assert not built.site.exists()


def test_a_link_in_the_place_of_docs_is_told(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    docs = project.path / "docs"
    shutil.move(docs, tmp_path / "elsewhere")
    docs.symlink_to(tmp_path / "elsewhere")
    built = project.build()
    assert built.code == 1
    assert f"{NOT_PUBLISHED}\n\ndocs:1: {HERE}" in built.printed


def test_all_links_are_told_at_once_and_what_else_is_wrong(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for name in ("one.md", "two.md"):
        (project.path / "docs" / name).symlink_to("contact.md")
    project.page("third.md", "Words.", title="One: two")
    built = project.build()
    assert {found.split(": ")[0] for found in built.findings} == {
        "docs/one.md:1",
        "docs/two.md:1",
        "docs/third.md:2",
    }
