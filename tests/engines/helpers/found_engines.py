"""The engines on this machine. As a command, this installs those that are not there, and names all.

ENGINE in the environment names the one to take; with CI set, each has to be there.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import browser
from firefox import NAMES, running_firefox
from playwright_tab import running_chromium, running_playwrights
from tab import Engine
from webkit import DRIVER, SCREEN, running_webkit

IS_MAC = sys.platform == "darwin"
Run = Callable[[], AbstractContextManager[Engine]]
MISSING = (
    "{name} is not on this machine and could not be installed, so nothing was tried in it: {how}, "
    "then try again."
)


@dataclass(frozen=True)
class Kind:
    """An engine, how to come by it, and what Debian calls it."""

    name: str
    find: Callable[[], Run | None]
    install: Callable[[], None]
    how: str

    @property
    def missing(self) -> str:
        """A sentence for whoever lacks it."""
        return MISSING.format(name=self.name, how=self.how)


def _chromium() -> Run | None:
    try:
        return partial(running_chromium, browser.find_browser())
    except browser.NoBrowserError:
        return None


def _firefox() -> Run | None:
    if IS_MAC:
        return _playwrights("firefox")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    # What Ubuntu has under that name is a snap, which can't read a profile in /tmp.
    return (
        partial(running_firefox, path)
        if path and "/snap/" not in str(Path(path).resolve())
        else None
    )


def _webkit() -> Run | None:
    if IS_MAC:
        return _playwrights("webkit")
    path = shutil.which(DRIVER)
    return partial(running_webkit, path) if path and shutil.which(SCREEN) else None


def _playwrights(name: str) -> Run | None:
    with browser.one_playwright() as playwright:
        is_there = Path(getattr(playwright, name).executable_path).exists()
    return partial(running_playwrights, name) if is_there else None


def _install(playwrights: str, *packages: str) -> None:
    """Let Playwright install its own on a Mac, and Debian what it has."""
    if IS_MAC:
        command = [*browser.PLAYWRIGHT, "install", playwrights]
        subprocess.run(command, capture_output=True, check=False)
    elif shutil.which("apt-get"):
        browser.as_root([*browser.APT, "update"])
        browser.as_root([*browser.APT, "install", "-y", "--no-install-recommends", *packages])


ENGINES = {
    "chromium": Kind(
        "Chromium",
        _chromium,
        browser.install_browser,
        "install it (on Debian: apt-get install chromium)",
    ),
    "firefox": Kind(
        "Firefox",
        _firefox,
        partial(_install, "firefox", "firefox-esr"),
        "install it (on Debian: apt-get install firefox-esr; on a Mac: "
        ".venv/bin/python -m playwright install firefox)",
    ),
    "webkit": Kind(
        "WebKit, the engine of Safari,",
        _webkit,
        partial(_install, "webkit", "webkit2gtk-driver", "xvfb"),
        "install it (on Debian: apt-get install webkit2gtk-driver xvfb; on a Mac: "
        ".venv/bin/python -m playwright install webkit)",
    ),
}


def wanted() -> list[str]:
    """The engines to try: all, or the one that ENGINE names; raises SystemExit for another name."""
    name = os.environ.get("ENGINE") or ""
    if name and name not in ENGINES:
        sys.exit(f"There is no engine “{name}”. ENGINE can be one of: {', '.join(ENGINES)}.")
    return [name] if name else [*ENGINES]


def main(names: Iterable[str]) -> None:
    """Install what is missing, name what is there, and say what could not be had."""
    lacking = []
    for kind in (ENGINES[name] for name in names):
        if kind.find() is None:
            print(f"{kind.name} is not here yet: getting it takes a minute, once.", flush=True)
            kind.install()
        run = kind.find()
        if run is None:
            lacking.append(kind.missing)
            continue
        with run() as engine:
            print(f"Tried in {engine.version}.", flush=True)
    print("\n".join(lacking), end="\n" if lacking else "")
    if lacking and os.environ.get("CI"):
        sys.exit("Here, each engine has to be tried.")


if __name__ == "__main__":
    main(wanted())
