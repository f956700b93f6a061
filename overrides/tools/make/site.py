"""`make build`: builds the site into site/, where the build is well."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from report.build_faults import machine_fault
from report.problems import NOT_PUBLISHED

from make import site_settings
from make.packed_files import pack
from make.whole_site import drop_unfinished, restore, swap_in

# A web server is another user: it reads what is built here, whatever this user keeps private.
READABLE = 0o022


def main() -> None:
    """Build; what the machine lacks for it is a sentence."""
    try:
        build()
    except OSError as error:
        if not (sentence := machine_fault(error)):
            raise
        sys.exit(f"{NOT_PUBLISHED}\n{sentence}")


def build() -> None:
    """Build in a folder of this process, pack, stamp, swap in. Ends as the build ended."""
    restore()
    drop_unfinished()
    site_settings.main()
    os.umask(READABLE)
    new = Path(f".site.{os.getpid()}")
    try:
        _run("mkdocs", "build", "--site-dir", str(new))
        pack(new)
        _run("publish.stamp", str(new))
        swap_in(new)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _run(*words: str) -> None:
    if code := subprocess.run([sys.executable, "-m", *words], check=False).returncode:
        sys.exit(code)


if __name__ == "__main__":
    main()
