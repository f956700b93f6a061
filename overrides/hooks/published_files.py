"""Keeps out of the site what no page of ours loads."""

import re

# Of everything that comes with Material, the site uses its search worker alone.
SEARCH_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
OURS = ("assets/script.js", "assets/favicon.svg")


def is_published(path: str, is_from_theme: bool) -> bool:
    """Whether the file at `path` (from the site's root) is published.

    Everything in docs/ is; of a theme's files only those that a page of ours asks for.
    """
    return not is_from_theme or path in OURS or bool(SEARCH_WORKER.fullmatch(path))
