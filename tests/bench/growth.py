"""What the first build of a site of many articles costs, beside stock MkDocs with Material's."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

from project import Project

from tests.bench.build_once import TOLD
from tests.bench.figures import Figure
from tests.bench.made_sites import made_site, stock_site

FEW, MANY = 100, 1000
ROUNDS = {FEW: 2, MANY: 1}
KIB_OR_BYTES = 1 if sys.platform == "darwin" else 1024  # what `ru_maxrss` counts
PARTS = ("reading", "cards", "rules", "Markdown", "templates", "finishing", "search")
BUILD = Path(__file__).with_name("build_once.py")
STOCK = "stock"


@dataclass(frozen=True)
class Cost:
    """What a build took: its processor's seconds, and the most memory it had, in bytes.

    Waiting is not counted: other programs that run meanwhile would decide the result. `parts` are
    the seconds of each part of ours.
    """

    seconds: float
    memory: int
    parts: dict[str, float]


def site_of(project: Path, how: str = "with") -> Path:
    """Where the built site of a project is."""
    return project / f"site-{how}"


def side_by_side(*builds: tuple[Path, str]) -> list[Cost]:
    """Build sites at the same time, each a project and `with` or `without` the rules, or STOCK.

    What else the machine does meanwhile slows all of them alike: their ratios vary less so.
    """
    started = []
    for project, how in builds:
        log = project / f"build-{how}.log"
        run = ["-m", "mkdocs", "build"] if how == STOCK else [str(BUILD), how]
        with log.open("w", encoding="utf-8") as printed:
            process = subprocess.Popen(
                [sys.executable, *run, "--site-dir", site_of(project, how)],
                cwd=project,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
                stdout=printed,
                stderr=subprocess.STDOUT,
            )
        started.append((process, log))
    return [_cost(process, log) for process, log in started]


def _cost(process: subprocess.Popen[bytes], log: Path) -> Cost:
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    text = log.read_text(encoding="utf-8")
    if process.returncode:
        sys.exit(text)
    _, _, parts = text.rpartition(TOLD)
    is_ours = TOLD in text
    seconds = used.ru_utime + used.ru_stime
    return Cost(seconds, used.ru_maxrss * KIB_OR_BYTES, json.loads(parts) if is_ours else {})


@dataclass(frozen=True)
class Grown:
    """First builds of a site, each with stock's first build beside it; `pages` are its pages."""

    beside_stock: list[list[Cost]]
    pages: int

    def seconds(self, at: int = 0) -> float:
        """What a first build takes, in the mean: ours, or stock's at 1."""
        return fmean(costs[at].seconds for costs in self.beside_stock)

    def memory(self, at: int) -> int:
        """The most memory that one took."""
        return max(costs[at].memory for costs in self.beside_stock)

    def part(self, name: str) -> float:
        """What a part of ours takes, in the mean."""
        return fmean(ours.parts.get(name, 0) for ours, _ in self.beside_stock)


@cache
def grown(articles: int) -> tuple[Project, Grown]:
    """A site with so many articles, as its first build left it; it is there until the end."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    project = made_site(folder / "project", articles)
    stock = stock_site(project, folder / "stock")
    costs = []
    for _ in range(ROUNDS[articles]):
        shutil.rmtree(project.path / ".cache", ignore_errors=True)
        costs.append(side_by_side((project.path, "with"), (stock, STOCK)))
    return project, Grown(costs, pages=len(list((stock / "docs").rglob("*.md"))))


def growth_figures() -> Iterator[Figure]:
    """Build both sites for the first time, and compare."""
    sites = {articles: grown(articles) for articles in (FEW, MANY)}
    pages = []
    for articles, (_, site) in sites.items():
        name = f"{articles:,} articles, first build"
        yield Figure(name, site.seconds(), " s", digits=1)
        yield Figure(f"{name} by stock Material", site.seconds(1), " s", digits=1)
        most = 1.25 if articles == MANY else None
        yield Figure(f"{name}, beside stock", site.seconds() / site.seconds(1), most=most)
        for part in PARTS:
            yield Figure(f"{name}: {part}", site.part(part), " s", digits=1)
        pages.append(1000 * site.seconds() / site.pages)
        yield Figure(f"A page among {articles:,} articles", pages[-1], " ms", digits=1)
    yield Figure(f"A page among {MANY:,}, beside one among {FEW}", pages[1] / pages[0], most=1.2)
    project, many = sites[MANY]
    memory = many.memory(0) / many.memory(1)
    yield Figure(f"{MANY:,} articles: memory, beside stock", memory, most=1.5)
    ruled, unruled = side_by_side((project.path, "with"), (project.path, "without"))
    ratio = ruled.seconds / unruled.seconds
    yield Figure(f"{MANY:,} articles, beside a build without the rules", ratio, most=1.25)
