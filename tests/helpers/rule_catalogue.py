"""Every rule of the guard as tables, with what the report says of its bad example: `make rules`."""

import ast
import re
from collections import defaultdict

from project import ROOT
from rule_examples import HOOKS, judged_examples, rules

FILE = ROOT / ".github" / "RULES.md"
HEAD = """\
# What the guard finds

`make rules > .github/RULES.md` writes these lists from the code: don't change them here.
What *stops* keeps the whole site as it was until it is mended. What *advises* stops nothing, and
in a draft nothing does.
"""
COLUMNS = (
    "| What it finds | It | Why it matters | What the report says, for example |\n|---|---|---|---|"
)
CODE = re.compile(r"(``.*?``|`[^`]*`)")


def catalogue() -> str:
    """The whole text, one table for each room."""
    parts = [HEAD]
    rooms = defaultdict(list)
    for rule in rules().values():
        rooms[rule.module.rpartition(".")[0]].append(rule)
    with judged_examples() as judged:
        for room, inside in rooms.items():
            rows = [
                (rule.finds, rule.does, rule.why, judged(rule, rule.bad)[0].message)
                for rule in inside
            ]
            lines = [f"| {' | '.join(map(_cell, row))} |" for row in rows]
            parts.append("\n".join([f"## {_about(room)}\n", COLUMNS, *lines, ""]))
    return "\n".join(parts)


def _about(room: str) -> str:
    """What a room says of itself in its first line, as a heading."""
    text = (HOOKS / room.replace(".", "/") / "__init__.py").read_text(encoding="utf-8")
    about = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
    about = about.removeprefix("Rules about ").rstrip(".")
    return about[0].upper() + about[1:]


def _cell(text: str) -> str:
    """A text that shows in a table as it stands."""
    parts = CODE.split(text.replace("|", "\\|"))
    plain = [re.sub(r"([<*_\[])", r"\\\1", part) for part in parts[::2]]
    parts[::2] = plain
    return "".join(parts)


if __name__ == "__main__":
    print(catalogue(), end="")
