"""Finds what GitHub's preview shows apart and the site joins: lists, quotes, rows of tabs."""

import re
from collections.abc import Iterator

from content.page_settings import Page
from report.problems import Advice, Problem
from report.rules import rule

from guard.structure.block_heads import indent_of
from guard.structure.list_items import ITEM, short_words

QUOTE = re.compile(r" {0,3}>")
TAB = re.compile(r"[ \t]*={3}(?P<new>[+]?!)?[+]?!?[ \t]+[\"“]")
MOST_TABS = 4  # as many as the styles show (overrides/assets/css/rare.css)
FEWEST = 4  # spaces that put a point below another


@rule(
    why="The points of both lists get the signs of the first: steps lose their numbers.",
    bad="- Water\n- A coat\n\n1. Eat.\n2. Rest.",
    good="- Water\n- A coat\n\nThen:\n\n1. Eat.\n2. Rest.",
)
def joined_list_problems(page: Page) -> list[Problem]:
    """Numbered lists right below lists with bullets, and the reverse: they become one list."""
    return [Problem(page.file, line, message) for line, message in _joined_lists(page)]


def _joined_lists(page: Page) -> Iterator[tuple[int, str]]:
    numbered: dict[int, bool] = {}  # whether the list that goes on at an indent has numbers
    last_indent = 0
    after_empty = True
    for line, text in page.parsed.lines:
        if text.lstrip().startswith(">"):
            numbered = {}  # what stands in a quote is a text of its own
            continue
        item = ITEM.fullmatch(text) if text.strip() else None
        indent = indent_of(text)
        if item and numbered and 0 < indent - last_indent < FEWEST:
            continue  # meant to be below the point above: that is told
        if item:
            last_indent = indent
            level = indent // FEWEST
            numbered = {at: kind for at, kind in numbered.items() if at <= level}
            has_number = bool(item["number"])
            if numbered.get(level, has_number) != has_number:
                words, right = short_words(item["words"]), "-" if has_number else "1."
                yield (
                    line,
                    (
                        f'"{words}" joins the list above it, and gets its signs. Put a line of '
                        f"words or "
                        f"a heading between the two lists; if it is one list, write `{right} "
                        f"{words}`."
                    ),
                )
            numbered[level] = has_number
        elif text.strip() and (after_empty or text.startswith(("#", "!!!", "???", "===", "|"))):
            numbered = {at: kind for at, kind in numbered.items() if (at + 1) * FEWEST <= indent}
        after_empty = not text.strip()


@rule(
    why="What two people said reads as if one had said it.",
    bad="> It was calm.\n\n> It was not.",
    good="> It was calm.\n>\n> It was not.",
)
def joined_quote_advice(page: Page) -> list[Advice]:
    """Quotes with nothing but an empty line between them: they become one quote."""
    if ">" not in page.parsed.prose:
        return []
    message = (
        "This quote joins the one above it. If it is another, put words between the two; if it "
        "goes on, write > alone on the empty line above."
    )
    advice = []
    above, is_apart = "", False  # the last line with words, and whether an empty one follows it
    for line, text in page.parsed.lines:
        if text.strip():
            if is_apart and QUOTE.match(above) and QUOTE.match(text):
                advice.append(Advice(page.file, line, message))
            above = text
        is_apart = not text.strip()
    return advice


@rule(
    why="Nobody can open it: its words are on the page, and nobody sees them.",
    bad="\n".join(f'=== "Tab {number}"\n\n    Words.\n' for number in range(1, 6)).strip(),
    good="\n".join(f'=== "Tab {number}"\n\n    Words.\n' for number in range(1, 5)).strip(),
)
def tab_count_problems(page: Page) -> list[Problem]:
    """Rows of more than four tabs: the others would stay empty."""
    if "===" not in page.parsed.prose:
        return []
    problems = []
    row, indent = 0, -1
    for line, text in page.parsed.lines:
        tab = TAB.match(text)
        if tab:
            goes_on = indent_of(text) == indent and not tab["new"]
            row, indent = row + 1 if goes_on else 1, indent_of(text)
            if row == MOST_TABS + 1:
                message = (
                    f"This is tab {row} of its row, and {MOST_TABS} can be shown. Start a new row "
                    'with `===! "Title"`, or make headings of the tabs.'
                )
                problems.append(Problem(page.file, line, message))
        elif text.strip() and indent_of(text) <= indent:
            indent = -1
    return problems
