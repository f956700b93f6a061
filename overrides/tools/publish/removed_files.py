"""What visitors could open at an earlier commit, and what has gone from docs/ since.

No site map names pages that are `hidden`, or PDF files; but people have kept their addresses.
"""

from datetime import date
from pathlib import Path, PurePosixPath

from content import practice
from content.page_settings import read_page
from content.page_visibility import absence

from publish.stamp import git


def removed_addresses(root: Path, since: str, day: date) -> list[str]:
    """The paths, from the site's root, of pages and PDF files that are gone since a commit.

    Pages that nobody saw before `day` (drafts, pages to come) are left out. Empty where Git
    doesn't know the commit.
    """
    words = ("diff", "--no-renames", "--diff-filter=D", "--name-only", "-z", "--end-of-options")
    gone = (git(root, *words, since, "HEAD", "--", "docs/") or "").split("\0")
    details, _ = practice.read_practice(git(root, "show", f"{since}:{practice.FILE}") or "")
    addresses = []
    for file in filter(None, gone):
        path = PurePosixPath(file).relative_to("docs")
        if path.parts[0] == "templates" or path.name.lower() == "readme.md":
            continue
        if path.suffix == ".pdf":
            addresses.append(path.as_posix())
        elif path.suffix == ".md":
            text = git(root, "show", f"{since}:{file}") or ""
            page, _ = read_page(text, path.as_posix(), day)
            why = absence(page, day, details)
            if why is None or why.reason == "past":
                addresses.append(_address(path))
    return addresses


def _address(path: PurePosixPath) -> str:
    """The address of a page, from the site's root."""
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder.as_posix()}/"
