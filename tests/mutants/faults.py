"""The faults that Cosmic Ray can put into a module.

All its operators are used as they are. Left out is what can change nothing that a test could see:

- how types are written: annotations, and `| None` in the name of a type;
- the decorators `@cache` and `@lru_cache` with their arguments: they only save time;
- `frozen=True` of a dataclass: mypy sees to it that nothing is set later.
"""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import use_mutation
from cosmic_ray.plugins import get_operator, operator_names

ONLY_FASTER = ("cache", "lru_cache")
Place = tuple[int, int]  # a line, and a column


@dataclass(frozen=True)
class Fault:
    """The change of one place: the `number`th that an operator can make in a module."""

    module: str
    line: int
    operator: str
    number: int

    @contextmanager
    def put_in(self, project: Path) -> Iterator[str]:
        """Let the module in `project` have the fault for a while; gives the line as it is then."""
        operator = get_operator(self.operator)()
        with use_mutation(project / self.module, operator, self.number) as (before, after):
            lines = unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
            yield " ".join(line[1:].strip() for line in [*lines][2:] if line[0] == "+")


def faults_in(project: Path, module: str) -> Iterator[Fault]:
    """Each fault that may change what a module does; `module` is its path in the project."""
    file = project / module
    left_out = [*_without_effect(ast.parse(file.read_text(encoding="utf-8")))]
    nodes = [*ast_nodes(get_ast_from_path(file))]
    for name in operator_names():
        if get_operator(name).arguments():  # it would have to be told what to write
            continue
        operator = get_operator(name)()
        places = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for number, place in enumerate(places):
            if not any(start <= place < end for start, end in left_out):
                yield Fault(module, place[0], name, number)


def is_python(file: Path) -> bool:
    """Whether a module can be read: the `*` between parameters is taken for a sign, too."""
    try:
        ast.parse(file.read_bytes())
    except SyntaxError:
        return False
    return True


def _without_effect(tree: ast.Module) -> Iterator[tuple[Place, Place]]:
    """Where the parts that change nothing start and end."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            yield _place(node.annotation)
        elif isinstance(node, ast.BinOp) and _is_none(node.left, node.right):
            yield _place(node)
        elif isinstance(node, ast.FunctionDef):
            if node.returns:
                yield _place(node.returns)
            for decorator in node.decorator_list:
                if ast.unparse(decorator).partition("(")[0] in ONLY_FASTER:
                    (line, column), end = _place(decorator)
                    yield (line, column - 1), end  # from its @ on
        elif isinstance(node, ast.keyword) and node.arg == "frozen":
            yield _place(node.value)


def _is_none(*nodes: ast.expr) -> bool:
    return any(isinstance(node, ast.Constant) and node.value is None for node in nodes)


def _place(node: ast.expr) -> tuple[Place, Place]:
    end = (node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)
    return (node.lineno, node.col_offset), end
