"""Reads the site's colors out of its style sheet, for pictures and for the manifest."""

import re
from pathlib import Path

ONE = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")
PAIR = re.compile(r"--([a-z-]+): light-dark\(#[0-9a-f]{3,6}, (#[0-9a-f]{3,6})\);")


def light_colors(theme: Path) -> dict[str, str]:
    """The colors of the light scheme, by name: `page` is `#fbf7f0`."""
    return dict(ONE.findall(_tokens(theme)))


def dark_colors(theme: Path) -> dict[str, str]:
    """The colors of the dark scheme; those that are the same in both come from the light one."""
    return light_colors(theme) | dict(PAIR.findall(_tokens(theme)))


def _tokens(theme: Path) -> str:
    """The tokens for screens; what follows is for paper."""
    return (theme / "assets/css/tokens.css").read_text(encoding="utf-8").split("@media print")[0]
