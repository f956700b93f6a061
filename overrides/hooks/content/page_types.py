"""The kinds of pages: one for each `template:` of a page, a file of that name in `overrides/`.

What a page of a kind needs and may do stands here; what it shows, in its template.
"""

from dataclasses import dataclass

HOME = "index.md"
ARTICLE_LIST = "articles/index.md"
SHEET_LIST = "sheets/index.md"


@dataclass(frozen=True)
class PageType:
    """What is particular about the pages with one template.

    `path` is the page under docs/ that the site can't be without, since no other page has what it
    `shows`. A page with `facts` shows nothing but these fields of the practice, and waits for one.
    """

    path: str = ""
    shows: str = ""
    facts: tuple[str, ...] = ()
    # It shows its own text alone: so that is never empty, and in any language.
    is_text_alone: bool = False
    # What it says is about health, and has to be borne out by sources.
    is_on_health: bool = True
    # It has a card of its own, and says to other sites that it is an article.
    looks_like_article: bool = False
    has_article_list: bool = False
    has_glossary: bool = False
    has_help_lines: bool = False
    has_street_address: bool = False


PAGE_TYPES = {
    "accessibility": PageType(is_on_health=False),
    "article": PageType(is_text_alone=True, looks_like_article=True),
    "articles": PageType(
        path=ARTICLE_LIST,
        shows="no other page lists the articles.",
        is_on_health=False,
        has_article_list=True,
    ),
    "checklist": PageType(),
    "contact": PageType(
        path="contact.md",
        shows="no other page shows how to reach the practice.",
        is_on_health=False,
        has_street_address=True,
    ),
    "counseling": PageType(),
    "fees": PageType(facts=("fees", "insurance", "good_faith_estimate"), is_on_health=False),
    "glossary": PageType(has_glossary=True),
    "help": PageType(
        path="get-help-now.md", shows="no other page shows the help lines.", has_help_lines=True
    ),
    "home": PageType(path=HOME, shows="the home page shows the practice's lines."),
    "main": PageType(is_text_alone=True),
    "questions": PageType(),
    "sheet": PageType(is_text_alone=True),
    "team": PageType(facts=("people", "prescriber", "monitoring", "reviewer"), is_on_health=False),
}
NEEDED = {template: kind for template, kind in PAGE_TYPES.items() if kind.path}


def is_article_path(path: str) -> bool:
    """Whether the page at a path is an article: all in docs/articles/ are, but their list."""
    return path.startswith("articles/") and path != ARTICLE_LIST


def list_above(path: str) -> str:
    """The page that lists the one at a path, in place of the menu; "" where that is in the menu."""
    if is_article_path(path):
        return ARTICLE_LIST
    return SHEET_LIST if path.startswith("sheets/") and path != SHEET_LIST else ""


def default_template(path: str) -> str:
    """The template of the page at a path, where its settings name none."""
    return {ARTICLE_LIST: "article", SHEET_LIST: "sheet"}.get(list_above(path), "main")
