"""Measures everything, and prints a table; ends with 1 where a figure is over its limit.

Name parts of it to measure only those: `growth`, `paint`, `search`, `rebuild`, `edit`.
"""

import sys

from tests.bench.edit import edit_figures
from tests.bench.figures import Figure, table
from tests.bench.growth import growth_figures
from tests.bench.paint import paint_figures
from tests.bench.rebuild import rebuild_figures
from tests.bench.search import search_figures

PARTS = {
    "paint": paint_figures,
    "search": search_figures,
    "rebuild": rebuild_figures,
    "edit": edit_figures,
    "growth": growth_figures,
}


def main() -> None:
    """Print the figures of the parts that were asked for, or of all."""
    figures: list[Figure] = []
    for part in sys.argv[1:] or PARTS:
        print(f"Measuring {part} ...", file=sys.stderr, flush=True)
        figures += PARTS[part]()
    print(table(figures))
    if faults := [figure.fault for figure in figures if figure.is_over]:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
