"""A file in docs/ that nothing reads, or whose name is no address: what to do with it."""

import pytest
from guarded import PAGE, Guard

BAD = {
    "A B.md": "Rename this file, like a-b.md: small letters, digits and hyphens only.",
    "Notes/a.md": "Rename this file, like notes/a.md",
    "Grief.md.txt": "The name of a page ends in .md alone. Rename this file to grief.md.",
    "a.md.md": "The name of a page ends in .md alone. Rename this file to a.md.",
    "a.markdown": "The name of a page ends in .md alone. Rename this file to a.md.",
    "articles-page-2.md": "The list of articles uses this address itself. Rename this page.",
    "about/privacy/index.md": "This page has the same address as about/privacy.md. Rename one",
    "about/team/readme.md": "This page has the same address as about/team.md. Rename one",
    "a.PDF": "Write the ending of this file in small letters: .pdf.",
    "a.svg": "An SVG may run a script on a visitor's screen, so it can't be shown.",
    "a.bmp": "This kind of picture can't be shown. Save it as a JPEG, and put that here.",
    "d.yaml": "Nothing reads this file. Rename it, or move it out of docs/.",
    "menus.yml": "Nothing reads this file. Did you mean `menu.yml`? Rename it",
    "about/menu.yml": "Nothing reads this file. Did you mean `menu.yml`?",
    "data.json": "would be public. Move it out of docs/.",
    "minutes.docx": "would be public. Move it out of docs/. A page is plain text, and its name",
    "notes": "would be public. Move it out of docs/. A page is plain text, and its name ends in",
}
GOOD = ("a-b-2.md", "leaflet.pdf", "articles-page.md", "about/indexes.md")


def told(guard: Guard, file: str) -> list[str]:
    """What is told of a new file, but for what is told of any page that has no words of its own."""
    guard.project.page(PAGE, "Words.")
    text = guard.project.read(PAGE).replace("ixture", f"ile {sum(map(ord, file))}")
    raw = text.encode() if file.endswith(".md") else b"%PDF-1.7"
    found = map(str, guard.judge_files({file: raw}).findings)
    return [line for line in found if line.startswith(f"docs/{file}:")]


@pytest.mark.parametrize("file", BAD)
def test_it_is_told_once_on_its_first_line(guard: Guard, file: str) -> None:
    [line] = told(guard, file)
    assert line.startswith(f"docs/{file}:1: "), line
    assert BAD[file] in line


@pytest.mark.parametrize("file", GOOD)
def test_what_is_read_or_meant_to_be_public_passes(guard: Guard, file: str) -> None:
    assert told(guard, file) == []


def test_of_several_with_one_address_all_but_the_first_are_told(guard: Guard) -> None:
    guard.project.page(PAGE, "Words.")
    raw = guard.project.read(PAGE).encode()
    files = ("a.md", "a/index.md", "a/readme.md", "b.md", "b/index.md")
    found = map(str, guard.judge_files(dict.fromkeys(files, raw)).findings)
    same = [line.partition(" Rename")[0] for line in found if "the same address" in line]
    assert same == [
        "docs/a/index.md:1: This page has the same address as a.md.",
        "docs/a/readme.md:1: This page has the same address as a.md.",
        "docs/b/index.md:1: This page has the same address as b.md.",
    ]
