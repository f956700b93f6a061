"""Reads YAML that staff wrote: plain values with their lines, and faults in plain words.

Every scalar stays text (`no`, `988` and `2026-13-45` mean what they say); what a value
must look like is decided in `forms.py`. MkDocs' own reader swallows faults, so this one
reads the page settings and all files in `docs/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import yaml
from report.problems import Problem
from report.rules import SETTINGS, rule
from yaml.reader import Reader

from reading.placeholder_words import placeholder_message, placeholders
from reading.plain_text import ODD_CHARACTER, normalized
from reading.yaml_advice import (
    entries_in_one,
    explain,
    indented_start,
    is_in_curly_quotes,
    line_of_odd_character,
    lost_words,
    nameless_start,
    not_a_setting,
    unquoted,
    without_colon,
)

Value = str | list["Value"] | dict[str, "Value"] | None
Path = tuple[str | int, ...]

NAME = re.compile(r"[\s-]*([\w-]+)\s*:")
NAME_WITHOUT_COLON = re.compile(r"([\w-]+)\s*$")
OPENS_LIST = re.compile(r"[^\s#-][^#]*:\s*(?:#.*)?$")
FLUSH_ENTRY = re.compile(r"-(?:\s|$)")
ESCAPED = (
    "A backslash in double quotes makes a character here that can't be shown. "
    "Take the backslash out, or put single quotes round the text."
)
NAMELESS = (
    "This line has spaces in front, and no name above it. Write one above it, with a colon behind, "
    "or take out the spaces."
)
DEEPEST = 8  # no file of ours nests further


@dataclass
class YamlText:
    """The values of one YAML text, and the line (as an editor counts) of each by its path.

    `broken` has the names of the outermost settings that could not be read, `twice` what a name
    says where it stands a second time: that is told, and `data` is without it. `written` has the
    lines of each value that stands on several, as they were typed.
    """

    file: str
    first_line: int = 1
    data: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    written: dict[Path, list[str]] = field(default_factory=dict)
    twice: dict[Path, str] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, self.first_line)

    def problem(self, path: Path, message: str) -> None:
        """Note a problem with the value at `path`."""
        self.problems.append(Problem(self.file, self.line(path), message))

    def is_told(self, path: Path) -> bool:
        """Whether the line of the value at `path` has a problem, such as curly quotes round it."""
        line = self.lines.get(path)
        return any(problem.line == line for problem in self.problems)


@rule(
    finds="Settings and data that can't be read as they are typed: colons, quotes, spaces.",
    why="What can't be read is lost.",
    bad="title: Ketamine: what to bring",
    good='title: "Ketamine: what to bring"',
    examples_of=SETTINGS,
)
def read_yaml(text: str, file: str, first_line: int = 1) -> YamlText:
    """Read `text`, whose first line is line `first_line` of `file`. Never raises.

    Each outermost setting is read alone, so that a fault in one hides none of the others.
    """
    result = YamlText(file, first_line)
    lines = normalized(text).replace("\xa0", " ").split("\n")
    starts = _starts(lines)
    if starts and (index := indented_start(lines, starts[0])) is not None:
        words = lines[index].strip()
        message = f"Take out the spaces in front of this line: `{words}`"
        result.problems.append(Problem(file, first_line + index, message))
        lines = [line.lstrip() if i == index else line for i, line in enumerate(lines)]
        starts = [index, *starts]
    elif starts and (index := nameless_start(lines, starts[0])) is not None:
        result.problems.append(Problem(file, first_line + index, NAMELESS))
        result.broken |= {name[1] for line in lines[: starts[0]] if (name := NAME.match(line))}
        lines = ["" if i < starts[0] else line for i, line in enumerate(lines)]
    for start, end in pairwise([0, *starts[1:], len(lines)] if starts else [0, len(lines)]):
        _read_part(lines[start:end], start, result, lines[start - 1] if start else "")
    for path, words in texts(result.data):
        for found in placeholders(words)[:1]:
            result.problem(path, placeholder_message(found))
    return result


def _starts(lines: list[str]) -> list[int]:
    """The lines (from 0) on which an outermost setting starts.

    A list that stands as far left as its name belongs to it; without a name it is one list.
    """
    starts = []
    is_in_list = False
    for index, line in enumerate(lines):
        if not line.strip() or line[0] in " \t#":
            continue
        if FLUSH_ENTRY.match(line):
            if is_in_list:
                continue
            is_in_list = ":" not in line
        else:
            is_in_list = bool(OPENS_LIST.match(line))
        starts.append(index)
    return starts


def texts(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a value, and every name below it, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, entry in value.items():
            yield (*path, name), name
            yield from texts(entry, (*path, name))
    else:
        for index, entry in enumerate(value or []):
            yield from texts(entry, (*path, index))


def _read_part(lines: list[str], start: int, result: YamlText, above: str) -> None:
    """Read one outermost setting into `result`.

    `start` is its first line (from 0), `above` the one before it.
    """
    before = len(result.problems)
    words = (i for i, line in enumerate(lines) if line.strip() and line.strip()[0] != "#")
    first = next(words, 0)
    try:
        for index, message in lost_words(lines):
            result.problems.append(Problem(result.file, result.first_line + start + index, message))
        if len(result.problems) == before:
            node = yaml.compose("\n".join(lines), Loader=yaml.BaseLoader)
            if isinstance(node, yaml.MappingNode):
                _mapping(node, (), result, start, result.data)
            elif node is not None:
                at = result.first_line + start + first
                message = without_colon(lines, first, above) or not_a_setting(lines[first])
                result.problems.append(Problem(result.file, at, message))
    except yaml.MarkedYAMLError as error:
        index, message = explain(error, lines, above)
        result.problems.append(Problem(result.file, result.first_line + start + index, message))
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        index = line_of_odd_character(lines)
        at = result.first_line + start + index
        result.problems.append(Problem(result.file, at, ODD_CHARACTER))
    if len(result.problems) > before:
        result.broken |= {name[1] for line in lines if (name := NAME.match(line))}
        if name := NAME_WITHOUT_COLON.match(lines[first]):
            result.broken.add(name[1])


def _value(node: yaml.Node, path: Path, result: YamlText, start: int) -> Value:
    """The plain value of a YAML node; notes its lines, and names that stand twice."""
    line = result.first_line + start + node.start_mark.line
    result.lines.setdefault(path, line)
    if isinstance(node, yaml.ScalarNode):
        return None if _is_several(node, path, result) else _scalar(node, line, result)
    if len(path) > DEEPEST:
        result.problem(path, "This is indented too far. Compare the lines around it.")
        return None
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, i), result, start) for i, child in enumerate(node.value)]
    return _mapping(node, path, result, start, {})


def _mapping(
    node: yaml.Node, path: Path, result: YamlText, start: int, values: dict[str, Value]
) -> dict[str, Value]:
    for key_node, value_node in node.value:
        line = result.first_line + start + key_node.start_mark.line
        before = len(result.problems)
        key = _scalar(key_node, line, result) if isinstance(key_node, yaml.ScalarNode) else None
        if key is None:
            if len(result.problems) == before:
                message = "A name is missing before the colon."
                result.problems.append(Problem(result.file, line, message))
        elif (*path, key) in result.lines:
            first = result.lines[(*path, key)]
            message = f"`{key}` stands here a second time (first on line {first}). Keep one."
            result.problems.append(Problem(result.file, line, message))
            result.twice[*path, key] = str(value_node.value)
        else:
            result.lines[(*path, key)] = line
            values[key] = _value(value_node, (*path, key), result, start)
    return values


def _is_several(node: yaml.ScalarNode, path: Path, result: YamlText) -> bool:
    """Whether an entry of a list has swallowed those below it, which is told.

    YAML joins a line that is indented further to the one above it, hyphen and all.
    """
    if node.start_mark.line == node.end_mark.line:
        return False
    raw = str(node.start_mark.buffer)[node.start_mark.pointer : node.end_mark.pointer]
    lines = [line.strip() for line in raw.split("\n") if line.strip()]
    if len(lines) > 1:
        result.written[path] = lines
    if not isinstance(path[-1], int) or not any(line.startswith("- ") for line in lines[1:]):
        return False
    parts = re.split(r"\n- +", "\n".join(lines))
    parts = [" ".join(part.strip("\"'").split()) for part in parts]
    result.problem(path, entries_in_one(parts, node.start_mark.column - len("- ")))
    return True


def _scalar(node: yaml.ScalarNode, line: int, result: YamlText) -> str | None:
    text = str(node.value).strip()
    if not text or (node.style is None and text in {"~", "null"}):
        return None
    # Only an escape in double quotes can bring in what no page, feed or site map can hold.
    if Reader.NON_PRINTABLE.search(text):
        result.problems.append(Problem(result.file, line, ESCAPED))
        return None
    if node.style is None and is_in_curly_quotes(text):
        message = f'Use straight quotes here: "{unquoted(text)}". Curly ones are fine inside.'
        result.problems.append(Problem(result.file, line, message))
        return None
    return text
