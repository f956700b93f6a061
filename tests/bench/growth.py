"""What a site of many articles costs to build, beside stock MkDocs with Material, and its rules."""

import atexit
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

from tests.bench.figures import Figure
from tests.bench.made_sites import made_site, stock_site

FEW, MANY = 100, 1000
ROUNDS = 2
KIB_OR_BYTES = 1 if sys.platform == "darwin" else 1024  # what `ru_maxrss` counts
# A build as `make build` does it; with "without" as its last word, no rule looks at anything.
BUILD = """
import sys
sys.path.insert(0, "overrides/hooks")
if sys.argv.pop() == "without":
    from guard import rules
    from guard.words import known_words
    from guard.words.public_words import PublicText
    from reading.read_text import ReadText
    known_words.page_words = lambda page, _: PublicText(page.file, page.path, ReadText())
    known_words.word_findings = lambda *_: ()
    for name in ("markdown_findings", "html_findings", "last_findings"):
        setattr(rules, name, lambda *_: ())
from mkdocs.__main__ import cli
cli()
"""


@dataclass(frozen=True)
class Cost:
    """What a build took: its processor's seconds, and the most memory it had, in bytes.

    Waiting is not counted: other programs that run meanwhile would decide the result.
    """

    seconds: float
    memory: int


def site_of(project: Path, how: str = "with") -> Path:
    """Where the built site of a project is."""
    return project / f"site-{how}"


def side_by_side(*builds: tuple[Path, str]) -> list[Cost]:
    """Build sites at the same time, each a project and `with` or `without` the rules.

    What else the machine does meanwhile slows all of them alike: their ratios vary less so.
    """
    started = []
    for project, how in builds:
        log = project / f"build-{how}.log"
        with log.open("w", encoding="utf-8") as printed:
            process = subprocess.Popen(
                [sys.executable, "-c", BUILD, "build", "--site-dir", site_of(project, how), how],
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
    if process.returncode:
        sys.exit(log.read_text(encoding="utf-8"))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * KIB_OR_BYTES)


@dataclass(frozen=True)
class Grown:
    """What a site costs when it is drawn for the first time, and again.

    `beside_unruled` and `beside_stock` are pairs of costs: of a build, and of the other beside it.
    """

    first: Cost
    beside_unruled: list[list[Cost]]
    beside_stock: list[list[Cost]]
    pages: int
    sizes: tuple[int, int]
    pictures: tuple[int, int]

    @property
    def seconds(self) -> float:
        """The time of a build that draws nothing, in the mean."""
        return fmean(ours.seconds for ours, _ in self.beside_unruled + self.beside_stock)


@cache
def first_build(articles: int) -> tuple[Project, Cost]:
    """A site with so many articles, built once, its pictures drawn; it is there until the end."""
    folder = tempfile.mkdtemp(prefix="bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    project = made_site(Path(folder) / "project", articles)
    [cost] = side_by_side((project.path, "with"))
    return project, cost


def grown(folder: Path, articles: int) -> Grown:
    """Build a site with so many articles each way."""
    project, first = first_build(articles)
    stock = stock_site(project, folder / "stock")
    drawn = _pictures(project)
    ours, unruled, other = (project.path, "with"), (project.path, "without"), (stock, "with")
    beside_unruled = [side_by_side(ours, unruled) for _ in range(ROUNDS)]
    beside_stock = [side_by_side(ours, other) for _ in range(ROUNDS)]
    drawn_again = _pictures(project) - drawn
    return Grown(
        first,
        beside_unruled,
        beside_stock,
        pages=len(list((stock / "docs").rglob("*.md"))),
        sizes=(_size(site_of(project.path)), _size(site_of(stock))),
        pictures=(len(drawn), len(drawn_again)),
    )


def growth_figures() -> Iterator[Figure]:
    """Build both sites, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        few = grown(Path(folder) / "few", FEW)
        many = grown(Path(folder) / "many", MANY)
    pages = [1000 * site.seconds / site.pages for site in (few, many)]
    name = f"{MANY:,} articles"
    yield Figure(f"A page among {FEW} articles, in processor time", pages[0], " ms", digits=1)
    yield Figure(f"A page among {name}", pages[1], " ms", digits=1)
    yield Figure(f"A page among {name}, beside one among {FEW}", pages[1] / pages[0], most=1.2)
    yield Figure(f"{name}, in processor time", _seconds(many.beside_stock, 0), " s", digits=1)
    yield Figure(f"{name} by stock Material", _seconds(many.beside_stock, 1), " s", digits=1)
    yield Figure(f"{name}, beside stock Material", _ratio(many.beside_stock), most=1.25)
    memory = [max(costs[at].memory for costs in many.beside_stock) for at in (0, 1)]
    yield Figure(f"{name}: memory, beside stock", memory[0] / memory[1])
    yield Figure(f"{name}: bytes of the site, beside stock", many.sizes[0] / many.sizes[1])
    yield Figure(f"{name}, with the rules", _seconds(many.beside_unruled, 0), " s", digits=1)
    yield Figure(f"{name}, without the rules", _seconds(many.beside_unruled, 1), " s", digits=1)
    ratio = _ratio(many.beside_unruled)
    yield Figure(f"{name}, beside a build without the rules", ratio, most=1.25)
    drawing = many.first.seconds - many.seconds
    yield Figure(f"{name}: pictures drawn by the first build", many.pictures[0], digits=0)
    yield Figure(f"{name}: to draw them, once", drawing, " s", digits=1)
    yield Figure(f"{name}: pictures drawn by the next build", many.pictures[1], most=0, digits=0)


def _seconds(pairs: list[list[Cost]], at: int) -> float:
    return fmean(costs[at].seconds for costs in pairs)


def _ratio(pairs: list[list[Cost]]) -> float:
    return _seconds(pairs, 0) / _seconds(pairs, 1)


def _pictures(project: Project) -> set[tuple[str, int]]:
    """The cards and copies of photos in the cache, each with when it was made."""
    files = [
        file for file in (project.path / ".cache").rglob("*") if file.suffix in (".card", ".copies")
    ]
    return {(file.name, file.stat().st_mtime_ns) for file in files}


def _size(site: Path) -> int:
    return sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
