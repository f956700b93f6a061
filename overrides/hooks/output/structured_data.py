"""What a page says of itself to machines that read: JSON-LD in the words of schema.org.

Each value stands on the page for people too, or in its head; what the practice has not filled
in, and what a page does not show, is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from content.articles import is_article
from content.page_settings import Page
from content.page_types import HOME
from content.settings.reviews import Review, review_of

LOGO = "assets/icons/apple-touch-icon.png"  # as in base.html
Node = dict[str, Any]


@dataclass(frozen=True)
class Surroundings:
    """What a page shows beside its own settings.

    `home`, `address` and `card` are the whole addresses of Home, the page and its card; `crumbs`
    are the pages on the way down to it, as in page_place.
    """

    home: str
    address: str
    card: str
    crumbs: Sequence[dict[str, Any]]
    practice: dict[str, Any]
    is_on_ketamine: bool


def structured_data(page: Page, around: Surroundings) -> Node:
    """The JSON-LD of a page, as plain values that can be written as JSON."""
    if page.path == HOME:
        nodes = [_site(around), _organization(around)]
    elif page.type.has_street_address:
        nodes = [_page(page, around), _organization(around, with_address=True)]
    else:
        nodes = [_page(page, around)]
    if around.crumbs:
        nodes.append(_breadcrumb(page, around))
    return {"@context": "https://schema.org", "@graph": nodes}


def _site(around: Surroundings) -> Node:
    return {"@type": "WebSite", "name": around.practice["name"], "url": around.home}


def _practice(around: Surroundings) -> Node:
    return {"@type": "Organization", "name": around.practice["name"], "url": around.home}


def _organization(around: Surroundings, *, with_address: bool = False) -> Node:
    """The practice with the facts that every page shows, or with the address as well."""
    phone, address = around.practice["phone"], around.practice["address"]
    return _known(
        _practice(around)
        | {
            "logo": urljoin(around.home, LOGO),
            "telephone": "+1" + phone.replace("-", "") if phone else None,
            "email": around.practice["email"],
            "address": _address(address) if address and with_address else None,
        }
    )


def _address(address: dict[str, str]) -> Node:
    return {
        "@type": "PostalAddress",
        "streetAddress": address["street"],
        "addressLocality": address["city"],
        "addressRegion": address["state"],
        "postalCode": address["zip"],
    }


def _page(page: Page, around: Surroundings) -> Node:
    """The page itself: as every page here one on health, and an article is one to read, too."""
    settings = page.settings
    is_reviewed = review_of(page) is Review.CURRENT
    node = {
        "@type": "MedicalWebPage" if around.is_on_ketamine else "WebPage",
        "name": settings["title"],
        "description": settings["description"],
        "url": around.address,
        "inLanguage": settings["lang"],
        "dateModified": _day(settings["updated"]),
        "lastReviewed": _day(settings["reviewed_on"]) if is_reviewed else None,
        "reviewedBy": {"@type": "Person", "name": settings["reviewed_by"]} if is_reviewed else None,
    }
    if is_article(page):
        practice = _practice(around)
        node |= {
            "@type": ["MedicalWebPage", "Article"],
            "headline": node.pop("name"),
            "image": around.card,
            "datePublished": _day(settings.get("publish_on")),
            "author": practice,
            "publisher": practice,
        }
    return _known(node)


def _breadcrumb(page: Page, around: Surroundings) -> Node:
    """The way down to the page; itself comes last, without its address."""
    entries = [
        {"name": crumb["title"], "item": urljoin(around.home, crumb["url"])}
        for crumb in around.crumbs
    ]
    entries.append({"name": page.settings["title"]})
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position} | entry
            for position, entry in enumerate(entries, 1)
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _known(node: Node) -> Node:
    """The node without the properties that have no value."""
    return {name: value for name, value in node.items() if value is not None}
