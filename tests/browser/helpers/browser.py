"""The browser that the tests use. As a command, this installs one where there is none."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same without windows, menus and a memory for Back: its tests take a quarter less time.
SHELL = "chromium-headless-shell"
DOWNLOAD_SECONDS = 300
PLAYWRIGHT = (sys.executable, "-m", "playwright")
APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "Acquire::http::Timeout=30")
# Chromium takes the last list of this kind alone: these are Playwright's, and what draws the list
# below the address bar, which took a quarter of the time of each new tab.
OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,"
    "ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,"
    "NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,"
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess"
)
ARGUMENTS = [
    f"--disable-features={OFF}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing but the server of the tests can be reached, whatever a page or the browser asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
NONE_FOUND = (
    "The browser tests need Chromium or Google Chrome, and it could not be installed by itself: "
    "install one of them (on Debian: apt-get install chromium; on Ubuntu: snap install chromium; "
    "on a Mac: .venv/bin/python -m playwright install chromium), then try again."
)
NO_PLAYWRIGHT = (
    "Playwright, which drives the browser, does not start on this machine. "
    "On Debian and Ubuntu it needs a library: apt-get install libatomic1"
)


class NoBrowserError(RuntimeError):
    """No Chromium on this machine starts."""


def find_browser() -> str:
    """The path of a Chromium that starts, without installing anything.

    Raises NoBrowserError where there is none.
    """
    if path := _first_that_starts():
        return path
    raise NoBrowserError(NONE_FOUND)


def find_shell() -> str:
    """The path of a Chromium that is nothing but its engine, where there is one; else as above."""
    path = shutil.which(SHELL)
    return path if path and _version(path) else find_browser()


@dataclass
class _Shared:
    """The Playwright of this process, and how many use it."""

    users: int = 0
    playwright: Playwright | None = None
    end: ExitStack = field(default_factory=ExitStack)


_shared = _Shared()


@contextmanager
def one_playwright() -> Iterator[Playwright]:
    """Playwright, of which a process can run one at a time: all who use it share it."""
    playwright = _shared.playwright or _shared.end.enter_context(sync_playwright())
    _shared.playwright = playwright
    _shared.users += 1
    try:
        yield playwright
    finally:
        _shared.users -= 1
        if not _shared.users:
            _shared.playwright = None
            _shared.end.close()


@contextmanager
def running_browser(find: Callable[[], str] = find_browser) -> Iterator[Browser]:
    """A browser without a window, for one run of the tests; `find` says which."""
    path = find()
    with (
        one_playwright() as playwright,
        playwright.chromium.launch(executable_path=path, args=ARGUMENTS) as browser,
    ):
        yield browser


@contextmanager
def browser_with(other: Browser, switched_off: str) -> Iterator[Browser]:
    """A browser with something that a visitor's has and Playwright switches off by this argument.

    `other` is a browser that runs already.
    """
    with other.browser_type.launch(
        executable_path=find_browser(), args=ARGUMENTS, ignore_default_args=[switched_off]
    ) as browser:
        yield browser


@contextmanager
def browser_with_memory(other: Browser) -> Iterator[Browser]:
    """A browser that shows pages from its memory on Back."""
    with browser_with(other, "--disable-back-forward-cache") as browser:
        yield browser


@contextmanager
def browser_with_scrollbars(other: Browser) -> Iterator[Browser]:
    """A browser whose scrollbars take room."""
    with browser_with(other, "--hide-scrollbars") as browser:
        yield browser


def main() -> None:
    """Name the browser that the tests use; install one where there is none."""
    install_browser()
    if not _playwright_starts():
        sys.exit(NO_PLAYWRIGHT)
    path = _first_that_starts()
    if path is None:
        sys.exit(NONE_FOUND)
    print(f"The browser tests use {_version(path)}.")


def install_browser() -> None:
    """Install a browser where none starts, and what Playwright lacks to start itself."""
    if not _playwright_starts():
        _install_playwrights_library()
    if not _playwright_starts():
        return
    for install in (_install_playwrights, _install_debians, _install_libraries):
        if _first_that_starts() is None:
            install()


def _playwright_starts() -> bool:
    return (
        subprocess.run([*PLAYWRIGHT, "--version"], capture_output=True, check=False).returncode == 0
    )


def _install_playwrights_library() -> None:
    """Install what a small Debian lacks to run Playwright itself, whatever the browser."""
    if shutil.which("apt-get"):
        as_root([*APT, "update"])
        as_root([*APT, "install", "-y", "--no-install-recommends", "libatomic1"])


def _first_that_starts() -> str | None:
    return next(filter(_version, _candidates()), None)


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    yield _playwrights_own()


def _playwrights_own() -> str:
    """Where Playwright's Chromium stands, or would stand."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _version(path: str) -> str:
    """What the browser calls itself; "" where it doesn't start."""
    try:
        result = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return result.stdout.strip() if result.returncode == 0 else ""


def _install_playwrights() -> None:
    print("There is no Chromium here yet: getting one takes a few minutes, once.", flush=True)
    install = [*PLAYWRIGHT, "install", "--no-shell", "chromium"]
    with subprocess.Popen(install, stdout=DEVNULL, stderr=DEVNULL, process_group=0) as download:
        try:
            download.wait(DOWNLOAD_SECONDS)
        except subprocess.TimeoutExpired:
            print("Playwright's Chromium takes too long to arrive: trying another way.", flush=True)
        finally:
            with suppress(ProcessLookupError, PermissionError):  # all it started ends too
                os.killpg(download.pid, signal.SIGKILL)


def _install_debians() -> None:
    if shutil.which("apt-get"):
        as_root([*APT, "update"])
        as_root([*APT, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"])
        as_root([*APT, "install", "-y", "--no-install-recommends", SHELL])  # not on each Debian


def _install_libraries() -> None:
    """Install what Playwright's Chromium lacks: Ubuntu has no package that is a browser."""
    if Path(_playwrights_own()).is_file() and shutil.which("apt-get"):
        as_root([*PLAYWRIGHT, "install-deps", "chromium"])


def as_root(command: list[str]) -> None:
    """Run a command as root, where that needs no password; otherwise nothing happens."""
    if os.geteuid() != 0:
        command = ["sudo", "-n", *command]
    with suppress(OSError):  # there is no sudo
        subprocess.run(command, stdin=DEVNULL, capture_output=True, check=False)


if __name__ == "__main__":
    main()
