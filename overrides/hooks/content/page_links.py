"""Where links lead under docs/, and where on a page an address stands."""

import posixpath
from functools import lru_cache
from urllib.parse import unquote

from content.page_settings import Page


# Many steps follow the same link, one after the other.
@lru_cache(maxsize=4096)
def target_path(page_path: str, address: str) -> str:
    """The path under docs/ that an address on the page at `page_path` leads to."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(page_path), path))


def places(page: Page, address: str) -> list[tuple[int, str]]:
    """Each line of a page that has the address, with the words of the link if they are plain.

    Of links that have it by a name, it is the line with the address.
    """
    found = [
        (link.line, "" if "[" in link.words else link.words)
        for link in page.parsed.links
        if link.address == address and not link.is_by_name
    ]
    named = [(named.line, "") for named in page.parsed.named_addresses if named.address == address]
    return sorted(found + named, key=lambda place: place[0])
