"""Every address of another site that this one leads to, with the place in `docs/` that says so."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from content import practice, sources
from content.help import help_lines
from content.site_content import SiteContent


def external_links(site: SiteContent) -> dict[str, list[str]]:
    """The places that name each address, by address: `docs/page.md:12`, or a file and a name."""
    places: dict[str, list[str]] = defaultdict(list)
    for address, place in _all(site):
        if address.startswith(("http://", "https://")) and place not in places[address]:
            places[address].append(place)
    return {address: found for address, found in places.items() if found}


def _all(site: SiteContent) -> Iterator[tuple[str, str]]:
    for page in site.pages.values():
        for link in page.parsed.links:
            yield link.address, f"{page.file}:{link.line}"
    for name, source in site.sources.items():
        if source:
            yield source["address"], f"{sources.FILE}: {name}"
    for name, line in site.help_lines.items():
        for field in ("source", "site", "chat"):
            yield line[field] or "", f"{help_lines.FILE}: {name}"
    for name, text in _texts(site.practice):
        yield text, f"{practice.FILE}: {name}"


def _texts(details: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every text in the practice's details, with the name of its field."""
    for name, value in details.items():
        entries = value if isinstance(value, list) else [value]
        for entry in entries:
            for text in entry.values() if isinstance(entry, dict) else [entry]:
                if isinstance(text, str):
                    yield name, text
