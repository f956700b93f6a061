"""`make old-addresses`: no address that visitors may have kept leads nowhere from now on."""

import difflib
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from content.redirects import FILE, WITHDRAWN
from content.today import today
from reading.in_yaml.yaml_reader import read_yaml
from report.github_run import say
from web import Asker

from publish.live_map import NoMapError, live_addresses
from publish.live_site import (
    PATIENT,
    TRY_AGAIN,
    SilentError,
    is_first_time,
    live_address,
    live_stamp,
)
from publish.removed_files import removed_addresses
from publish.stamp import git

GONE = (
    "Nothing is published: {count} that visitors may have kept would lead nowhere. Add this to "
    "{file}. Look at each line first: behind the colon stands the page that has its content now, "
    "or `withdrawn` where no page has."
)
NO_SITE = (
    "There is no site at {live} yet, so no old address can get lost. If there is one, this check "
    "saw nothing of it: see that the address is right."
)
CANNOT_LOOK = (
    "{why} So its addresses can't be compared with the new site. {advice} If there is no old site "
    "whose addresses are worth keeping, start “Publish” by hand, and say so there."
)
QUERIES = "{count} of the form `/?p=12`: no file can answer these, and they show the home page."


def lost(
    paths: Iterable[str], site: Path, docs: Path, redirects: Mapping[str, object]
) -> list[str]:
    """The paths (from the site's root) that nothing answers in the new site, and nobody withdrew.

    A page that is still in docs/ was taken out of sight on purpose: a draft, or its day is over.
    """
    withdrawn = {_plain(path) for path, target in redirects.items() if target == WITHDRAWN}
    return sorted(
        path
        for path in {_decoded(path) for path in paths}
        if not _answers(site, path)
        and _plain(path) not in withdrawn
        and not _is_written(docs, path)
    )


def path_of(address: str, live: str) -> str:
    """The path of a whole address, from the root of the site at `live`."""
    return f"{urlsplit(address).path}/".removeprefix(urlsplit(live).path).removesuffix("/")


def lines_to_add(paths: Iterable[str], pages: Iterable[str]) -> list[str]:
    """A line of redirects.yml for each path: to the page with the closest name, if one is close."""
    names = {Path(page).stem: page for page in pages}
    lines = []
    for path in paths:
        close = difflib.get_close_matches(_plain(path).rpartition("/")[2], names, n=1)
        key = path if re.fullmatch(r"[\w/.-]*\w/?", path) else f'"{path}"'
        lines.append(f"{key}: {names[close[0]] if close else WITHDRAWN}")
    return lines


def redirects_in(text: str) -> Mapping[str, object]:
    """Old addresses with where they lead; what is wrong in the file is the guard's to tell."""
    return {str(old): target for old, target in read_yaml(text, FILE).data.items()}


def compare(live: str, root: Path, asker: Asker) -> tuple[bool, str]:
    """Whether the site built in `root` may be published, and what to tell about it."""
    try:
        addresses = None if is_first_time() else live_addresses(live, asker)
        stamp = live_stamp(live, asker)
    except (NoMapError, SilentError) as error:
        return False, CANNOT_LOOK.format(why=error, advice=TRY_AGAIN)
    if addresses is None:
        return True, NO_SITE.format(live=live)
    asked = {address for address in addresses if urlsplit(address).query}
    old = {path_of(address, live) for address in addresses - asked}
    if told_lost := _told_lost({*old, *_unmapped(root, stamp.commit if stamp else "")}, root):
        return False, told_lost
    told = [f"{_count(len(old))} of {live} looked at: all lead somewhere."]
    if asked:
        told.append(QUERIES.format(count=_count(len(asked))))
    return True, "\n".join(told)


def compare_with_commit(since: str, root: Path) -> tuple[bool, str]:
    """The same by Git alone, for what a pull request changes: no live site is asked."""
    told = _told_lost(_unmapped(root, since), root)
    return not told, told or "No address of the site gets lost."


def _unmapped(root: Path, since: str) -> set[str]:
    """What stood in no map at a commit: what led on from old addresses, and what is gone since."""
    if not since:
        return set()
    before = git(root, "show", f"{since}:{FILE}")
    gone = removed_addresses(root, since, today(root / "docs"))
    return {*redirects_in(before or ""), *gone}


def _told_lost(paths: Iterable[str], root: Path) -> str:
    """What to tell of the paths that nothing answers any more; "" where all is well."""
    file = root / FILE
    redirects = redirects_in(file.read_text(encoding="utf-8") if file.exists() else "")
    gone = lost(paths, root / "site", root / "docs", redirects)
    if not gone:
        return ""
    pages = [page.relative_to(root / "docs").as_posix() for page in root.glob("docs/**/*.md")]
    text = GONE.format(count=_count(len(gone)), file=f"`{FILE}`")
    return "\n".join([text, "", "```", *lines_to_add(gone, pages), "```"])


def _count(number: int) -> str:
    return "1 address" if number == 1 else f"{number} addresses"


def _answers(site: Path, path: str) -> bool:
    """Whether a host finds a file there, as GitHub Pages looks for one."""
    if ".." in path.split("/"):
        return False
    inside = path.strip("/")
    ways = (inside, f"{inside}.html", f"{inside}/index.html")
    return any((site / way.lstrip("/")).is_file() for way in ways)


def _is_written(docs: Path, path: str) -> bool:
    """Whether a page in docs/ has this address, though visitors may not see it today."""
    inside = path.strip("/").removesuffix("index.html").removesuffix(".html").rstrip("/")
    return any((docs / f"{inside}{end}").is_file() for end in (".md", "/index.md"))


def _decoded(path: str) -> str:
    """The path as a file is called; letters with accents can be written in two ways."""
    return normalize("NFC", unquote(path))


def _plain(path: str) -> str:
    return _decoded(path).strip("/")


def main() -> None:
    """Tell what would get lost, and end with 1 if something would."""
    if not Path("site/index.html").exists():
        sys.exit("There is no site/ yet. Type `make build` first.")
    if since := os.environ.get("SINCE"):
        is_well, told = compare_with_commit(since, Path())
    else:
        is_well, told = compare(live_address("old-addresses"), Path(), PATIENT)
    say(told)
    sys.exit(not is_well)


if __name__ == "__main__":
    main()
