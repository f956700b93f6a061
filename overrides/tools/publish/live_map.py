"""Reads the map of a live site: every address that it tells search engines of.

The form is that of sitemaps.org. WordPress, and the plugins that make its maps, publish an index
of several under names of their own; some are packed.
"""

import re
import zlib
from collections import deque
from collections.abc import Iterable
from urllib.parse import SplitResult, urljoin, urlsplit
from xml.etree import ElementTree as ET

from web import FOR_A_MOMENT, MOST_BYTES, Answer, Asker, NoAnswerError

# Our own; those of WordPress itself, and of its plugins.
NAMES = ("sitemap.xml", "wp-sitemap.xml", "sitemap_index.xml")
IN_ROBOTS = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
MOST_MAPS = 1000
GZIP, GZIP_OR_ZLIB = b"\x1f\x8b", zlib.MAX_WBITS | 32


class NoMapError(RuntimeError):
    """The live site's map can't be read. Says why in a sentence."""


def live_addresses(live: str, asker: Asker) -> set[str] | None:
    """The addresses in the maps of the site at `live`; those of other hosts are left out.

    None where there is no site yet: no server of that name, or one that has nothing at all.
    Raises NoMapError.
    """
    if _first_answer(live, asker) is None:
        return None
    named = _named_in_robots(live, asker)
    waiting = deque(dict.fromkeys([*named, *(urljoin(live, name) for name in NAMES)]))
    asked: set[str] = set()
    found: set[str] = set()
    maps = 0
    while waiting and len(asked) < MOST_MAPS:
        address = waiting.popleft()
        if address in asked:
            continue
        asked.add(address)
        content = _read(address, asker)
        if content is None:
            if address in named:
                raise NoMapError(f"{live} says that its map is at {address}, which can't be read.")
            continue
        maps += 1
        inner, pages = content
        inside = [inner_map for inner_map in inner if is_of(live, inner_map)]
        waiting.extend(inside)
        named |= set(inside)
        found |= {page for page in pages if is_of(live, page)}
    if not maps:
        raise NoMapError(f"{live} answers, and has no site map that can be read.")
    if not found:
        raise NoMapError(f"The site map of {live} has no address of that site.")
    return found


def is_of(live: str, address: str) -> bool:
    """Whether an address belongs to the site at `live`, with `www.` or without."""
    site, other = urlsplit(live), urlsplit(address)
    return _host(site) == _host(other) and f"{other.path}/".startswith(site.path)


def _host(parts: SplitResult) -> str:
    return parts.netloc.lower().removeprefix("www.")


def _first_answer(live: str, asker: Asker) -> Answer | None:
    """The home page; None where there is no site."""
    answer = _ask(live, asker)
    nothing = answer is None or answer.status == 404  # noqa: PLR2004 (RFC 9110, 15.5.5)
    return None if nothing else answer


def _named_in_robots(live: str, asker: Asker) -> set[str]:
    """The maps that robots.txt names (RFC 9309, 2.2.4): for the host, or for a folder of it."""
    named: set[str] = set()
    for address in {urljoin(live, "/robots.txt"), urljoin(live, "robots.txt")}:
        answer = _ask(address, asker)
        if answer and answer.is_good:
            text = answer.body.decode(errors="replace")
            named |= {urljoin(address, name) for name in IN_ROBOTS.findall(text)}
    return {name for name in named if is_of(live, name)}


def _read(address: str, asker: Asker) -> tuple[list[str], list[str]] | None:
    """The maps and the pages that one map lists; None where there is no map."""
    answer = _ask(address, asker)
    if answer is None or not answer.is_good:
        return None
    try:
        root = ET.fromstring(_unpacked(answer.body).strip())  # noqa: S314 (Expat limits growth)
    except (ET.ParseError, zlib.error):
        return None
    kind = root.tag.rpartition("}")[2]
    if kind not in {"sitemapindex", "urlset"}:
        return None
    return _texts(root.findall("{*}sitemap/{*}loc")), _texts(root.findall("{*}url/{*}loc"))


def _texts(elements: Iterable[ET.Element]) -> list[str]:
    return [text for element in elements if (text := (element.text or "").strip())]


def _unpacked(body: bytes) -> bytes:
    """The content of a map, whether it came packed or not."""
    if not body.startswith(GZIP):
        return body
    return zlib.decompressobj(GZIP_OR_ZLIB).decompress(body, MOST_BYTES)


def _ask(address: str, asker: Asker) -> Answer | None:
    """The answer at an address; None where no server has the name. Raises NoMapError."""
    try:
        answer = asker.ask(address)
    except NoAnswerError as error:
        if error.is_nowhere:
            return None
        raise NoMapError(f"{address} does not answer right now: {error}.") from None
    if answer.status in FOR_A_MOMENT:
        raise NoMapError(f"{address} does not answer right now: status {answer.status}.")
    return answer
