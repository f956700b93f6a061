"""Equivalent mutants: faults that change nothing that the guard finds, judged one by one.

`equivalents.tsv` has them, each with its module under overrides/hooks/guard, the line as it is, the
line with the fault, and the reason. Once the line is written anew, its rows go.
"""

import csv
from pathlib import Path

FILE = Path(__file__).with_name("equivalents.tsv")


def equivalents() -> list[dict[str, str]]:
    """The rows of the file, by the names of its columns: module, line, fault, reason."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def is_equivalent(module: str, fault: str) -> bool:
    """Whether a line with a fault is one of them; `module` is a path that ends as in the file."""
    return any(
        module.endswith(f"/{row['module']}") and row["fault"] == fault for row in equivalents()
    )
