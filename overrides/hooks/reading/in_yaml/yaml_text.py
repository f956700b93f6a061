"""What was read of a YAML text that staff wrote: its values, their lines, and its problems."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from report.problems import Problem

Value = str | list["Value"] | dict[str, "Value"] | None
Path = tuple[str | int, ...]


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

    def line_problem(self, index: int, message: str) -> None:
        """Note a problem with a line of the text, counted from 0."""
        self.problems.append(Problem(self.file, self.first_line + index, message))

    def is_told(self, path: Path) -> bool:
        """Whether the line of the value at `path` has a problem, such as curly quotes round it."""
        line = self.lines.get(path)
        return any(problem.line == line for problem in self.problems)


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


def values(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a value, without the names, with its path."""
    if isinstance(value, str):
        yield path, value
        return
    inner = value.items() if isinstance(value, dict) else enumerate(value or [])
    for key, entry in inner:
        yield from values(entry, (*path, key))
