"""The one script, without what only its readers need: it counts in every visitor's first view."""

from pathlib import Path

import rjsmin

SCRIPT = "assets/script.js"


def script_to_publish(theme: Path) -> str:
    """The script of the theme without comments and needless space."""
    minified: str = rjsmin.jsmin((theme / SCRIPT).read_text(encoding="utf-8"))
    return minified
