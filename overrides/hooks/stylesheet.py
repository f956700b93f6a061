"""Puts the style sheets together into the one that stands in each page's `head`."""

import re
from pathlib import Path

# In the order of the cascade: later ones win.
ROLES = ("tokens", "base", "layout", "prose", "components", "search", "print")


def stylesheet(folder: Path) -> str:
    """The style sheets of `folder` in one, without comments and indentation."""
    css = "\n".join((folder / f"{role}.css").read_text(encoding="utf-8") for role in ROLES)
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", css).strip()
