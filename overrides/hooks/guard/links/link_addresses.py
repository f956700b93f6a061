"""Finds links whose address can't work, by the address alone; MkDocs looks at the rest.

MkDocs crashes on some of these, and passes the others in silence.
"""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from content.page_settings import Page
from content.picture_names import ODD_SPACE
from report.problems import Problem
from report.rules import rule

from guard.pictures.picture_findings import hard_to_type

BARE = re.compile(r"(?:https?:)?//[^\s)>\"'|]*")
# Everything that Markdown or MkDocs might take for one address.
DESTINATION = re.compile(r"(?:https?:)?//[^\s)>]*", re.IGNORECASE)
# Addresses that can't work, by their form, and what to write instead.
FAULTS = (
    (
        re.compile("#?|(?:mailto|sms|tel):", re.IGNORECASE),
        "this link has no address. Write it between ( and ).",
    ),
    (
        re.compile(r"//.*|.*\\.*|(?!(?i:https?|mailto|tel|sms):)[A-Za-z][\w+.-]*:.*"),
        "`{}` is not an address that can be used. Start it with https://.",
    ),
    (
        re.compile(r".*[“”„«»\xa0\u2000-\u200f\u202f\u2060].*"),
        "`{}` has a curly quote or a character in it that can't be seen. Type the address anew.",
    ),
    (
        re.compile(r"(?i:https?):(?!//\S+$).*"),
        "`{}` is not a web address. Write https:// and the rest, without spaces.",
    ),
)
LINK_FAULTS = (
    (
        re.compile(
            r"https://github\.com/[^/]+/[^/]+/(?:blame|blob|edit)/[^/]+/docs/.*\.md(?:#.*)?"
        ),
        "`{}` is the page's file on GitHub. Write its path under docs/, like `contact.md`.",
    ),
    (re.compile(r"[^:?#]*\.ya?ml"), "`{}` is not public. Link to a page."),
    (
        re.compile(r"[\w.+-]+@[\w.-]+"),
        "`{}` is an e-mail address. Put it into docs/practice.yml, and link to `contact.md`.",
    ),
    (
        re.compile(r"(?:www\.)?[\w-]+\.(?:com|edu|gov|info|net|org|us)(?:/\S*)?"),
        "write `https://{}`.",
    ),
)
PRIVATE = "With http:// anyone on the way can see what a visitor reads there."
IMAGE_FAULTS = (
    (
        re.compile(r"(?:file:|[A-Za-z]:[\\/]|/(?:Users|home)/).*"),
        "`{}` is on your own computer. Put the file beside the page, and write its name alone.",
    ),
)
# What editors type for a link and Markdown shows as it stands.
MISTYPED = (
    (re.compile(r"\]\s+\((?:[^\s)]+\.md|https?:)"), "Take out the space between ] and (."),
    (
        re.compile(r"\([^()]*\)\[(?:[^\s\]]+\.md|https?:)"),
        "Write [words](address), not the reverse.",
    ),
    (re.compile(r"\]\((?![^\n]*\))"), "Close the link with ) on the same line."),
)


@rule(
    why="The link leads nowhere, or on a way where others can read along.",
    bad="See [a page](http://fixture.example/a).",
    good="See [a page](https://fixture.example/a).",
)
def address_problems(page: Page, site_url: str) -> list[Problem]:
    """Links whose address can't work, and links to this site by its live address."""
    found = []
    for link in page.parsed.links:
        if link.is_by_name:
            continue  # MkDocs follows it, and its address is judged where it stands
        if message := address_fault(link.address, is_image=link.is_image):
            found.append(Problem(page.file, link.line, f'"{link.words}": {message}'))
        elif not link.words and not link.is_image:
            message = f"The link to `{link.address}` has no words. Say where it goes."
            found.append(Problem(page.file, link.line, message))
    for block in page.parsed.outside_links:
        found += [
            Problem(page.file, block.line_at(match.start()), message)
            for sign, message in MISTYPED
            for match in sign.finditer(block.text)
        ]
    for line, text in page.parsed.lines:
        if "//" in text:
            is_told = any(problem.line == line for problem in found)
            messages = _web_address_faults(text, site_url, is_told=is_told)
            found += [Problem(page.file, line, message) for message in messages]
    return found


def _web_address_faults(text: str, site_url: str, *, is_told: bool) -> Iterator[str]:
    """What is wrong with the web addresses on a line, in a link or not, unless it `is_told`."""
    for match in DESTINATION.finditer(text):
        if match[0].lower().startswith("http://") and _split(match[0]):
            yield f"Write `https{match[0][4:]}`. {PRIVATE}"
        elif _split(match[0]) is None and not is_told:
            is_told = True
            yield f"`{match[0]}` is not a web address."
    for match in BARE.finditer(text):
        if _is_own(match[0], site_url):
            yield (
                f"{match[0]} is a page of this site. Link to its file instead, "
                "like `contact.md`, so that the link can be checked."
            )


def without_bad_addresses(text: str) -> str:
    """The Markdown without the web addresses that no program can read.

    MkDocs would stop at them; the page is not published anyway, and its other problems count. What
    stands in their place is neither a page to MkDocs nor a heading to Markdown.
    """
    return DESTINATION.sub(lambda match: match[0] if _split(match[0]) else "https:#", text)


def address_fault(address: str, *, is_image: bool) -> str | None:
    """What is wrong with the address of a link or picture, if its form alone shows it."""
    if is_image and ODD_SPACE.search(address) and "//" not in address:
        return hard_to_type(address)
    for form, message in (IMAGE_FAULTS if is_image else LINK_FAULTS) + FAULTS:
        if form.fullmatch(address):
            return message.format(address)
    return None if _split(address) else f"`{address}` is not a web address."


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _is_own(address: str, site_url: str) -> bool:
    """Whether the address is one of this site's own pages."""
    own, other = urlsplit(site_url), _split(address)
    if other is None:
        return False
    hosts = [(parts.hostname or "").removeprefix("www.") for parts in (own, other)]
    return hosts[0] == hosts[1] and f"{other.path}/".startswith(own.path)
