"""Links that read alike and lead elsewhere: a screen reader lists them without their sentences."""

import re
from collections.abc import Collection, Mapping

from content.menu import Menu
from content.page_links import target_path
from content.page_settings import Page
from reading.markdown_blocks import Link
from report.problems import Problem
from report.rules import rule

from guard.pages.page_twins import likely_copy

PICTURE = re.compile(r".+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
WEB = re.compile(r"[a-z]+:.*", re.IGNORECASE)
SIGNS = "*_`.,:;!?…→ "


def names_on_every_page(pages: Mapping[str, Page], menu: Menu) -> dict[str, str]:
    """Where the links lead that templates make: by each page's title and the menu's words.

    Where two lead elsewhere, the menu's line is wrong: titles count first, then doors.
    """
    in_menu = menu.paths()
    first = sorted(pages, key=lambda path: likely_copy(pages[path], in_menu))
    titles = [(str(pages[path].settings["title"]), path) for path in first]
    names: dict[str, str] = {}
    for words, path in (*titles, *menu.words()):
        names.setdefault(name_of(words), path)
    return names


@rule(
    why=(
        "A screen reader lists links without their sentences: two of one name can't be told apart."
    ),
    bad="See [the plan](contact.md) and [the plan](index.md).",
    good="See [the plan](contact.md) and [the start](index.md).",
)
def alike_link_problems(page: Page, names: Mapping[str, str]) -> list[Problem]:
    """Links called like another of the page, or like a page, that lead elsewhere (WCAG 2.4.9).

    `names` are those of `names_on_every_page`.
    """
    problems = []
    there = {*names.values()}
    known: dict[str, tuple[str, str]] = {}
    for link in page.parsed.links:
        name = name_of(link.words)
        if not name or PICTURE.fullmatch(link.address):
            continue
        place = _place(page, link)
        if name in names:
            other, where = names[name], "the title of a page or in the menu"
        else:
            other, where = known.setdefault(name, (place, f"in line {link.line}"))
        if place != other and not _leads_nowhere(place, there):
            message = (
                f'"{link.words}" leads to {place} here, and to {other} where it is {where}. '
                "Say in each link where it leads."
            )
            problems.append(Problem(page.file, link.line, message))
    return problems


def _leads_nowhere(place: str, there: Collection[str]) -> bool:
    """Whether a page is meant that isn't there: that is told, and nothing else of the link."""
    path = place.partition("#")[0]
    return path.endswith(".md") and not WEB.fullmatch(place) and path not in there


def name_of(words: str) -> str:
    """The words of a link as they are compared: in small letters, without signs around them."""
    return " ".join(words.casefold().split()).strip(SIGNS)


def _place(page: Page, link: Link) -> str:
    """Where a link leads, the same for each way of writing it."""
    if WEB.fullmatch(link.address):
        return link.address
    path, _, part = link.address.partition("#")
    target = target_path(page.path, path) if path else page.path
    return f"{target}#{part}" if part else target
