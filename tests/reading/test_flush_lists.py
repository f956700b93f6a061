"""A list is read the same whether it is indented beneath its name or not, as YAML has it."""

import re
from pathlib import Path

import pytest
from project import FIXTURES, ROOT
from reading.in_yaml.yaml_reader import read_yaml

FILES = [*sorted((ROOT / "docs").glob("*.yml")), FIXTURES / "full-practice.yml"]
WITH_LISTS = [file for file in FILES if "\n  - " in file.read_text(encoding="utf-8")]
AROUND = {
    "nothing": ":\n",
    "a note behind the name": ": # a note\n",
    "an empty line": ":\n\n",
    "a note between": ":\n# a note\n",
}


def flush(text: str) -> str:
    """The text with each outermost list as far left as its name."""
    return re.sub(
        r"(?<=:\n)(?:(?:  .*|\s*#.*|)\n)+",
        lambda part: (
            re.sub("^  ", "", part[0], flags=re.MULTILINE) if part[0][:4] == "  - " else part[0]
        ),
        text,
    )


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("file", WITH_LISTS, ids=lambda file: file.name)
def test_a_list_that_is_not_indented_is_read_as_one_that_is(file: Path, around: str) -> None:
    text = file.read_text(encoding="utf-8")
    left = flush(text)
    assert left != text
    read = read_yaml(re.sub(r":\n(?=- )", AROUND[around], left), "docs/fixture.yml")
    assert not read.problems
    assert read.data == read_yaml(text, "docs/fixture.yml").data


@pytest.mark.parametrize(
    "text",
    [
        "lines:\n- One\n- Two\nname: Fixture",
        "lines: [\n  One,\n  Two\n]\nname: Fixture",
        "lines: [\nOne,\nTwo\n]\nname: Fixture",
        "lines: [One,\nTwo]\nname: Fixture",
        "lines: [One, Two]\nname: Fixture",
        '"lines":\n-   One\n-\n  Two\nname: Fixture',
    ],
)
def test_each_way_to_write_a_list_is_read(text: str) -> None:
    read = read_yaml(text, "docs/fixture.yml")
    assert not read.problems
    assert read.data == {"lines": ["One", "Two"], "name": "Fixture"}


def test_a_bracket_that_never_closes_hides_no_other_fault() -> None:
    read = read_yaml("lines: [One,\nname: Fixture: one\nphone: [", "docs/fixture.yml")
    assert [problem.line for problem in read.problems] == [1, 2, 3]


@pytest.mark.parametrize("text", ["- One\n- Two", "---\n- One\n- Two", "name: Fixture\n\n- One"])
def test_a_list_without_a_name_is_told_what_it_lacks(text: str) -> None:
    told = [problem.message for problem in read_yaml(text, "docs/fixture.yml").problems]
    assert any("This list has no name. Write one above it" in message for message in told)
