"""Looks through what a built site tells machines: heads, JSON-LD, the feed and the site map."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from bs4 import BeautifulSoup
from site_faults import is_listed, soups

SHOWN = {"description", "url", "inLanguage", "dateModified"}
REVIEW = {"lastReviewed", "reviewedBy"}
# Every type that a page may use (schema.org), with all the properties that it may give.
TYPES = {
    "Article": {*SHOWN, "headline", "image", "datePublished", "author", "publisher"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "MedicalWebPage": {*SHOWN, *REVIEW, "name"},
    "Organization": {"name", "url", "logo", "telephone", "email", "address"},
    "Person": {"name"},
    "PostalAddress": {"streetAddress", "addressLocality", "addressRegion", "postalCode"},
    "WebPage": {*SHOWN, *REVIEW, "name"},
    "WebSite": {"name", "url"},
}
ATOM = "{http://www.w3.org/2005/Atom}"
SITE_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def head_faults(site: Path, site_url: str) -> list[str]:
    """Pages without one h1, a title and description of their own, or the right canonical link."""
    faults: list[str] = []
    titles: set[str] = set()
    descriptions: set[str] = set()
    for page, soup in soups(site).items():
        title = soup.title.get_text() if soup.title else ""
        description = soup.select_one("meta[name=description]")
        canonical = soup.select_one("link[rel=canonical]")
        if len(soup.select("h1")) != 1:
            faults.append(f"{page}: {len(soup.select('h1'))} h1")
        if not title or (title in titles and is_listed(soup)):
            faults.append(f"{page}: the title {title!r} is missing or taken")
        titles.add(title)
        if not is_listed(soup):
            continue
        content = str(description["content"]) if description else ""
        if not content or content in descriptions:
            faults.append(f"{page}: the description {content!r} is missing or taken")
        descriptions.add(content)
        if not canonical or canonical["href"] != site_url + page:
            faults.append(f"{page}: the canonical link is not {site_url + page}")
    return faults


def json_ld_faults(site: Path) -> list[str]:
    """Nodes that the table does not have, and values that do not stand on the page as well."""
    faults = []
    for page, soup in soups(site).items():
        blocks = soup.select('script[type="application/ld+json"]')
        if len(blocks) > 1:
            faults.append(f"{page}: {len(blocks)} blocks of JSON-LD")
        for block in blocks:
            data = json.loads(block.get_text())
            shown = shown_on(soup)
            for node in data["@graph"]:
                faults += [f"{page}: {fault}" for fault in _node_faults(node, shown)]
    return faults


def shown_on(soup: BeautifulSoup) -> str:
    """The words of a page and what its head says, with whole addresses."""
    page = BeautifulSoup(str(soup), "html.parser")
    for script in page.select("script, style"):
        script.decompose()
    canonical = page.select_one("link[rel=canonical]")
    home = str(canonical["href"]) if canonical else ""
    values = [" ".join(page.get_text(" ").split())]
    values += [str(tag["content"]) for tag in page.select("meta[content]")]
    values += [urljoin(home, str(tag["href"])) for tag in page.select("[href]")]
    values += [str(tag["datetime"]) for tag in page.select("time")]
    values += [str(tag["lang"]) for tag in page.select("html[lang]")]
    return "\n".join(values)


def _node_faults(node: dict[str, Any], shown: str) -> Iterator[str]:
    types = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
    yield from (f"{name} is not in the table of types" for name in types if name not in TYPES)
    allowed = {prop for name in types for prop in TYPES.get(name, ())}
    for prop, value in node.items():
        if prop in {"@type", "position"}:
            continue
        if prop not in allowed:
            yield f"{prop} is no property of {' or '.join(types)} in the table"
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _node_faults(inner, shown)
            elif inner not in shown:
                yield f"{prop} is {inner!r}, and that is not on the page"


def feed_faults(feed: bytes) -> list[str]:
    """What RFC 4287 asks of a feed (4.1.1, 4.1.2) and this one does not have."""
    root = ET.fromstring(feed)
    faults = []
    for part in [root, *root.iter(f"{ATOM}entry")]:
        name = part.tag.removeprefix(ATOM)
        faults += [
            f"{name} has {len(part.findall(ATOM + child))} {child}"
            for child in ("id", "title", "updated")
            if len(part.findall(ATOM + child)) != 1
        ]
        days = [*part.findall(f"{ATOM}updated"), *part.findall(f"{ATOM}published")]
        faults += [
            f"{name}: {day.text} is no time"
            for day in days
            if not RFC_3339.fullmatch(day.text or "")
        ]
    ids = [id_.text for id_ in root.iter(f"{ATOM}id")]
    faults += [f"the id {id_} stands twice" for id_ in set(ids) if ids.count(id_) > 1]
    if not root.findall(f"{ATOM}author/{ATOM}name"):
        faults.append("nobody is named as its author")
    return faults


def site_map(site: Path) -> dict[str, str]:
    """The addresses of the site map, each with the day of its last change."""
    root = ET.fromstring((site / "sitemap.xml").read_bytes())
    return {
        str(url.findtext(f"{SITE_MAP}loc")): str(url.findtext(f"{SITE_MAP}lastmod")) for url in root
    }
