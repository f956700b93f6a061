"""A lost or misplaced line in the file of the help lines is one problem, on its line."""

import re

import pytest
from content.help.help_lines import read_help_lines
from content.help.national_numbers import NATIONAL_LINES
from help_line_file import DAY, REAL, changed, entry_of, problems

SHORTS = [*NATIONAL_LINES, "find-treatment"]


def start_of(short: str) -> int:
    """The line on which an entry starts in the real file."""
    return REAL.count("\n", 0, entry_of(short)[0]) + 1


@pytest.mark.parametrize("short", SHORTS)
def test_a_commented_short_name_is_one_problem(short: str) -> None:
    (told,) = problems(changed(short, f"{short}:", f"# {short}:")[0])
    assert told == (
        f"{start_of(short)}: Take the # out of this line: `{short}:` names what stands below."
    )


@pytest.mark.parametrize("short", SHORTS)
def test_a_lost_short_name_is_one_problem(short: str) -> None:
    (told,) = problems(changed(short, f"{short}:\n", "")[0])
    example = "a short name and a colon, like `poison:`," if short == SHORTS[-1] else f"`{short}:`"
    assert told == (
        f"{start_of(short)}: Here another entry starts, and its short name is missing. "
        f"Write {example} above it."
    )


@pytest.mark.parametrize("short", SHORTS)
@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_lost_short_name_and_name_are_one_problem(short: str, gap: str) -> None:
    entry = entry_of(short)[1]
    head = "\n".join(entry.split("\n")[:2]) + "\n"
    text = REAL.replace("\n\n" + entry, "\n" + gap + entry).replace(head, "")
    (told,) = problems(text)
    if short == SHORTS[-1]:
        write = "a short name and a colon, like `poison:`, and its `name:`"
    else:
        write = f"`{short}:` and `name: {NATIONAL_LINES[short].name}`"
    at = text.count("\n", 0, text.index(entry.removeprefix(head))) + 1
    assert told == (
        f"{at}: Here another entry starts; its short name and its `name:` are missing. "
        f"Write {write} above it."
    )


@pytest.mark.parametrize("short", SHORTS)
def test_a_short_name_below_the_name_is_one_problem(short: str) -> None:
    key, name = entry_of(short)[1].split("\n")[:2]
    (told,) = problems(changed(short, f"{key}\n{name}\n", f"{name}\n{key}\n")[0])
    assert told == (
        f"{start_of(short)}: Put the line below, `{short}:`, above this one: an entry starts with "
        "its short name."
    )


def test_the_short_name_and_the_empty_line_above_it_are_lost_as_one() -> None:
    for short in SHORTS[1:]:
        text = REAL.replace(f"\n\n{short}:\n", "\n")
        assert len(problems(text)) == 1, (short, problems(text))


def test_the_short_name_and_name_as_comments_are_one_problem() -> None:
    text, at = changed("poison", "poison:\n  name", "# poison:\n#  name")
    (told,) = problems(text)
    assert told == (
        f"{at}: Take the # out of this line, and write `name: Poison Help` below it: `poison:` "
        "names what stands below."
    )


def test_a_line_that_stands_twice_in_an_entry_is_one_problem_there() -> None:
    name = "  name: Poison Help\n"
    text, at = changed("poison", name, name * 2)
    (told,) = problems(text)
    assert told == f"{at + 1}: `name` stands here a second time (first on line {at}). Keep one."
    seen = "  seen: itself\n"
    (told,) = problems(changed("poison", seen, seen + name)[0])
    assert "`name` stands here a second time" in told
    (told,) = problems(changed("poison", seen, f"{seen}  when: Someone took something.\n")[0])
    assert "`when` stands here a second time" in told


def test_a_field_at_the_left_edge_that_lost_its_value_is_told() -> None:
    text, at = changed("poison", "  call: 1-800-222-1222", "call:")
    (told,) = problems(text)
    assert told == (
        f"{at}: Put two spaces in front of this line, and of each below it that tells of the same: "
        "`call:`"
    )


def test_a_problem_below_a_lost_line_is_told_on_its_own_line() -> None:
    text = changed("poison", "poison:\n", "")[0].replace("1-800-662-4357", "1-800-662-4375")
    found = problems(text)
    assert len(found) == 2, found
    at = text.count("\n", 0, text.index("1-800-662-4375")) + 1
    assert any(one.startswith(f"{at}: `call`: ") for one in found), found


@pytest.mark.parametrize("short", SHORTS)
def test_each_lost_line_of_the_file_is_one_problem_at_most(short: str) -> None:
    start, entry = entry_of(short)
    lines = entry.rstrip("\n").split("\n")
    for i, line in enumerate(lines):
        rest = "\n".join(lines[:i] + lines[i + 1 :]) + "\n"
        text = REAL[:start] + rest + REAL[start + len(entry) :]
        found = problems(text)
        is_free = re.match(r"  (?:chat|site): ", line) and short != "find-treatment"
        assert len(found) == (0 if is_free else 1), (line, found)


def test_a_mended_file_keeps_its_other_entries() -> None:
    lines, _ = read_help_lines(changed("poison", "poison:\n", "")[0], DAY)
    assert set(SHORTS) - set(lines) <= {"poison"}
    assert lines["lifeline"]["call"] == "988"
