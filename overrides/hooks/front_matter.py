"""Finds the settings block on top of a page and reads its lines, however it is mistyped."""

import re
from itertools import pairwise

from problems import Problem
from yaml_reader import YamlText, advise, quoted_setting, read_yaml

FENCE = re.compile(r"---[ \t]*")
LOOKS_LIKE_FENCE = re.compile(r"[ \t]*(?:[-‐-―−]{1,10}|\*{3,}|_{3,}|={3,}|\.{3})[ \t]*")
SETTING = re.compile(r"([\w-]+)[ \t]*:(.*)")
HASH_IN_VALUE = re.compile(r"\s*[\w-]+:\s+[^\"'#\s].*\s#")


def find_block(lines: list[str], file: str) -> tuple[int, int, list[Problem]]:
    """Where the settings stand (from, to; line indexes) and what is wrong with their frame."""
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    problems = _opening_problems(lines, first, file)
    start = first
    if LOOKS_LIKE_FENCE.fullmatch(lines[first]):
        start = first + 1
    elif not SETTING.match(lines[first]):
        return 0, 0, problems
    for index in range(start, len(lines)):
        line = lines[index]
        if LOOKS_LIKE_FENCE.fullmatch(line):
            if not FENCE.fullmatch(line):
                problems.append(Problem(file, index + 1, _not_plain(line)))
            return start, index, problems
        if not line.strip() or not (SETTING.match(line.strip()) or line[0] in " \t-#"):
            message = "The settings end here without `---` on a line of its own. Add it above."
            return start, index, [*problems, Problem(file, index + 1, message)]
    message = "The settings never end. Put `---` on a line of its own after them."
    return start, len(lines), [*problems, Problem(file, len(lines), message)]


def _opening_problems(lines: list[str], first: int, file: str) -> list[Problem]:
    """What is wrong with the first line that has anything on it."""
    line = lines[first]
    if FENCE.fullmatch(line):
        message = "The settings start on line 1. Delete the empty lines above this one."
        return [Problem(file, first + 1, message)] if first else []
    if LOOKS_LIKE_FENCE.fullmatch(line):
        return [Problem(file, first + 1, _not_plain(line))]
    if SETTING.match(line):
        message = "Put `---`, three plain hyphens, on a line of its own above the settings."
        return [Problem(file, first + 1, message)]
    message = (
        "This page has no settings. They start on line 1 with `---`, three plain hyphens, "
        "and end with the same; copy them from another page."
    )
    return [Problem(file, first + 1, message)]


def _not_plain(line: str) -> str:
    return f'Write `---` here, three plain hyphens, instead of "{line.strip()}".'


def read_block(
    lines: list[str], file: str, first_line: int
) -> tuple[YamlText, set[str], list[Problem]]:
    """The settings, the names of those that could not be read, and why.

    Each setting is tried alone first, so that every faulty one is found at once.
    """
    lines = list(lines)
    problems: list[Problem] = []
    broken: set[str] = set()
    for start, end in _settings(lines):
        found = _setting_problems(lines[start:end], file, first_line + start)
        problems += found
        if found:
            if match := SETTING.match(lines[start].strip()):
                broken.add(match[1])
            lines[start:end] = [""] * (end - start)
    return read_yaml("\n".join(lines), file, first_line), broken, problems


def _settings(lines: list[str]) -> list[tuple[int, int]]:
    """Where each setting stands (from, to): its line, and those below that start with a space."""
    starts = [i for i, line in enumerate(lines) if line.strip() and not (i and line[0] in " \t")]
    return list(pairwise([*starts, len(lines)]))


def _setting_problems(lines: list[str], file: str, line: int) -> list[Problem]:
    """What is wrong with one setting, read alone."""
    if HASH_IN_VALUE.match(lines[0]):
        message = f"What follows # would be lost. Write: {quoted_setting(lines[0])}"
        return [Problem(file, line, message)]
    found = read_yaml("\n".join(lines), file, line)
    if found.data is None or isinstance(found.data, dict):
        return found.problems
    return [Problem(file, line, advise(lines[0]))]
