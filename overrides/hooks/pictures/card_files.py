"""Publishes the social cards: one for each article, and one for all other pages."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from content.page_settings import Page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from pictures.display_face import font_files
from pictures.kept_pictures import drop_all_but, found, keep, name_of
from pictures.many_cards import drawn_cards
from pictures.social_cards import (
    LONGEST_LINE,
    LONGEST_NAME,
    LONGEST_TITLE,
    Card,
    shortened,
)

CACHE = ".cache/social-cards"
FOLDER = "assets/cards"
SITE = "assets/card.png"
# A card changes with these files of the theme and the display face, beside its words.
THEME_FILES = (
    "assets/css/drawings.css",
    "assets/css/tokens.css",
    "partials/drawings/mark.html",
    "partials/drawings/parts/hills.html",
    "partials/drawings/parts/path.html",
    "partials/pictures/card.html",
    "hooks/pictures/display_face.py",
    "hooks/pictures/drawings.py",
    "hooks/pictures/png_strips.py",
    "hooks/pictures/social_cards.py",
    "hooks/reading/whole_words.py",
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
    files = {}
    for address, picture in draw_cards(cards, theme, cache):
        # Into its place at once: a thousand cards would fill memory until the end of the build.
        place = Path(config.site_dir, address)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(picture)
        files[address] = File.generated(config, address, abs_src_path=str(place))
    return list(files.values()), {path: files[card].url for path, card in addresses.items()}


def card_address(page: Page) -> str:
    """Where the card of a page is published."""
    if not page.type.looks_like_article:
        return SITE
    return f"{FOLDER}/{page.path.removesuffix('.md')}.png"


def site_card(practice: dict[str, Any]) -> Card:
    """The card of all pages that are no articles: the practice's name, and its two lines."""
    name, (first, second) = practice["name"] or "", (*(practice["lines"] or ()), "", "")[:2]
    if not first:
        return Card(shortened(name, LONGEST_TITLE))
    return Card(
        shortened(first, LONGEST_TITLE),
        shortened(name, LONGEST_NAME),
        shortened(second, LONGEST_LINE),
    )


def draw_cards(cards: dict[str, Card], theme: Path, cache: Path) -> Iterator[tuple[str, bytes]]:
    """The picture of each card; what the last builds left in `cache` is not drawn again."""
    recipe = [*(theme / file for file in THEME_FILES), *font_files(theme)]
    base = name_of(recipe).encode()
    files = {
        address: cache / f"{name_of([], base, repr(card).encode())}.card"
        for address, card in cards.items()
    }
    missing = []
    for address, file in files.items():
        if (picture := found(file)) is not None:
            yield address, picture
        else:
            missing.append(address)
    drawn = drawn_cards([cards[address] for address in missing], theme)
    for address, picture in zip(missing, drawn, strict=True):
        keep(files[address], picture)
        yield address, picture
    drop_all_but(files.values(), cache)
