"""Builds of fixtures in processes of their own that have MkDocs loaded already.

To load it, and our code, takes three times as long as to build a small site, and the tests build
hundreds of them.
"""

import filecmp
import multiprocessing
import os
import sys
from collections.abc import Mapping
from functools import cache, partialmethod
from multiprocessing import forkserver
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.bccache import FileSystemBytecodeCache
from mkdocs.__main__ import cli

# What a build loads. Our code stays loaded where the project that is built has the same.
LOADED = (
    "bs4",
    "jinja2",
    "markdown.extensions.admonition",
    "markdown.extensions.footnotes",
    "markdown.extensions.tables",
    "markdown_it",
    "material.plugins.search.plugin",
    "material.templates",
    "mkdocs.commands.build",
    "PIL.Image",
    "PIL.ImageDraw",
    "pillow_heif",
    "pyphen",
    "pymdownx.superfences",
    "resvg_py",
    "rjsmin",
    "snowballstemmer",
    "urllib.request",
    "pipeline",
    "first_build",
)
HELPERS = Path(__file__).parent
OURS = HELPERS.parents[1] / "overrides"
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([*LOADED])


class _Templates(FileSystemBytecodeCache):
    """Templates as Python, by their names: every project has a copy of the same ones.

    To compile them takes a third of the build of a small site. Jinja compiles a changed one anew.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        return super().get_cache_key(name)


def build(
    project: Path, site: Path, environment: Mapping[str, str], templates: Path
) -> tuple[int, str]:
    """Build a project into `site`, as `mkdocs build` does; gives its exit code and its words.

    The compiled templates are kept in the folder `templates`.
    """
    printed = project / "printed.txt"
    with pytest.MonkeyPatch.context() as start:  # where the first process, which loads, finds ours
        start.setenv("PYTHONPATH", os.pathsep.join((str(OURS / "hooks"), str(HELPERS))))
        forkserver.ensure_running()
    process = PROCESSES.Process(
        target=_build, args=(project, site, dict(environment), printed, templates)
    )
    process.start()
    process.join()
    code = process.exitcode
    process.close()
    assert code is not None
    return code, printed.read_text(encoding="utf-8")


def _build(
    project: Path, site: Path, environment: dict[str, str], printed: Path, templates: Path
) -> None:
    start = partialmethod(Environment.__init__, bytecode_cache=_Templates(str(templates)))
    Environment.__init__ = start  # type: ignore[assignment,method-assign]
    with printed.open("w", encoding="utf-8") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(project)
    sys.path[:] = [path for path in sys.path if not Path(path or ".").is_relative_to(OURS)]
    if not _is_same_code(project):
        _forget_our_code()
    sys.argv = ["mkdocs", "build", "--site-dir", str(site)]
    cli()


def _is_same_code(project: Path) -> bool:
    """Whether the project has each file of our code as it is here."""
    ours, copies = f"{OURS}/hooks/", f"{project}/overrides/hooks/"
    return all(
        os.path.isfile(copies + file) and filecmp.cmp(ours + file, copies + file)  # noqa: PTH113
        for file in our_code()
    )


@cache
def our_code() -> list[str]:
    """Each file of it; templates and style sheets are read anew for each build."""
    files = (OURS / "hooks").rglob("*")
    return [
        str(file.relative_to(OURS / "hooks"))
        for file in files
        if file.is_file() and "__pycache__" not in file.parts
    ]


def _forget_our_code() -> None:
    for name, module in [*sys.modules.items()]:
        if Path(getattr(module, "__file__", None) or "/").is_relative_to(OURS):
            del sys.modules[name]
