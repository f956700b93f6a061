"""A value set in a form changes its own lines, and nothing else in the file."""

from collections.abc import Iterator
from typing import Any

import pytest
from edit.files import with_its_line_ends
from edit.refusal import Refusal
from edit.values.block import block_of, part_of
from edit.values.entries import with_entry, with_moved, without_entry
from edit.values.setting import with_value
from project import ROOT

DOCS = ROOT / "docs"
FILES = [file.relative_to(DOCS).as_posix() for file in sorted(DOCS.rglob("*"))]
TEXTS = [path for path in FILES if path.endswith((".md", ".yml"))]
MOST = 5
OTHER = "Another: value #1, “so”"
Name = tuple[str | int, ...]


def values(value: Any, name: Name = ()) -> Iterator[tuple[Name, Any]]:
    """Every value that is no list or group, with its name."""
    entries = value.items() if isinstance(value, dict) else enumerate(value or [])
    if not isinstance(value, dict | list):
        yield name, value
        return
    for key, inner in entries:
        yield from values(inner, (*name, key))


def some_of(part: Any, name: str) -> list[tuple[Name, Any]]:
    """The values of one outermost setting; of long lists of words, some."""
    found = [*values(part, (name,))]
    return found[:: max(1, len(found) // MOST)]


@pytest.mark.parametrize("path", TEXTS)
def test_the_same_value_changes_nothing_and_another_only_its_lines(path: str) -> None:
    text = (DOCS / path).read_bytes().decode()
    block = block_of(path, text)
    found = [one for name, part in block.value(()).items() for one in some_of(part, name)]
    assert found
    lines = text.split("\n")
    for name, value in found:
        assert with_value(path, text, name, value)[0] == text, name
        new, line = with_value(path, text, name, OTHER)
        node = block.node(name)
        assert node is not None
        # A value may stand on several lines, and stands on one then.
        gone = node.end_mark.line - node.start_mark.line + 1 if value else 1
        first, rest = line - 1, lines[line - 1 + gone :]
        assert new.split("\n")[:first] == lines[:first], name
        assert new.split("\n")[first + 1 :] == rest, name
        assert part_of(path, new, name).value(name) == OTHER, name


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("has_last", [True, False])
def test_line_ends_and_a_missing_last_one_stay(end: str, *, has_last: bool) -> None:
    text = "# Above\na: one # behind\nb:\n  - x\n\n# Below" + ("\n" if has_last else "")
    text = text.replace("\n", end)
    new, _ = with_value("practice.yml", text, ("b", 0), "y")
    assert new == text.replace("- x", "- y")
    new, _ = with_entry("practice.yml", text, ("b",), "y")
    assert new == text.replace(f"- x{end}", f"- x{end}  - y{end}")
    new, _ = with_value("practice.yml", text, ("c",), "three")
    assert new == text.replace(f"- x{end}", f"- x{end}c: three{end}")


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        ("a: 'it''s'", "it’s", "a: 'it’s'"),
        ('a: "say \\"x\\""', 'say "y"', 'a: "say \\"y\\""'),
        ("a:", "Ketamine: what to expect", 'a: "Ketamine: what to expect"'),
        ("a: x # note", "y", "a: y # note"),
        ("a:   # note", "y", "a: y   # note"),
        ("a: x", None, "a:"),
        ("a: x # note", None, "a: # note"),
        ("a: true", False, "a: false"),
        ("a: x", "two\nlines", "a: two lines"),
        ("a: x", "- no list", 'a: "- no list"'),
        ("a: x", "“quoted”", 'a: "“quoted”"'),
        ("a: x", "&anchor", 'a: "&anchor"'),
        ("a: x", "null", 'a: "null"'),
        ("a: x\n\nb: y", "z", "a: z\n\nb: y"),
        ("a: x\n  y\nb: z", "w", "a: w\nb: z"),
    ],
)
def test_a_value_is_written_so_that_it_reads_back(old: str, value: Any, new: str) -> None:
    assert with_value("practice.yml", f"{old}\n", ("a",), value)[0] == f"{new}\n"


