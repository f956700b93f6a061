"""Links that read alike and lead elsewhere: a screen reader lists them without their sentences."""

import re
from collections.abc import Collection, Iterable, Mapping

from content.menu import Menu
from content.page_links import target_path
from content.page_settings import Page
from reading.markdown_blocks import Link
from report.problems import Finding, Problem
from report.rules import rule

from guard.links.link_addresses import address_fault, address_problems
from guard.links.link_privacy import link_privacy_findings
from guard.pages.page_twins import likely_copy

PICTURE = re.compile(r".+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
WEB = re.compile(r"[a-z]+:.*", re.IGNORECASE)
SIGNS = "*_`.,:;!?…→ "
# What they find on a line says that a web address there is not the one to compare.
OF_WEB_ADDRESSES = {address_problems.__name__, link_privacy_findings.__name__}


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
def alike_link_problems(
    page: Page,
    names: Mapping[str, str],
    lost: Collection[str],
    absent: Collection[str],
    reported: Iterable[Finding],
) -> list[Problem]:
    """Links called like another of the page, or like a page, that lead elsewhere (WCAG 2.4.9).

    `names` are those of `names_on_every_page`. What leads nowhere is told as that alone: the
    addresses on the page that are `lost`, the pages that are `absent` (their paths), and web
    addresses that were `reported`.
    """
    problems = []
    told = {one.line for one in reported if one.rule in OF_WEB_ADDRESSES}
    known: dict[str, tuple[str, str]] = {}
    for link in page.parsed.links:
        name = name_of(link.words)
        if not name or PICTURE.fullmatch(link.address) or link.address in lost:
            continue
        if address_fault(link.address, is_image=link.is_image):
            continue
        is_web = WEB.fullmatch(link.address)
        place = link.address if is_web else _place(page, link)
        if link.line in told if is_web else place.partition("#")[0] in absent:
            continue
        if name in names:
            other, where = names[name], "the title of a page or in the menu"
        else:
            other, where = known.setdefault(name, (place, f"in line {link.line}"))
        if place != other:
            message = (
                f'"{link.words}" leads to {place} here, and to {other} where it is {where}. '
                "Say in each link where it leads."
            )
            problems.append(Problem(page.file, link.line, message))
    return problems


def name_of(words: str) -> str:
    """The words of a link as they are compared: in small letters, without signs around them."""
    return " ".join(words.casefold().split()).strip(SIGNS)


def _place(page: Page, link: Link) -> str:
    """Where a link within the site leads, the same for each way of writing it."""
    path, _, part = link.address.partition("#")
    target = target_path(page.path, path) if path else page.path
    return f"{target}#{part}" if part else target
