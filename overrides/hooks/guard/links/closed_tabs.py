"""Finds links to headings in a tab that is closed when the page opens: they lead to nothing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from content.link_guesses import CLOSED
from content.page_links import places, target_path
from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

TAB = re.compile(
    r'<div class="(?P<kind>tabbed-set|tabbed-content|tabbed-block)\b|<div\b|</div>'
    r'|<h[2-6] id="(?P<id>[^"]+)"'
)


def closed_headings(html: str) -> set[str]:
    """The names of the headings of a page that stand in a tab other than the first of its row."""
    if '"tabbed-block"' not in html:
        return set()
    found: set[str] = set()
    opened: list[bool] = []  # of each <div>: whether it is a closed tab
    tabs = 0  # of the row so far; a row within a tab leaves at least one
    for tag in TAB.finditer(html):
        if tag["id"]:
            if any(opened):
                found.add(tag["id"])
        elif tag[0] == "</div>":
            if opened:
                opened.pop()
        else:
            if tag["kind"] == "tabbed-content":
                tabs = 0
            is_tab = tag["kind"] == "tabbed-block"
            tabs += is_tab
            opened.append(is_tab and tabs > 1)
    return found


@rule(
    why="Who follows the link sees no trace of what was promised.",
    bad=(
        'See [the second way](#second).\n\n=== "One"\n\n    Words.\n\n=== "Two"\n\n    ## '
        "Second\n\n"
        "    Words."
    ),
    good=(
        'See [the first way](#first).\n\n=== "One"\n\n    ## First\n\n    Words.\n\n=== "Two"\n\n'
        "    Words."
    ),
)
def closed_tab_problems(
    page: Page, addresses: Iterable[str], closed: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Links to headings in tabs that are closed; `closed` has those by the path of their page."""
    for address in dict.fromkeys(addresses):
        path, _, anchor = address.partition("#")
        target = target_path(page.path, path) if path else page.path
        if anchor and anchor in closed.get(target, ()):
            for line, words in places(page, address) or [(page.body_line, "")]:
                yield Problem(page.file, line, f'"{words}" leads to #{anchor}, {CLOSED}')
