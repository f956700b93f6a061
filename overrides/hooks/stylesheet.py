"""Puts the style sheets together into the one that stands in each page's `head`."""

import re
from collections.abc import Mapping
from pathlib import Path

# In the order of the cascade: later ones win. Behind each, what a page has that needs it.
NEEDED_FOR = {
    "tokens": "",
    "fonts": "",
    "base": "",
    "drawings": "",
    "layout": "",
    "menu": "",
    "components": "",
    "contents": r'class="bc-(toc|section)',
    "section": r'class="bc-(section|next)"',
    "articles": r'class="bc-articles"',
    "help-lines": r'class="bc-lines"',
    "practice": r'class="(bc-card )?bc-(reach|pairs)"',
    "prose": "",
    "cards": r'class="admonition|<details',
    "path": r'class="admonition path"',
    "home": r'class="bc-hero"',
    "tables": "<table",
    "checklist": r'class="task-list"|class="bc-notes"',
    "rare": r"<(blockquote|code|pre|dl|hr|figure|picture)\b|class=\"tabbed-set",
    "search": "",
    "print": "",
}
# Where the style sheet goes; it carries the way from the page to the fonts.
PLACE = re.compile(r'<style data-fonts="([^"]*)"></style>')
FONTS = "../fonts/"


def read_stylesheets(folder: Path) -> dict[str, str]:
    """Each style sheet of `folder` by its name, without comments and needless space."""
    return {
        name: _squeezed((folder / f"{name}.css").read_text(encoding="utf-8")) for name in NEEDED_FOR
    }


def with_stylesheet(html: str, sheets: Mapping[str, str]) -> str:
    """The page with the style sheets in its `head` that it needs, and no other."""
    needed = [sheet for name, sheet in sheets.items() if re.search(NEEDED_FOR[name], html)]
    css = "".join(needed)
    return PLACE.sub(lambda match: f"<style>{css.replace(FONTS, match[1])}</style>", html)


def _squeezed(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*|(?<=:) (?=[^{}]*;)", r"\1", css).replace(";}", "}").strip()
