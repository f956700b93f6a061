"""Reads YAML that staff wrote: plain values with their lines, and faults in plain words.

Every scalar stays text (`no`, `988` and `2026-13-45` mean what they say); what a value
must look like is decided in `value_forms.py`. MkDocs' own reader swallows faults, so this one
reads the page settings and all files in `docs/`.
"""

import re
from itertools import pairwise

import yaml
from report.rules import SETTINGS, rule

from reading.in_yaml.faults import (
    explain,
    has_words,
    line_of_odd_character,
    lost_words,
    without_colon,
)
from reading.in_yaml.nodes import nodes
from reading.in_yaml.slips import not_a_setting
from reading.in_yaml.values import Part
from reading.in_yaml.yaml_text import YamlText, texts
from reading.placeholder_words import placeholder_message, placeholders
from reading.plain_text import ODD_CHARACTER, normalized

NAME = re.compile(r"[\s-]*([\w-]+)\s*:")
NAME_WITHOUT_COLON = re.compile(r"([\w-]+)\s*$")
OPENS_LIST = re.compile(r"[^\s#-][^#]*:\s*(?:#.*)?$")
OPENS_BRACKET = re.compile(r"[^\s#-][^#]*:\s*[\[{][^\]}]*$")
FLUSH_ENTRY = re.compile(r"-(?:\s|$)")
NAMELESS = (
    "This line has spaces in front, and no name above it. Write one above it, with a colon behind, "
    "or take out the spaces."
)


@rule(
    finds="Settings and data that can't be read as they are typed: colons, quotes, spaces.",
    why="What can't be read is lost.",
    bad="title: Ketamine: what to bring",
    good='title: "Ketamine: what to bring"',
    examples_of=SETTINGS,
    causes_others=True,
)
def read_yaml(text: str, file: str, first_line: int = 1) -> YamlText:
    """Read `text`, whose first line is line `first_line` of `file`. Never raises.

    Each outermost setting is read alone, so that a fault in one hides none of the others.
    """
    result = YamlText(file, first_line)
    lines = normalized(text).replace("\xa0", " ").split("\n")
    starts = _starts(lines)
    if starts:
        starts = _told_of_indented_start(lines, starts, result)
    for start, end in pairwise([0, *starts[1:], len(lines)] if starts else [0, len(lines)]):
        _read_part(lines[start:end], start, result, lines[start - 1] if start else "")
    for path, words in texts(result.data):
        for found in placeholders(words)[:1]:
            result.problem(path, placeholder_message(found))
    return result


def _starts(lines: list[str]) -> list[int]:
    """The lines (from 0) on which an outermost setting starts.

    A list that stands as far left as its name belongs to it; without a name it is one list. So
    does what stands in brackets.
    """
    starts = []
    is_in_list = is_in_brackets = False
    for index, line in enumerate(lines):
        if not line.strip() or line[0] in " \t#":
            continue
        if is_in_brackets and not NAME.match(line):
            is_in_brackets = line[0] not in "]}"
            continue
        is_in_brackets = bool(OPENS_BRACKET.match(line))
        if FLUSH_ENTRY.match(line):
            if is_in_list:
                continue
            is_in_list = ":" not in line
        else:
            is_in_list = bool(OPENS_LIST.match(line))
        starts.append(index)
    return starts


def _told_of_indented_start(lines: list[str], starts: list[int], result: YamlText) -> list[int]:
    """Where the settings start once the indented `lines` above the first one are told and mended.

    One alone has spaces too many; several have lost the name above them, and are left out.
    """
    above = [i for i in range(starts[0]) if has_words(lines[i])]
    if not above or "\t" in lines[above[0]]:
        return starts
    if len(above) == 1:
        lines[above[0]] = lines[above[0]].lstrip()
        words = lines[above[0]].rstrip()
        result.line_problem(above[0], f"Take out the spaces in front of this line: `{words}`")
        return [above[0], *starts]
    result.line_problem(above[0], NAMELESS)
    result.broken |= _names(lines[: starts[0]])
    lines[: starts[0]] = [""] * starts[0]
    return starts


def _read_part(lines: list[str], start: int, result: YamlText, above: str) -> None:
    """Read one outermost setting into `result`.

    `start` is its first line (from 0), `above` the one before it.
    """
    before = len(result.problems)
    first = next((i for i, line in enumerate(lines) if has_words(line)), 0)
    text = "\n".join(lines)
    try:
        for index, message in lost_words(text):
            result.line_problem(start + index, message)
        if len(result.problems) == before:
            node = nodes(text)
            if isinstance(node, yaml.MappingNode):
                Part(result, text, start).read(node)
            elif node is not None:
                message = without_colon(lines, first, above) or not_a_setting(lines[first])
                result.line_problem(start + first, message)
    except yaml.MarkedYAMLError as error:
        index, message = explain(error, lines, above)
        result.line_problem(start + index, message)
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        result.line_problem(start + line_of_odd_character(lines), ODD_CHARACTER)
    if len(result.problems) > before:
        result.broken |= _names(lines)
        if name := NAME_WITHOUT_COLON.match(lines[first]):
            result.broken.add(name[1])


def _names(lines: list[str]) -> set[str]:
    return {name[1] for line in lines if (name := NAME.match(line))}
