"""YAML is read by libyaml where PyYAML has it: quickly, and with the same report as without it."""

from pathlib import Path

import pytest
from project import ROOT
from reading.in_yaml import nodes
from reading.in_yaml.yaml_reader import read_yaml

FIXTURES = ROOT / "tests/fixtures" / "docs"
FILES = [
    *sorted((ROOT / "tests/fixtures" / "mistakes" / "settings").iterdir()),
    *sorted(FIXTURES.glob("*.yml")),
    ROOT / "tests/fixtures" / "full-practice.yml",
]
# What becomes of each line in turn: (old, new).
SLIPS = [
    *(
        (": ", sign)
        for sign in (":\t", ": \t", ":", ": a: ", ': "', ": '", ": [", ": {", ": |", ": >#")
    ),
    *((": ", sign) for sign in (": &", ": *", ": !", ": %", ": “é”\n  ", ': "\\x07', ": \ud800")),
    *(("- ", sign) for sign in ("-", "-\t", "  - ", "- - ", "", "– ", "- # ")),
]


def slipped(text: str) -> list[str]:
    """The text with one slip in it, for each of its first lines and each slip."""
    lines = text.split("\n")[:40]
    return [
        "\n".join([*lines[:number], line.replace(old, new), *lines[number + 1 :]])
        for number, line in enumerate(lines)
        for old, new in SLIPS
        if old in line
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_the_report_is_the_same_without_libyaml(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [text := file.read_text(encoding="utf-8"), *slipped(text)]
    with_it = [read_yaml(text, "fixture.yml") for text in texts]
    assert nodes.FAST is not None, "PyYAML was installed without libyaml here."
    monkeypatch.setattr(nodes, "FAST", None)
    assert with_it == [read_yaml(text, "fixture.yml") for text in texts]


@pytest.mark.parametrize("text", ["title:\tFixture", "title: Fixture\n\tupdated: 2026-11-23"])
def test_a_tab_is_told_though_libyaml_would_take_it(text: str) -> None:
    assert [problem.message for problem in read_yaml(text, "fixture.yml").problems] == [
        "Use spaces here, not the tab key."
    ]


@pytest.mark.parametrize("text", ["- " * 100_000 + "x", "[" * 100_000, "a:\n  - " + "{" * 100_000])
def test_what_nests_without_end_is_told_and_ends_no_build(text: str) -> None:
    assert read_yaml(text, "fixture.yml").problems
