"""What stands in quotes, boxes and points: there, lists and tables can go wrong like any others."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from content.page_settings import Page
from reading.markdown_lines import INDENTED

from guard.structure.nesting import DEEPEST

QUOTE_SIGN = re.compile(r"[ \t]*> ?")


def quoted_texts(page: Page, levels: int = DEEPEST) -> Iterator[Page]:
    """For each quote, the page with nothing but its text; then for the quotes in it, and so on."""
    if ">" in page.body:
        yield from _inner_texts(page, QUOTE_SIGN, quoted_texts, levels)


def indented_texts(page: Page, levels: int = DEEPEST) -> Iterator[Page]:
    """The same for what stands further in: in a box or a point. Code is left out."""
    if "\n    " in page.body or "\t" in page.body:
        yield from _inner_texts(page, INDENTED, indented_texts, levels)


def _inner_texts(
    page: Page, front: re.Pattern[str], further: Callable[[Page, int], Iterator[Page]], levels: int
) -> Iterator[Page]:
    """The texts of lines with such a front that follow each other, or with empty lines between."""
    if not levels:
        return
    lines = [(line, text, front.match(text)) for line, text in page.parsed.lines]
    for is_inner, run in groupby(lines, lambda each: bool(each[2]) or not each[1].strip()):
        inner = [(line, text[match.end() :] if match else "") for line, text, match in run]
        if is_inner and any(text for _, text in inner):
            text = "\n".join(text for _, text in inner)
            yield (found := replace(page, body=text, body_line=inner[0][0]))
            yield from further(found, levels - 1)
