"""The browser's look at the pages that a push changes, in words for an editor."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from browser import NoBrowserError, running_browser
from everyone import CHECKS
from page_faults import looking
from playwright.sync_api import Browser, Error
from report.github_report import in_markdown
from report.github_run import add_to_summary
from web_server import SITE, serving

STOPPED = (
    "The browser stopped before it had looked at every page. Try again; if it stops again, "
    "ask whoever looks after the code and tell them this: "
)


def pages_to_look_at(root: Path, since: str) -> list[str]:
    """The pages under docs/ that changed since that commit; all where that can't be told."""
    changed = _changed_files(root, since)
    pages = [page.relative_to(root).as_posix() for page in root.glob("docs/**/*.md")]
    if changed is not None and not any(map(_is_shared, changed)):
        pages = [page for page in pages if page in changed]
    # A template is no page of the site.
    return sorted(
        page for page in pages if (root / "site" / address(page) / "index.html").is_file()
    )


def address(page: str) -> str:
    """Where a page of docs/ stands on the site: docs/a/b.md at a/b/, docs/index.md at the top."""
    path = page.removeprefix("docs/").removesuffix(".md")
    return f"{path}/".removesuffix("index/")


def main() -> None:
    """Look at the changed pages; tell each fault, and end with 1 if there is one."""
    pages = pages_to_look_at(SITE.parent, os.environ.get("CHECK_SINCE") or "HEAD~1")
    if not pages:
        print("No page changed: the browser has nothing to look at.")
        return
    try:
        with serving(SITE) as site, running_browser() as browser:
            faults = sorted(page_faults(browser, site, pages))
    except NoBrowserError as error:
        sys.exit(str(error))
    except Error as error:
        sys.exit(STOPPED + error.message.splitlines()[0])
    if faults:
        add_to_summary("\n".join(f"- {in_markdown(fault)}" for fault in faults))
        sys.exit("\n".join(faults))
    count = f"{len(pages)} page{'' if len(pages) == 1 else 's'}"
    print(f"Looked at {count} on phone and desktop, in light and dark: all well.")


def page_faults(browser: Browser, site: str, pages: list[str]) -> Iterator[str]:
    """What is wrong with each page, for whoever looks at it in whatever way."""
    for variant, checks in CHECKS.items():
        with looking(browser, variant, site, checks) as look:
            for page in pages:
                yield from (f"{page}: {fault}" for fault in look(address(page)))


def _changed_files(root: Path, since: str) -> list[str] | None:
    """Files changed since that commit, saved or not; None where Git can't tell."""
    changed: list[str] = []
    for question in (
        ["diff", "--name-only", "--relative", "-z", since, "--"],
        ["ls-files", "--others", "--exclude-standard", "-z"],
    ):
        try:
            answer = subprocess.run(
                ["git", "-C", root, *question], capture_output=True, text=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        changed += answer.stdout.split("\0")
    return changed


def _is_shared(path: str) -> bool:
    """Whether pages beside this very file draw on it."""
    is_page = path.startswith("docs/") and path.endswith(".md")
    return (
        path.startswith(("docs/", "overrides/", "mkdocs.yml", "requirements.txt")) and not is_page
    )


if __name__ == "__main__":
    main()
