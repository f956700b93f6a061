"""Takes apart what Git left where two people changed the same lines.

Everything between the markers would be public, both versions of it.
"""

import re

from report.problems import Problem
from report.rules import rule

MARKER = re.compile(r"(?P<sign><{7}|>{7}|\|{7}|={7})(?: [^\n]*)?\r?")


@rule(
    finds="What Git left where two people changed the same lines.",
    why="Visitors would read both versions.",
    bad="<<<<<<< HEAD\nWater.\n=======\nTea.\n>>>>>>> other",
    good="Water.",
    causes_others=True,
)
def without_merge_markers(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with one version of each such place, on the lines where it stood; and problems."""
    lines = text.split("\n")
    signs = {
        i: match["sign"][0] for i, line in enumerate(lines) if (match := MARKER.fullmatch(line))
    }
    # Seven equal signs alone are a line that someone drew.
    if not {"<", ">"} & set(signs.values()):
        return text, []
    # Between a page's settings an empty line would be told as a slip; one with # is a comment.
    ends = [index for index, line in enumerate(lines) if line.rstrip() == "---"]
    settings_end = ends[1] if len(ends) > 1 and ends[0] == 0 else 0
    problems = []
    is_open = is_second = False
    for index, line in enumerate(lines):
        sign = signs.get(index, "")
        if sign == "<" or (sign == ">" and not is_open):
            message = (
                f'"{line.strip()}" shows that two people changed these lines. Keep one version of '
                "them, and delete the lines that start with <<<<<<<, ======= or >>>>>>>."
            )
            problems.append(Problem(file, index + 1, message))
        is_open = (is_open or sign == "<") and sign != ">"
        is_second = (is_second or sign in {"=", "|"}) and sign not in {"<", ">"}
        if sign or is_second:
            lines[index] = "#" if index < settings_end else ""
    return "\n".join(lines), problems
