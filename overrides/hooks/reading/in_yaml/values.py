"""Makes plain values of YAML's nodes, each with its line: every scalar stays text."""

import re
from dataclasses import dataclass

import yaml
from yaml.reader import Reader

from reading.in_yaml.slips import entries_in_one, without_hyphen
from reading.in_yaml.straight_quotes import is_in_curly_quotes, unquoted
from reading.in_yaml.yaml_text import Path, Value, YamlText

ESCAPED = (
    "A backslash in double quotes makes a character here that can't be shown. "
    "Take the backslash out, or put single quotes round the text."
)
DEEPEST = 8  # levels; no file in docs/ needs more


@dataclass(frozen=True)
class Part:
    """The `text` of an outermost setting, from line `start` (from 0) of the whole on.

    What is found goes to `whole`.
    """

    whole: YamlText
    text: str
    start: int

    def read(self, node: yaml.MappingNode) -> None:
        """Read the node of the part."""
        self._mapping(node, (), self.whole.data)

    def _value(self, node: yaml.Node, path: Path) -> Value:
        """The plain value of a node; notes its lines, and names that stand twice."""
        self.whole.lines.setdefault(path, self._line(node))
        if isinstance(node, yaml.ScalarNode):
            return None if self._is_several(node, path) else self._scalar(node)
        if len(path) > DEEPEST:
            self.whole.problem(path, "This is indented too far. Compare the lines around it.")
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self._value(child, (*path, i)) for i, child in enumerate(node.value)]
        return self._mapping(node, path, {})

    def _mapping(self, node: yaml.Node, path: Path, values: dict[str, Value]) -> dict[str, Value]:
        for key_node, value_node in node.value:
            before = len(self.whole.problems)
            key = self._scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                if len(self.whole.problems) == before:
                    self._problem(key_node, "A name is missing before the colon.")
            elif first := self.whole.lines.get((*path, key)):
                message = f"`{key}` stands here a second time (first on line {first}). Keep one."
                self._problem(key_node, message)
                self.whole.twice[*path, key] = str(value_node.value)
            else:
                self.whole.lines[(*path, key)] = self._line(key_node)
                values[key] = self._value(value_node, (*path, key))
        return values

    def _is_several(self, node: yaml.ScalarNode, path: Path) -> bool:
        """Whether an entry of a list has swallowed those below it, which is told.

        YAML joins a line that is indented further to the one above it, hyphen and all.
        """
        if node.start_mark.line == node.end_mark.line:
            return False
        raw = self.text[node.start_mark.index : node.end_mark.index]
        lines = [line.strip() for line in raw.split("\n") if line.strip()]
        if len(lines) > 1:
            self.whole.written[path] = lines
        if node.style or not any(line.startswith("- ") for line in lines[1:]):
            return False
        if not isinstance(path[-1], int):
            self.whole.lines[path] = self._line(node)
            self.whole.problem(path, without_hyphen(lines[0]))
            return True
        parts = re.split(r"\n- +", "\n".join(lines))
        parts = [" ".join(part.strip("\"'").split()) for part in parts]
        self.whole.problem(path, entries_in_one(parts, node.start_mark.column - len("- ")))
        return True

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        text = str(node.value).strip()
        is_plain = not node.style
        if not text or (is_plain and text in {"~", "null"}):
            return None
        # Only an escape in double quotes can bring in what no page, feed or site map can hold.
        if Reader.NON_PRINTABLE.search(text):
            self._problem(node, ESCAPED)
            return None
        if is_plain and is_in_curly_quotes(text):
            straight = f'"{unquoted(text)}"'
            self._problem(
                node, f"Use straight quotes here: {straight}. Curly ones are fine inside."
            )
            return None
        return text

    def _line(self, node: yaml.Node) -> int:
        return self.whole.first_line + self.start + int(node.start_mark.line)

    def _problem(self, node: yaml.Node, message: str) -> None:
        self.whole.line_problem(self.start + node.start_mark.line, message)
