"""Our scripts, as they are published and as they stand in pages."""

import hashlib
from pathlib import Path

import rjsmin

SCRIPT = "assets/script.js"
# What has to run before the script arrives stands in the pages themselves.
INLINE = "assets/inline"
HEAD = ("left", "scheme")
# One script of these parts, in this order; it is loaded once search opens. A part of a page, it is
# the dialog; as a worker, what answers.
SEARCH = "assets/search"
PARTS = ("words", "spelling", "index", "ranking", "extracts", "worker", "dialog")


def script_files(theme: Path) -> dict[str, str]:
    """The scripts that stand at addresses of their own (from the site's root), by these."""
    return {SCRIPT: _minified(theme / SCRIPT), search_address(theme): search_script(theme)}


def search_address(theme: Path) -> str:
    """Where the script of the search is published: a changed one has another name."""
    return f"{SEARCH}-{hashlib.sha256(search_script(theme).encode()).hexdigest()[:8]}.js"


def search_script(theme: Path) -> str:
    """The script of the search: its parts know each other's names, and the page knows none."""
    parts = "\n".join(_minified(theme / SEARCH / f"{part}.js") for part in PARTS)
    return f'"use strict"\n{{{parts}\n}}'


def inline_scripts(theme: Path) -> dict[str, str]:
    """The scripts that stand in pages: `head` in each page's head, `leave` where that button is."""
    # One instead of two: for each, the policy of a page has a hash that nothing packs.
    head = "\n".join(_minified(theme / INLINE / f"{part}.js") for part in HEAD)
    return {"head": head, "leave": _minified(theme / INLINE / "leave.js")}


def _minified(file: Path) -> str:
    """A script without what only its readers need: it counts in every visitor's first view."""
    minified: str = rjsmin.jsmin(file.read_text(encoding="utf-8"))
    return minified
