"""What can be said of the live site: its address, and the version that it shows."""

import os
import sys
from urllib.parse import urlsplit

from web import Asker, NoAnswerError

from publish.stamp import FILE, Stamp, read_stamp

NO_ADDRESS = "Which site? Type its address: make {} LIVE=https://borncounseling.com/"
SILENT = "{live} does not answer right now: {why}."
TRY_AGAIN = (
    "Nothing is published, and visitors still see what is there. Try again in some minutes: "
    "open this run on GitHub, and choose “Re-run jobs”."
)
# Only these say that nothing is there (RFC 9110, 15.5.5 and 15.5.11); all else may pass.
NO_SUCH_FILE = (404, 410)
PATIENT = Asker(passing=frozenset(range(300, 600)) - {*NO_SUCH_FILE})


class SilentError(RuntimeError):
    """The live site exists, as far as one can tell, and does not answer. Says so in a sentence."""


def live_address(command: str) -> str:
    """The address in LIVE, with a slash at its end; without one, `command` ends here."""
    live = os.environ.get("LIVE", "")
    if urlsplit(live).scheme not in {"http", "https"}:
        sys.exit(NO_ADDRESS.format(command))
    return f"{live.rstrip('/')}/"


def is_first_time() -> bool:
    """Whether somebody said that there is no old site to look at (OLD_SITE=none)."""
    return os.environ.get("OLD_SITE") == "none"


def live_stamp(live: str, asker: Asker) -> Stamp | None:
    """The version that the live site shows.

    None where it is another site, one without versions, or none at all yet. Raises SilentError.
    """
    if is_first_time():
        return None
    try:
        answer = asker.ask(f"{live}{FILE}?{os.getpid()}")
    except NoAnswerError as error:
        if error.is_nowhere:
            return None
        raise SilentError(SILENT.format(live=live, why=error)) from None
    if answer.status in NO_SUCH_FILE:
        return None
    if not answer.is_good:
        why = f"asked for its version, it says {answer.status}"
        raise SilentError(SILENT.format(live=live, why=why))
    return read_stamp(answer.body.decode(errors="replace"))