def test_what_is_not_there_yet_is_added_in_its_place() -> None:
    text = "# The practice\nname: A\n\n# People\npeople:\n\n# Below\nfees:\n"
    new, line = with_value("practice.yml", text, ("phone",), "555", ("name", "phone", "people"))
    assert new == text.replace("name: A\n", "name: A\nphone: 555\n")
    assert line == 3
    new, _ = with_value("practice.yml", text, ("people", 0, "name"), "Kim")
    assert new == text.replace("people:\n", "people:\n  - name: Kim\n")
    again, _ = with_value("practice.yml", new, ("people", 0, "role"), "Guide", ("name", "role"))
    assert again == new.replace("- name: Kim\n", "- name: Kim\n    role: Guide\n")


def test_a_setting_goes_into_the_settings_of_a_page() -> None:
    text = "---\r\ntitle: A\r\n---\r\n\r\ntitle: no setting\r\n---\r\n"
    new, line = with_value("a.md", text, ("draft",), True, ("title", "draft"))
    assert new == text.replace("title: A\r\n", "title: A\r\ndraft: true\r\n", 1)
    assert line == 3


LIST = (
    "# Above\nb:\n  # Of one\n  - name: one\n    role: x\n  - name: two\n\n  - name: three\nc: 1\n"
)


def test_entries_are_taken_out_and_moved_with_their_comments() -> None:
    new, _ = without_entry("practice.yml", LIST, ("b", 1))
    assert new == LIST.replace("  - name: two\n", "")
    new, line = with_moved("practice.yml", LIST, ("b", 0), 2)
    assert block_of("practice.yml", new).value(("b", 2, "name")) == "one"
    assert "  - name: three\n  # Of one\n  - name: one\n    role: x\nc: 1\n" in new
    assert new.split("\n")[line - 1] == "  - name: one"
    back, _ = with_moved("practice.yml", new, ("b", 2), 0)
    assert block_of("practice.yml", back).value(()) == block_of("practice.yml", LIST).value(())


def test_doors_can_be_added_and_moved() -> None:
    text = "doors:\n  A: a.md\n  B:\n    - b.md\n    - c.md\n\nfooter:\n  - a.md\n"
    new, _ = with_entry("menu.yml", text, ("doors",), {"key": "C & D", "value": ["d.md"]})
    assert block_of("menu.yml", new).value(("doors", "C & D")) == ["d.md"]
    assert new.replace("  C & D:\n    - d.md\n", "") == text
    moved, _ = with_moved("menu.yml", text, ("doors", "B"), 0)
    assert moved.startswith("doors:\n  B:\n    - b.md\n    - c.md\n  A: a.md\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [("a: [x, y]\n", ("a", 0, "b")), ("a: x: y\n", ("a",)), ("a:\n  b: c\n", ("a",))],
)
def test_what_cannot_be_set_is_refused_in_a_sentence(text: str, name: Name) -> None:
    with pytest.raises(Refusal) as refused:
        with_value("practice.yml", text, name, "z")
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize(
    ("old", "new", "saved"),
    [
        ("a\r\nb\r\nc", "a\nB\nc", "a\r\nB\r\nc"),
        ("a\r\nb\nc\r\n", "a\nb\nd\nc\n", "a\r\nb\nd\r\nc\r\n"),
        ("a\nb\n", "a\nb\nc", "a\nb\nc"),
        ("\ufeffa\r\n", "a\nb\n", "\ufeffa\r\nb\r\n"),
        ("a\r\nb", "a\nb\nc\n", "a\r\nb\r\nc\r\n"),
    ],
)
def test_a_browser_changes_no_line_end(old: str, new: str, saved: str) -> None:
    assert with_its_line_ends(old, new) == saved
