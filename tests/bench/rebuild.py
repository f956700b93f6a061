"""How long an editor waits: from saving a page until the preview shows it."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from preview import seconds_until, served, shows
from project import ROOT, copy_project

from tests.bench.figures import Figure

SAVES = 5
PAGE = "contact.md"


def rebuild_figures() -> Iterator[Figure]:
    """Save a page of the real site again and again, and ask for it until it has changed."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project", ROOT / "docs")
        text = project.read(PAGE)
        with served(project) as (home, _):
            address = f"{home}contact/"
            seconds_until(partial(shows, address, "</html>"))
            waits = []
            for number in range(SAVES):
                words = f"Saved for the {number + 1}th time."
                project.write(PAGE, f"{text}\n{words}\n")
                waits.append(seconds_until(partial(shows, address, words)))
    yield Figure("A saved page shows in the preview", median(waits), " s", most=2)
