"""Publishes the social cards: one for each article, and one for all other pages."""

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

import PIL
from content.page_settings import Page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from PIL import features

from pictures.display_face import font_files
from pictures.social_cards import (
    LONGEST_LINE,
    LONGEST_NAME,
    LONGEST_TITLE,
    Card,
    draw_card,
    shortened,
)

CACHE = ".cache/social-cards"
FOLDER = "assets/cards"
SITE = "assets/card.png"
# How a whole PNG file begins and ends (W3C, PNG Specification, 5.2 and 11.2.5).
PNG_START, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
# A card changes with these files of the theme, the display face and Pillow, beside its words.
THEME_FILES = (
    "assets/css/drawings.css",
    "assets/css/tokens.css",
    "partials/drawings/horizon.html",
    "partials/drawings/mark.html",
    "partials/pictures/card.html",
    "hooks/pictures/display_face.py",
    "hooks/pictures/drawings.py",
    "hooks/pictures/social_cards.py",
)


def card_files(
    pages: Collection[Page], practice: dict[str, Any], config: MkDocsConfig
) -> tuple[list[File], dict[str, str]]:
    """The cards to publish, and the address of each page's card by the page's path."""
    theme = Path(str(config.theme.custom_dir))
    cache = Path(config.config_file_path).parent / CACHE
    addresses = {page.path: card_address(page) for page in pages}
    cards = {SITE: site_card(practice)} | {
        addresses[page.path]: Card(
            shortened(page.settings["title"], LONGEST_TITLE),
            shortened(practice["name"] or "", LONGEST_NAME),
        )
        for page in pages
        if addresses[page.path] != SITE
    }
    pictures = draw_cards(cards, theme, cache)
    files = {
        address: File.generated(config, address, content=picture)
        for address, picture in pictures.items()
    }
    return list(files.values()), {path: files[card].url for path, card in addresses.items()}


def card_address(page: Page) -> str:
    """Where the card of a page is published."""
    if not page.type.looks_like_article:
        return SITE
    return f"{FOLDER}/{page.path.removesuffix('.md')}.png"


def site_card(practice: dict[str, Any]) -> Card:
    """The card of all pages that are no articles: the practice's name, and its first line."""
    return Card(
        shortened(practice["name"] or "", LONGEST_TITLE),
        line=shortened(next(iter(practice["lines"] or []), ""), LONGEST_LINE),
    )


def draw_cards(cards: dict[str, Card], theme: Path, cache: Path) -> dict[str, bytes]:
    """The picture of each card; what the last builds left in `cache` is not drawn again."""
    base = _fingerprint(theme)
    stored = {address: cache / f"{_key(card, base)}.png" for address, card in cards.items()}
    pictures = {address: _picture(cards[address], theme, file) for address, file in stored.items()}
    # A cache is a convenience: where it can't be used, the site is built all the same.
    with suppress(OSError):
        for file in set(cache.iterdir()) - set(stored.values()):
            file.unlink(missing_ok=True)
    return pictures


def _picture(card: Card, theme: Path, file: Path) -> bytes:
    """The card's picture, from its file where that is there already."""
    with suppress(OSError):
        stored = file.read_bytes()
        if stored.startswith(PNG_START) and stored.endswith(PNG_END):
            return stored
    picture = draw_card(card, theme)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        # Under a name of its own first: no other build sees half a picture.
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(picture)
        unfinished.replace(file)
    return picture


def _fingerprint(theme: Path) -> bytes:
    """Changes with everything that all cards depend on."""
    files = [*(theme / file for file in THEME_FILES), *font_files(theme)]
    tools = f"{PIL.__version__} {features.version('raqm')}"
    contents = [hashlib.sha256(file.read_bytes()).digest() for file in files]
    return hashlib.sha256(b"".join([*contents, tools.encode()])).digest()


def _key(card: Card, base: bytes) -> str:
    return hashlib.sha256(base + repr(card).encode()).hexdigest()[:32]
