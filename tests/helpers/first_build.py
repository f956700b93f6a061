"""Builds the fixtures once, as it is loaded: what the next builds need is in memory then.

A preview (`make serve`) builds again and again in the same way. Word lists, patterns and what was
made of texts that are still the same are not read and made again for each test. What the first
build of a process does is tried by all tests that type `make build`.
"""

import gc
import logging
import os
import tempfile
from pathlib import Path

from build_worker import our_code
from mkdocs.commands.build import build
from mkdocs.config import load_config
from project import TODAY, copy_project


def build_once() -> None:
    """Build a project of its own that nobody sees, without a word."""
    before = dict(os.environ)
    os.environ |= {"BUILD_DATE": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder, "project"))
        config = load_config(str(project.path / "mkdocs.yml"), site_dir=str(project.path / "site"))
        build(config)
    logging.disable(logging.NOTSET)
    os.environ.clear()
    os.environ.update(before)
    gc.freeze()  # none of it will ever be let go: the next builds need not look


our_code()
build_once()
