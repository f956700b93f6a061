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

from project import Project

from bench.figures import Figure
from bench.made_sites import made_site, stock_site

FEW, MANY = 100, 1000
ROUNDS = 2
KIB_OR_BYTES = 1 if sys.platform == "darwin" else 1024  # what `ru_maxrss` counts
# A build as `make build` does it; with "without" as its last word, no rule looks at anything.
BUILD = """
import sys
sys.path.insert(0, "overrides/hooks")
if sys.argv.pop() == "without":
    import rules, site_content
    site_content.word_findings = lambda *_: ()
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


def build(project: Path, how: str = "with") -> Cost:
    """Build the site of a project into its `site`, `with` or `without` the rules."""
    log = project / "build.log"
    with log.open("w", encoding="utf-8") as printed:
        process = subprocess.Popen(
            [sys.executable, "-c", BUILD, "build", "--site-dir", project / "site", how],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(log.read_text(encoding="utf-8"))
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * KIB_OR_BYTES)


@dataclass(frozen=True)
class Grown:
    """What a site costs: drawn for the first time, again, without the rules; and stock's cost."""

    first: Cost
    again: Cost
    unruled: Cost
    stock: Cost
    pages: int
    sizes: tuple[int, int]
    pictures: tuple[int, int]


@cache
def first_build(articles: int) -> tuple[Project, Cost]:
    """A site with so many articles, built once, its pictures drawn; it is there until the end."""
    folder = tempfile.mkdtemp(prefix="bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    project = made_site(Path(folder) / "project", articles)
    return project, build(project.path)


def grown(folder: Path, articles: int) -> Grown:
    """Build a site with so many articles each way; what can vary is taken in turns."""
    project, first = first_build(articles)
    stock = stock_site(project, folder / "stock")
    drawn = _pictures(project)
    runs = [
        (build(project.path), build(project.path, "without"), build(stock)) for _ in range(ROUNDS)
    ]
    again, unruled, others = (
        min(costs, key=lambda cost: cost.seconds) for costs in zip(*runs, strict=True)
    )
    drawn_again = _pictures(project) - drawn
    return Grown(
        first,
        again,
        unruled,
        others,
        pages=len(list((stock / "docs").rglob("*.md"))),
        sizes=(_size(project.path / "site"), _size(stock / "site")),
        pictures=(len(drawn), len(drawn_again)),
    )


def growth_figures() -> Iterator[Figure]:
    """Build both sites, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        few = grown(Path(folder) / "few", FEW)
        many = grown(Path(folder) / "many", MANY)
    pages = [1000 * site.again.seconds / site.pages for site in (few, many)]
    name = f"{MANY:,} articles"
    yield Figure(f"A page among {FEW} articles, in processor time", pages[0], " ms", digits=1)
    yield Figure(f"A page among {name}", pages[1], " ms", digits=1)
    yield Figure(f"A page among {name}, beside one among {FEW}", pages[1] / pages[0], most=1.2)
    yield Figure(f"{name}, in processor time", many.again.seconds, " s", digits=1)
    yield Figure(f"{name} by stock Material", many.stock.seconds, " s", digits=1)
    ratio = many.again.seconds / many.stock.seconds
    yield Figure(f"{name}, beside stock Material", ratio, most=1.25)
    yield Figure(f"{name}: memory, beside stock", many.again.memory / many.stock.memory)
    yield Figure(f"{name}: bytes of the site, beside stock", many.sizes[0] / many.sizes[1])
    ratio = many.again.seconds / many.unruled.seconds
    yield Figure(f"{name}, beside a build without the rules", ratio, most=1.25)
    drawing = many.first.seconds - many.again.seconds
    yield Figure(f"{name}: pictures drawn by the first build", many.pictures[0], digits=0)
    yield Figure(f"{name}: to draw them, once", drawing, " s", digits=1)
    yield Figure(f"{name}: pictures drawn by the next build", many.pictures[1], most=0, digits=0)


def _pictures(project: Project) -> set[tuple[str, int]]:
    """The cards and copies of photos in the cache, each with when it was made."""
    files = [
        file for file in (project.path / ".cache").rglob("*") if file.suffix in (".png", ".zip")
    ]
    return {(file.name, file.stat().st_mtime_ns) for file in files}


def _size(site: Path) -> int:
    return sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
