"""Keeps out of the site what none of its pages loads."""

import re
from collections.abc import Collection
from pathlib import Path

from content.picture_names import is_picture
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

OURS = ("assets/favicon.svg",)
# With the licences, which stand beside the fonts.
FONT_FOLDER = "assets/fonts"
FONTS = re.compile(rf"{FONT_FOLDER}/[\w-]+\.(woff2|txt)")
ICONS = re.compile(r"assets/icons/[\w-]+\.png")


def keep_published(files: Files, pages: Collection[str], config: MkDocsConfig) -> None:
    """Take all but our pages, and what they load, out of the files; note which are in no menu.

    `pages` are the paths of our pages under docs/.
    """
    for file in list(files):
        is_from_theme = file.src_dir != config.docs_dir
        is_known = not file.is_documentation_page() or file.src_uri in pages
        if not (is_known and is_published(file.src_uri, is_from_theme)):
            files.remove(file)
        elif file.is_documentation_page() and file.src_uri not in (config.nav or []):
            file.inclusion = InclusionLevel.NOT_IN_NAV


def is_published(path: str, is_from_theme: bool) -> bool:
    """Whether the file at `path` (from the site's root) is published.

    Everything in docs/ is but pictures, of which there are copies; of a theme's files only those
    that a page of ours asks for.
    """
    if not is_from_theme or path in OURS:
        return is_from_theme or not is_picture(path)
    return any(files.fullmatch(path) for files in (FONTS, ICONS))


def remove_unused_fonts(site: Path) -> None:
    """Take the fonts of rarer letters out of the built site where no page has such letters."""
    unused = set((site / FONT_FOLDER).glob("*-more.woff2"))
    for page in site.rglob("*.html"):
        if not unused:
            return
        html = page.read_text(encoding="utf-8")
        unused = {font for font in unused if font.name not in html}
    for font in unused:
        font.unlink()


def leave_out_theme(config: MkDocsConfig) -> None:
    """From here on, MkDocs looks for theme files in ours alone.

    It would list Material's 14,700 others too, icons most of them: a tenth of a small build.
    """
    config.theme.dirs = config.theme.dirs[:1]
