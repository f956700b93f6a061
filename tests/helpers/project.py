"""A small copy of the project to build and to break, with fixtures instead of its words."""

import atexit
import compileall
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import build_worker
from content.today import today
from picture_fixtures import corners, save
from pictures.card_files import CACHE

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
TODAY = "2026-11-23"
# Every copy of the project takes the compiled code along.
compileall.compile_dir(ROOT / "overrides" / "hooks", quiet=1)


@dataclass(frozen=True)
class Built:
    """What a build left: its exit code, what it printed, and the site."""

    code: int
    printed: str
    site: Path

    @property
    def findings(self) -> list[str]:
        """The report's lines about places: `docs/page.md:12: ...`."""
        return re.findall(r"^docs/.+?:\d+: .*$", self.printed, re.MULTILINE)

    def html(self, address: str) -> str:
        """The page at an address such as `contact/`."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Project:
    """A project in a folder of its own."""

    path: Path
    day: str = TODAY

    def write(self, file: str, text: str) -> None:
        """Write a file under docs/."""
        target = self.path / "docs" / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def read(self, file: str) -> str:
        """Read a file under docs/."""
        return (self.path / "docs" / file).read_text(encoding="utf-8")

    def page(self, file: str, body: str, **settings: str) -> None:
        """Write a page that is right but for what is asked for; the body starts on line 8."""
        about = f"A fixture for the tests, long enough to pass for {file}."
        if settings.get("lang") == "es":
            about = f"Una página para las pruebas, que no dice nada, con el nombre {file}."
        lines = {
            "title": f"Fixture page {file}",
            "description": about,
            "updated": TODAY,
            "review_by": "2027-05-23",
            "hidden": "true",
        } | settings
        block = "\n".join(f"{name}: {value}" for name, value in lines.items())
        self.write(file, f"---\n{block}\n---\n{body}\n")

    def style_page(self) -> None:
        """Add the page that has every part a page can have, as `style.md`."""
        self.write("style.md", (FIXTURES / "style-page.md").read_text(encoding="utf-8"))
        save(corners(300, 120), self.path / "docs" / "fixture.png")
        save(corners(1000, 700), self.path / "docs" / "fixture.jpg")

    def build(self, **environment: str) -> Built:
        """Build the site as `make build` does, on the project's day."""
        site = self.path / "site"
        variables = self._environment(environment)
        code, printed = build_worker.build(self.path, site, variables, TEMPLATES)
        _keep_cards(self.path)
        return Built(code, printed, site)

    def build_anew(self, **environment: str) -> Built:
        """Do the same in a Python of its own, which reads its settings as it starts."""
        site = self.path / "site"
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--site-dir", site],
            cwd=self.path,
            env=self._environment(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        _keep_cards(self.path)
        return Built(done.returncode, done.stdout, site)

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        return {**os.environ, "BUILD_DATE": self.day, "NO_MKDOCS_2_WARNING": "1", **more}


# To draw the cards of the fixtures takes longer than all else of a build, and to compile the
# templates a third of it: once for all projects of this process is enough. Each build takes out of
# the cache of cards what it does not use.
KEPT, TEMPLATES = (Path(tempfile.mkdtemp(prefix=f"fixture-{name}-")) for name in ("cards", "code"))
atexit.register(shutil.rmtree, KEPT, ignore_errors=True)
atexit.register(shutil.rmtree, TEMPLATES, ignore_errors=True)


def _keep_cards(project: Path) -> None:
    if (project / CACHE).is_dir() and not (KEPT / CACHE).exists():
        shutil.copytree(project / CACHE, KEPT / CACHE)


def copy_project(folder: Path, docs: Path = FIXTURES / "docs") -> Project:
    """The project's machinery in `folder`, with the fixtures' docs/ or with others."""
    folder.mkdir(parents=True)
    # In half the time that Python takes.
    subprocess.run(["cp", "-pR", ROOT / "overrides", folder], check=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(docs, folder / "docs")
    shutil.copytree(KEPT, folder, dirs_exist_ok=True)
    # The real pages may have changed today; the fixtures stay on their day.
    return Project(folder, today().isoformat() if docs == ROOT / "docs" else TODAY)
