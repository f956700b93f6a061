"""Whether the words of a link say where it goes (WCAG 2.4.4, 2.4.9).

A screen reader lists the links of a page without the sentences around them: six times "here".
"""

import re
from collections.abc import Iterator

from content.page_settings import Page
from reading.markdown_blocks import Link
from report.problems import Problem
from report.rules import rule

_DO = "click|follow|go|look|read|see|tap|visit"
_THING = "article|document|link|one|page|post|site|website"
NOTHING_SAID = re.compile(
    rf"(?:(?:{_DO}|find it|read it|it|more)(?: on)? )?(?:right )?here(?: for more)?"
    rf"|(?:(?:{_DO}) )?(?:the|this|that) (?:{_THING})"
    rf"|(?:{_DO})(?: (?:it|on|this|that))?"
    r"|(?:(?:find out|learn|read|see|show) )?more(?: info| information| details)?"
    r"|continue(?: reading)?|details|full (?:article|text)|info|information|link|on this page"
    r"|page|site|source|that|there|this|web ?page|website"
)
SIGNS = re.compile(r"[\s*_.,;:!?()\[\]<>«»“”\"'’…→-]+")
# An address is no name: it has a protocol, www. or a path. "FindTreatment.gov" is a name.
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*|[\w./-]+\.(?:md|html?)(?:#\S*)?"
)
# How far before an address a link's words may begin.
NEAR = 1_000
# What stands before an address of which a link was to be made, and before a part of one.
PART = re.compile(r"(?:\]\(|\]:\s*|\[[^\]]*|<[^>]*|[\w/@.:=-])\Z")
BARE = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]\"']*\.[^\s<>()\[\]\"']*[\w/]"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gov|info|net|org|us)/[^\s<>()\[\]\"']*[\w/]",
    re.IGNORECASE,
)


@rule(
    why='A screen reader lists the links of a page: six times "here" says nothing.',
    bad="What to bring is [here](contact.md).",
    good="See [what to bring](contact.md).",
)
def link_word_problems(page: Page) -> list[Problem]:
    """Links and pictures called "here" or by an address, and addresses that are no links at all."""
    problems = [
        Problem(page.file, link.line, message)
        for link in page.parsed.links
        if (message := _fault(link))
    ]
    return [*problems, *_bare_address_problems(page)]


def _fault(link: Link) -> str:
    """What the words of a link or picture lack; "" where they say something."""
    words = _plain(link.words)
    is_vague = bool(link.address and NOTHING_SAID.fullmatch(words))
    is_no_word = bool(link.words and not words and "![" not in link.words)
    is_address = bool(ADDRESS.fullmatch(link.words.strip("*_ ")))
    if link.is_image and (is_vague or is_no_word or is_address):
        return f'"{link.words}" does not say what the picture shows. Write it in a few words.'
    if is_vague:
        return (
            f'"{link.words}" does not say where the link goes. '
            "Make a link of the words that do: `[what to bring](contact.md)`."
        )
    if is_no_word:
        return f'"{link.words}" is no word. Say where the link goes.'
    return _as_link(link.words, link.address) if is_address else ""


def _plain(words: str) -> str:
    """The words in small letters, without the signs around and between them."""
    return " ".join(part for part in SIGNS.split(words.casefold()) if part)


def _bare_address_problems(page: Page) -> Iterator[Problem]:
    for block in page.parsed.outside_links:
        if "/" not in block.text and "www." not in block.text.lower():
            continue  # a look at each word takes longer
        for match in BARE.finditer(block.text):
            if not PART.search(block.text, max(0, match.start() - NEAR), match.start()):
                address = re.sub(r"^(?!https?://)", "https://", match[0])
                line = block.line_at(match.start())
                yield Problem(page.file, line, _as_link(match[0], address))


def _as_link(words: str, address: str) -> str:
    return f'"{words}" is an address. Say where it leads: `[name of the page]({address})`.'
