"""What a link was most likely meant for, where it leads to no page or to no heading."""

import posixpath
import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from reading.guesses import closest, did_you_mean, options

from content.help.gone_lines import ANCHOR, is_gone, line_meant, line_of_anchor

# The names by which a page's headings can be linked to.
Headings = list[str]
CLOSED = (
    "which stands in a tab that is closed when the page opens. Put that heading outside the tabs, "
    "or into the first one."
)


class Places(NamedTuple):
    """The headings to lead to, and those of them in tabs that are closed; by the page's path."""

    headings: Mapping[str, Headings]
    closed: Mapping[str, Collection[str]]

    def fault(self, path: str, anchor: str) -> str:
        """Why nobody gets to this heading of a page; empty where it is there to be seen."""
        headings = self.headings.get(path, [])
        if anchor in self.closed.get(path, ()):
            return f"{path}#{anchor}, {CLOSED}"
        return "" if anchor in headings else heading_sentence(path, anchor, headings)


def heading_sentence(path: str, anchor: str, headings: Headings) -> str:
    """That the page at `path` has no such heading, with those that it has."""
    guess = _guess_heading(anchor, headings)
    # Only the page with the help lines has such headings.
    has_lines = any(name.startswith(ANCHOR) for name in headings)
    if has_lines and not guess and (line := line_of_anchor(anchor)):
        return f"#{anchor}, but {is_gone(line)} Take #{anchor} out here too."
    listed = options(f"#{anchor}", [f"#{name}" for name in headings]) or "none"
    hint = did_you_mean(f"#{guess}") if guess else f" Its headings: {listed}."
    return f"#{anchor}, but {path} has no heading of that name.{hint}"


def _guess_heading(anchor: str, headings: Headings) -> str | None:
    """The heading that was most likely meant: no help line, unless its short name was mistyped."""
    others = [name for name in headings if not name.startswith(ANCHOR)]
    guess = None if anchor.startswith(ANCHOR) else closest(anchor, others)
    return guess or line_meant(anchor, headings)


def guess_page(target: str, pages: Collection[str]) -> str | None:
    """The page that a broken link was most likely meant for."""
    if re.search(r"\.(?!md$|html?$)\w+$", target):
        return None
    name = re.sub(r"(\.html?|\.md)?/?$", "", target)
    for path in (f"{name}.md", f"{name}/index.md", f"{name.removesuffix('/index')}.md"):
        if path in pages:
            return path
    paths = {path.removesuffix(".md"): path for path in pages}
    names = {posixpath.basename(stem): path for stem, path in paths.items() if path != "index.md"}
    guess = paths.get(closest(name, paths, 0.8) or "")
    return guess or names.get(closest(posixpath.basename(name), names) or "")
