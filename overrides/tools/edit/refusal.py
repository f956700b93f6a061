"""What the editor says when it does not do something."""

import errno
from typing import Any

from report.build_faults import CLOSED, FULL

NO_ROOM = (
    "There is no room left on the disk. What you wrote is still here, in this browser: make some "
    "room, and go on."
)
CLOSED_FILE = "`{}` can't be written: it is read-only, or belongs to somebody else."


class Refusal(Exception):  # noqa: N818 (it is no error of the program)
    """A sentence for the person who edits, with the status of the answer and more for the page."""

    def __init__(self, status: int, sentence: str, **more: Any) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.more = more


def disk_refusal(error: OSError) -> Refusal:
    """What to say where the disk does not take or give a file."""
    if error.errno in FULL:
        return Refusal(507, NO_ROOM)
    if error.errno in CLOSED:
        return Refusal(500, CLOSED_FILE.format(error.filename or "The file"))
    reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return Refusal(500, f"The disk refused it ({reason}). What you wrote is still in this browser.")
