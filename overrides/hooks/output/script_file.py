"""The scripts, without what only their readers need: they count in every visitor's first view."""

from pathlib import Path

import rjsmin

SCRIPT = "assets/script.js"
# What has to run before the script arrives stands in the pages themselves.
INLINE = "assets/inline"


def script_to_publish(theme: Path) -> str:
    """The script of the theme without comments and needless space."""
    return _minified(theme / SCRIPT)


def inline_scripts(theme: Path) -> dict[str, str]:
    """The scripts that stand in pages, by the names of their files."""
    return {file.stem: _minified(file) for file in sorted((theme / INLINE).glob("*.js"))}


def _minified(file: Path) -> str:
    minified: str = rjsmin.jsmin(file.read_text(encoding="utf-8"))
    return minified
