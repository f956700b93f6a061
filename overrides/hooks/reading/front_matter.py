"""Finds the settings block on top of a page, however its frame is mistyped."""

import re
from collections.abc import Collection

from report.problems import Problem
from report.rules import SETTINGS, rule

FENCE = re.compile(r"---[ \t]*")
LOOKS_LIKE_FENCE = re.compile(r"[ \t]*(?:[-‐-―−]{1,10}|\*{3,}|_{3,}|={3,}|\.{3})[ \t]*")
SETTING = re.compile(r"([\w-]+)[ \t]*:(.*)")


@rule(
    finds="Settings whose frame of `---` is missing or mistyped.",
    why="They would show on the page, and not count.",
    bad="quick_exit: false\n\nhidden: true",
    good="quick_exit: false\nhidden: true",
    examples_of=SETTINGS,
    causes_others=True,
)
def find_block(
    lines: list[str], file: str, known: Collection[str]
) -> tuple[int, int, list[Problem]]:
    """Where the settings stand (from, to; line indexes) and what is wrong with their frame.

    `known` are the names that a setting can have. A page without settings gives (0, 0, ...).
    """
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
        if not line.strip() and _goes_on(lines[index:], known):
            message = "Delete this empty line: the settings go on below it."
            problems.append(Problem(file, index + 1, message))
        elif not line.strip() or not (
            SETTING.match(line.strip()) or line[0] in " \t-#" or _goes_on(lines[index + 1 :], known)
        ):
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


def _goes_on(lines: list[str], known: Collection[str]) -> bool:
    """Whether the next line with words on it is a setting."""
    line = next((line for line in lines if line.strip()), "")
    match = SETTING.match(line.strip())
    return match is not None and match[1] in known


def _not_plain(line: str) -> str:
    return f'Write `---` here, three plain hyphens, instead of "{line.strip()}".'
