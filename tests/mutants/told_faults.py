"""How `make mutants` tells which faults no test noticed, and what share of them one did."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A fault that was put in: the module, the line, how that reads, and whether a test failed."""

    module: str
    line: int
    fault: str
    is_noticed: bool

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.fault}"


def tell(found: Sequence[Told], left_out: int) -> None:
    """Print the faults that no test noticed, and the share of those that one did, by module.

    `left_out` is how many more were drawn that change nothing, or are no Python.
    """
    for one in found:
        if not one.is_noticed:
            print(one)
    for module in sorted({one.module for one in found}):
        print(f"{module}: {_share([one for one in found if one.module == module])}")
    print(f"All: {_share(found)}")
    print(f"{left_out} more change nothing (tests/mutants/equivalents.tsv), or are no Python.")


def _share(found: Sequence[Told]) -> str:
    noticed = sum(one.is_noticed for one in found)
    return f"{noticed} of {len(found)} noticed, {noticed / max(len(found), 1):.1%}"
