"""Whether a page arrives at once.

A server sends ten packets of 1,460 bytes before it waits for an answer (RFC 6928, 2 and 4): a
page of up to 14,600 bytes, packed as servers send it, shows after a single wait.
"""

import gzip

from content.page_settings import Page
from report.problems import Advice
from report.rules import rule

FIRST_FLIGHT = 14_600


def packed_size(html: str) -> int:
    """The bytes of a page on its way to a visitor."""
    return len(gzip.compress(html.encode(), 9))


@rule(
    why="On a slow phone each further wait takes a second or more.",
    bad=" ".join(f"Word{number}." for number in range(9_000)),
    good="Few words.",
)
def page_size_advice(page: Page, html: str) -> list[Advice]:
    """Pages of more than 14,600 bytes: they don't arrive at once."""
    # Packing it quickly takes a third of the time; what is small then is smaller packed well.
    if len(gzip.compress(html.encode(), 2)) <= FIRST_FLIGHT:
        return []
    size = packed_size(html)
    if size <= FIRST_FLIGHT:
        return []
    message = (
        f"This page is {size:,} bytes to send; {FIRST_FLIGHT:,} arrive at once, and for more a "
        "visitor on a slow phone waits longer. Shorten it, or make two pages of it."
    )
    return [Advice(page.file, 1, message)]
