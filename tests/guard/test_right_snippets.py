"""No false alarms: unusual but right Markdown builds without a word of the guard."""

import re
from collections.abc import Callable

import pytest
from picture_fixtures import corners, save
from project import FIXTURES, Built, copy_project

# Each snippet stands below its name: `%% name`.
TEXT = (FIXTURES / "right-snippets.md").read_text(encoding="utf-8")
NAMED = re.split(r"^%% (.*)\n", TEXT, flags=re.MULTILINE)[1:]
SNIPPETS = dict(zip(NAMED[::2], NAMED[1::2], strict=True))
BODY = "## A heading\n\n- One\n- Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n"
# What other programs make of a file when they save it.
SAVED: dict[str, Callable[[bytes], bytes]] = {
    "windows-line-ends": lambda raw: raw.replace(b"\n", b"\r\n"),
    "old-mac-line-ends": lambda raw: raw.replace(b"\n", b"\r"),
    "byte-order-mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "no-line-end": lambda raw: raw.rstrip(b"\n"),
    "spaces-at-line-ends": lambda raw: raw.replace(b"\n", b" \n"),
    "unseen-spaces": lambda raw: raw.replace(b"heading", "\u200bhead\u00ading\u2060".encode()),
    "spaces-that-do-not-break": lambda raw: raw.replace(b"- ", "-\u00a0".encode()),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = copy_project(tmp_path_factory.mktemp("right") / "project")
    save(corners(300, 120), project.path / "docs" / "fixture.png")
    for number, snippet in enumerate(SNIPPETS.values()):
        project.page(f"right-{number}.md", snippet)
    for name, change in SAVED.items():
        project.page(f"{name}.md", BODY)
        page = project.path / "docs" / f"{name}.md"
        page.write_bytes(change(page.read_bytes()))
    return project.build()


def test_there_are_enough_of_them() -> None:
    assert len(SNIPPETS) >= 40


def test_all_of_it_passes(built: Built) -> None:
    names = {f"docs/right-{number}.md": name for number, name in enumerate(SNIPPETS)}
    told = [(names.get(line.split(":")[0]), line) for line in built.findings]
    assert told == []
    assert built.code == 0, built.printed


@pytest.mark.parametrize("name", SAVED)
def test_however_a_page_is_saved_it_comes_out_the_same(built: Built, name: str) -> None:
    html = built.html(name)
    for part in ('<h2 id="a-heading">', "<li>One", 'scope="col">b</th>', "<code>code"):
        assert part in html
