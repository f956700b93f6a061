"""Links and pictures that tell others who is reading: marked addresses, detours, other sites."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

from content.page_settings import Page
from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.links.link_addresses import DESTINATION

# What newsletters and networks put behind an address to know who came, and from where.
MARK = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|igsh|twclid|yclid|_hsenc|_hsmi|mkt_tok"
)
# Detours that Google Docs, Outlook, Facebook and the like put in front of a link, and the
# parameter that has the address behind it.
DETOURS = re.compile(
    r"(?:www\.)?google\.\w+/url|\w+\.safelinks\.protection\.outlook\.com/|"
    r"lm?\.facebook\.com/l\.php|(?:www\.)?linkedin\.com/redir/redirect|slack-redir\.net/link"
)
TARGETS = ("q", "url", "u")
SHORTENERS = re.compile(
    r"(?:bit\.ly|buff\.ly|cutt\.ly|dlvr\.it|fb\.me|goo\.gl|is\.gd|lnkd\.in|ow\.ly|rb\.gy"
    r"|rebrand\.ly|shorturl\.at|t\.co|t\.ly|tiny\.cc|tinyurl\.com|trib\.al)"
)


@rule(
    why="Nobody else should learn who reads about this.",
    bad="See [a page](https://fixture.example/?utm_source=letter).",
    good="See [a page](https://fixture.example/).",
)
def link_privacy_findings(page: Page) -> list[Finding]:
    """Links that tell who comes, or that go through somebody who sees it."""
    findings: list[Finding] = []
    for line, text in page.parsed.lines:
        for match in DESTINATION.finditer(text) if "//" in text else ():
            findings += _address_findings(page, line, match[0])
    return findings


@rule(
    why="The other site learns who is reading, and when.",
    bad="![A dot](https://fixture.example/dot.gif)",
    good="![A dot](fixture.png)",
)
def picture_problems(page: Page) -> list[Problem]:
    """Pictures that another site would send: it sees each reader's address, and when they read."""
    return [
        Problem(
            page.file,
            link.line,
            f"The picture `{link.address}` would come from another site and tell it who is "
            "reading. Save it in docs/, and write its file's name here.",
        )
        for link in page.parsed.links
        if link.is_image and not link.is_by_name and DESTINATION.match(link.address)
    ]


def _address_findings(page: Page, line: int, address: str) -> Iterator[Finding]:
    try:
        parts = urlsplit(address)
        named = parse_qs(parts.query)
    except ValueError:
        return
    if DETOURS.match(f"{parts.netloc}{parts.path}".lower()):
        target = next((named[name][0] for name in TARGETS if name in named), "the address itself")
        message = (
            f"This link goes through {parts.netloc}, which sees who follows it. Write `{target}`."
        )
        yield Problem(page.file, line, message)
    elif any(MARK.fullmatch(name.lower()) for name in named):
        kept = [
            (k, v)
            for k, v in parse_qsl(parts.query, keep_blank_values=True)
            if not MARK.fullmatch(k.lower())
        ]
        clean = urlunsplit(parts._replace(query=urlencode(kept)))
        message = (
            f"What stands behind the ? in this link tells that site who comes. Write `{clean}`."
        )
        yield Problem(page.file, line, message)
    elif SHORTENERS.fullmatch(parts.netloc.lower()):
        message = (
            f"Nobody can see where `{address}` leads, and {parts.netloc} sees who follows it. "
            "Open it, and write the address that you land on."
        )
        yield Advice(page.file, line, message)
