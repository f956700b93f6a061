"""Links without what only leads them past somebody who counts."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit
from urllib.parse import parse_qsl as pairs

from bs4 import Tag

TRACKERS = re.compile(r"(utm_\w+|fbclid|gclid|mc_[ce]id|_hs\w+|ref_src)")
OUTLOOK = ".safelinks.protection.outlook.com"
GOOGLE = {"google.com", "www.google.com"}


def clean_link(link: Tag) -> bool:
    """Clean a link, or take it off its words where it leads nowhere; gives whether it tracked."""
    href = str(link.get("href") or "")
    if not href.startswith(("http:", "https:")):
        if not href.startswith(("mailto:", "tel:")):
            link.unwrap()
        return False
    del link["title"]
    link["href"] = without_trackers(href)
    return bool(link["href"] != href)


def without_trackers(address: str) -> str:
    """A web address as it is behind those that only count; the same where nothing is to do."""
    try:
        parts = urlsplit(address)
        asked = parse_qs(parts.query)
    except ValueError:
        return address
    host = parts.hostname or ""
    behind = ""
    if f".{host}".endswith(OUTLOOK):
        behind = asked.get("url", [""])[0]
    elif host in GOOGLE and parts.path == "/url":
        behind = (asked.get("q") or asked.get("url") or [""])[0]
    if behind.startswith(("http:", "https:")):
        return without_trackers(behind)
    query = pairs(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in query if not TRACKERS.fullmatch(name)]
    if len(kept) == len(query):
        return address
    return urlunsplit(parts._replace(query=urlencode(kept)))
