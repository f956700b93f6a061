"""Reads YAML that staff wrote: plain values with their lines, and faults in plain words.

Every scalar stays text (`no`, `988` and `2026-13-45` mean what they say); what a value
must look like is decided in `forms.py`. MkDocs' own reader swallows faults, so this one
reads the page settings and all files in `docs/`.
"""

import re
from dataclasses import dataclass, field

import yaml
from problems import Problem

Value = str | list["Value"] | dict[str, "Value"] | None
Path = tuple[str | int, ...]

CURLY_QUOTES = "“”‘’„«»"
DEEPEST = 8  # no file of ours nests further
ODD_CHARACTER = "There is a character here that cannot be read. Delete it and type it again."


@dataclass
class YamlText:
    """The values of one YAML text, and the line (as an editor counts) of each by its path."""

    file: str
    first_line: int = 1
    data: Value = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, self.first_line)

    def problem(self, path: Path, message: str) -> None:
        """Note a problem with the value at `path`."""
        self.problems.append(Problem(self.file, self.line(path), message))


def read_yaml(text: str, file: str, first_line: int = 1) -> YamlText:
    """Read `text`, whose first line is line `first_line` of `file`. Never raises.

    With a fault in the YAML itself, `data` is None and `problems` says where and why.
    """
    result = YamlText(file, first_line)
    try:
        _refuse_signs(text, result)
        node = None if result.problems else yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, message = _explain(error, text.split("\n"), mark.line if mark else 0)
        result.problems.append(Problem(file, first_line + line, message))
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        line = first_line + _line_of_odd_character(text)
        result.problems.append(Problem(file, line, ODD_CHARACTER))
    else:
        if node is not None:
            result.data = _value(node, (), result)
    return result


def _refuse_signs(text: str, result: YamlText) -> None:
    """Note values that start with &, * or !: YAML takes them for something else."""
    for token in yaml.scan(text, Loader=yaml.BaseLoader):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            index = token.start_mark.line
            message = advise(text.split("\n")[index])
            result.problems.append(Problem(result.file, result.first_line + index, message))


def _value(node: yaml.Node, path: Path, result: YamlText) -> Value:
    """The plain value of a YAML node; notes its lines, and names that stand twice."""
    result.lines.setdefault(path, result.first_line + node.start_mark.line)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, path, result)
    if len(path) > DEEPEST:
        result.problem(path, "This is indented too far. Compare the lines around it.")
        return None
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, i), result) for i, child in enumerate(node.value)]
    return _mapping(node, path, result)


def _mapping(node: yaml.Node, path: Path, result: YamlText) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
        if key in values:
            first = result.line((*path, key))
            line = result.first_line + key_node.start_mark.line
            message = f"`{key}` stands here a second time (first on line {first}). Keep one."
            result.problems.append(Problem(result.file, line, message))
            continue
        result.lines[(*path, key)] = result.first_line + key_node.start_mark.line
        values[key] = _value(value_node, (*path, key), result)
    return values


def _scalar(node: yaml.ScalarNode, path: Path, result: YamlText) -> str | None:
    text = str(node.value).strip()
    if node.style is None and text in {"", "~", "null"}:
        return None
    if any("\ud800" <= char <= "\udfff" for char in text):
        result.problem(path, ODD_CHARACTER)
        return None
    if node.style is None and text[0] in CURLY_QUOTES:
        plain = text.strip(CURLY_QUOTES)
        message = f'Use straight quotes here: "{plain}". Curly ones are fine inside the text.'
        result.problem(path, message)
    return text


def _explain(error: yaml.MarkedYAMLError, lines: list[str], index: int) -> tuple[int, str]:
    """The line (from 0) that an editor has to change, and what to write there."""
    if "quoted scalar" in f"{error.context} {error.problem}":
        start = error.context_mark.line if error.context_mark else index
        quoted = quoted_setting(lines[start])
        return start, f"A quotation mark opens here and never closes. Write: {quoted}"
    index = min(index, len(lines) - 1)
    while index > 0 and not lines[index].strip():
        index -= 1
    return index, advise(lines[index])


def advise(line: str) -> str:
    """What to write instead of a line that YAML could not read."""
    words = line.strip()
    if "\t" in line:
        return "Use spaces here, not the tab key."
    if match := re.match(r"(?:- )?([\w-]+):(\S.*)$", words):
        return f"Put a space after the colon: `{match[1]}: {match[2]}`"
    if re.match(r"(?:- )?[^:]+:\s+\S", words):
        return f"Put straight quotes round the text after the colon: {quoted_setting(line)}"
    if not re.search(r":(\s|$)", words):
        return f'"{words}" is not a setting. Write a name, a colon, a space and a value.'
    return f'"{words}" does not line up with the lines around it. Compare the spaces before it.'


def quoted_setting(line: str) -> str:
    """The setting on a line as it should be written, its value in straight quotes."""
    name, _, value = line.strip().partition(":")
    plain = value.strip().strip("\"'" + CURLY_QUOTES).replace('"', "'")
    return f'`{name}: "{plain}"`'


def _line_of_odd_character(text: str) -> int:
    for index, line in enumerate(text.split("\n")):
        if any(not char.isprintable() and char not in "\t\r" for char in line):
            return index
    return 0
