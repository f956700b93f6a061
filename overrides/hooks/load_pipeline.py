"""What MkDocs loads: the pipeline, or a sentence in place of a traceback where that can't be.

A slip in any other file is told; so there is nothing else in this one.
"""

import os
from contextlib import suppress

from mkdocs.exceptions import Abort

UNTOLD = "{}: {}. This is not your fault. Tell whoever looks after the code of the site."

try:
    from pipeline import *  # noqa: F403 (every step that there is; MkDocs calls them by name)
except Exception as fault:  # noqa: BLE001 (whatever it is, an editor can't mend it)
    try:
        from report.own_fault import told_own_fault
    except Exception:  # noqa: BLE001 (it is the report that is broken)
        text = UNTOLD.format(type(fault).__name__, fault)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            with suppress(Exception):
                from report.github_run import order

                order(f"::error::{text}")
        raise Abort(text) from None
    raise Abort(told_own_fault(fault)) from None
