"""Faults that no editor made: what the machine lacks, in words."""

import errno
from pathlib import Path

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
NO_ROOM = "There is no room left on the disk. Make some, then build again."
READ_ONLY = (
    "`{}` can't be written: the disk or the folder is read-only, or belongs to somebody else. "
    "Copy the project to a folder of your own, and build there."
)
FONT = (
    "The font overrides/assets/fonts/{} is missing or broken. Bring it back from Git "
    "(`git checkout -- overrides/assets/fonts`), or type `make fonts`."
)
FONT_FILES = ("source-sans-3", "source-sans-3-more", "fraunces", "fraunces-more")
# How a font begins (W3C, WOFF File Format 2.0, 4.1).
WOFF2 = b"wOF2"


def machine_fault(error: BaseException) -> str | None:
    """What to tell where the machine stopped the build, and not the code."""
    if isinstance(error, OSError) and error.errno in FULL:
        return NO_ROOM
    if isinstance(error, OSError) and error.errno in CLOSED:
        return READ_ONLY.format(error.filename or "The site's folder")
    return None


def font_faults(theme: Path) -> list[str]:
    """A sentence for each of the site's fonts that isn't there or isn't whole."""
    files = [theme / "assets/fonts" / f"{name}.woff2" for name in FONT_FILES]
    return [FONT.format(file.name) for file in files if not _is_font(file)]


def _is_font(file: Path) -> bool:
    """Whether a whole font is there: a WOFF2 file says its own length (4.1)."""
    if not file.is_file():
        return False
    content = file.read_bytes()
    return content.startswith(WOFF2) and int.from_bytes(content[8:12], "big") == len(content)
