"""What was measured, and whether it is as it has to be."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One figure: what it says, its value, and the most that it may be, if there is a most."""

    name: str
    value: float
    unit: str = ""
    most: float | None = None
    digits: int = 2

    @property
    def is_over(self) -> bool:
        """Whether it is more than it may be."""
        return self.most is not None and self.value > self.most

    def __str__(self) -> str:
        limit = "" if self.most is None else f"{self.most:,g}{self.unit}"
        return f"| {self.name} | {self._written} | {limit} |"

    @property
    def fault(self) -> str:
        """A sentence for a figure that is over."""
        return f"{self.name}: {self._written} is more than {self.most:,g}{self.unit}."

    @property
    def _written(self) -> str:
        return f"{self.value:,.{self.digits}f}{self.unit}"


def table(figures: Iterable[Figure]) -> str:
    """The figures as README has them."""
    return "\n".join(["| Figure | Measured | At most |", "|---|---:|---:|", *map(str, figures)])
