"""A broken mkdocs.yml ends in sentences with a line, and in no traceback."""

import re
from pathlib import Path

import pytest
from make.site_settings import settings_problems
from project import ROOT

RIGHT = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
UNREAD = "This can't be read ("
# What is typed in the place of what, and what is told.
SLIPS = {
    "a quote that never closes": ("site_name: Born", 'site_name: "Born', [UNREAD]),
    "a tab": ("site_name: ", "\tsite_name: ", [UNREAD]),
    "a tag that isn't there": ("!ENV", "!ENVV", [UNREAD]),
    "an unknown name": (
        "strict:",
        "stric:",
        ["`stric` is no setting of MkDocs. Did you mean `str"],
    ),
    "a wrong type": ("strict: true", "strict: [a]", ["true or false, and is a list."]),
    "words for a number": ("strict: true", "strict: yess", ["true or false, and is words."]),
    "a plugin that isn't there": ("plugins: []", "plugins: [socail]", ['The "socail" plugin is']),
    "plugins as words": ("plugins: []", "plugins: search", ["Expected a list or dict."]),
    "an option that crashes": (
        "plugins: []",
        "plugins: {search: {lang: [1]}}",
        ["MkDocs can't use these settings: "],
    ),
    "a theme that isn't there": ("name: material", "name: materail", ["name: 'materail'."]),
    "an extension that isn't there": ("- abbr", "- abrb", ["No module named 'abrb'."]),
    "an option of an extension": ("BACKLINK_TEXT", "BACKLINK", ["'footnotes': KeyError: 'BACKL"]),
    "a folder that isn't there": ("strict: true", "docs_dir: dokcs", ["dokcs' isn't an existing"]),
    "the look's folder": ("custom_dir: overrides", "custom_dir: override", ["does not exist."]),
    "another hook": ("load_pipeline.py", "load_pipelin.py", ["`hooks` has to list overrides/"]),
    "hooks as words": ("hooks:\n  - ", "hooks: ", ["`hooks` has to list overrides/"]),
    "no name": ("site_name: Born Counseling\n", "", ["`site_name` is missing."]),
    "an address without https": ('"https://born', '"born', ["`site_url`: The URL isn't valid"]),
    "a value of links": ("anchors: warn", "anchors: wrn", ["got 'wrn'."]),
    "two at once": (
        "strict: true",
        "strict: [a]\nfoo: 1",
        ["`foo` is no setting of MkDocs.", "true or false, and is a list."],
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with nothing in it but what the settings name."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    return tmp_path


def told(folder: Path, text: str) -> list[str]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = settings_problems(folder)
    assert all(re.fullmatch(r"mkdocs\.yml:\d+: .+[.?]", str(problem)) for problem in found), found
    return sorted(problem.message for problem in found)


def test_the_settings_as_they_are_have_no_problem(folder: Path) -> None:
    assert told(folder, RIGHT) == []


@pytest.mark.parametrize("slip", SLIPS)
def test_each_fault_is_a_sentence(folder: Path, slip: str) -> None:
    right, wrong, expected = SLIPS[slip]
    assert RIGHT.count(right) == 1
    messages = told(folder, RIGHT.replace(right, wrong))
    assert len(messages) == len(expected), messages
    for message, words in zip(messages, sorted(expected), strict=True):
        assert words in message


@pytest.mark.parametrize("text", ["", "# Nothing.\n", "- a\n", "hello\n"])
def test_a_file_without_settings_is_told(folder: Path, text: str) -> None:
    [message] = told(folder, text)
    assert message.startswith("There are no settings in this file. Bring the last one back")


def test_a_file_that_is_not_there_or_no_text_is_told(folder: Path) -> None:
    [problem] = settings_problems(folder)
    assert problem.message.startswith("This file isn't there.")
    (folder / "mkdocs.yml").write_bytes(RIGHT.encode() + b"\n# \xe9t\xe9\n")
    [problem] = settings_problems(folder)
    assert problem.message.startswith(UNREAD)


def test_the_line_is_that_of_the_setting(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(RIGHT.replace("strict: true", "strict: [a]"))
    [problem] = settings_problems(folder)
    assert RIGHT.split("\n")[problem.line - 1] == "strict: true"
    (folder / "mkdocs.yml").write_text('site_name: Fixture\nstrict: "true\n')
    [problem] = settings_problems(folder)
    assert problem.line in (2, 3)
