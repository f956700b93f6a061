"""Keeps out of the site what no page of ours loads."""

import re

# Of everything that comes with Material, the site uses its search worker alone.
SEARCH_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
OURS = ("assets/favicon.svg",)
# With the licences, which stand beside the fonts.
FONTS = re.compile(r"assets/fonts/[\w-]+\.(woff2|txt)")
ICONS = re.compile(r"assets/icons/[\w-]+\.png")


def is_published(path: str, is_from_theme: bool) -> bool:
    """Whether the file at `path` (from the site's root) is published.

    Everything in docs/ is; of a theme's files only those that a page of ours asks for.
    """
    if not is_from_theme or path in OURS:
        return True
    return any(files.fullmatch(path) for files in (SEARCH_WORKER, FONTS, ICONS))
