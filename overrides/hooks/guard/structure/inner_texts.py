"""What stands in quotes, boxes and points: there, lists and tables can go wrong like any others."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from content.page_settings import Page

from guard.structure.nesting import DEEPEST

QUOTED = re.compile(r"[ \t]*> ?(.*)")
FURTHER_IN = re.compile(r"(?: {4}| {0,3}\t)(.*)")


def quoted_texts(page: Page, levels: int = DEEPEST) -> Iterator[Page]:
    """For each quote, the page with nothing but its text; then for the quotes in it, and so on."""
    if ">" in page.body:
        yield from _inner_texts(page, QUOTED, quoted_texts, levels)


def indented_texts(page: Page, levels: int = DEEPEST) -> Iterator[Page]:
    """The same for what stands further in: in a box or a point. Code is left out."""
    if "\n    " in page.body or "\t" in page.body:
        yield from _inner_texts(page, FURTHER_IN, indented_texts, levels)


def _inner_texts(
    page: Page, form: re.Pattern[str], further: Callable[[Page, int], Iterator[Page]], levels: int
) -> Iterator[Page]:
    """The texts of lines of a form that follow each other, or with empty lines between."""
    if not levels:
        return
    lines = [(line, text, form.fullmatch(text)) for line, text in page.parsed.lines]
    for is_inner, run in groupby(lines, lambda each: bool(each[2]) or not each[1].strip()):
        inner = [(line, match[1] if match else "") for line, _, match in run]
        if is_inner and any(text for _, text in inner):
            text = "\n".join(text for _, text in inner)
            yield (found := replace(page, body=text, body_line=inner[0][0]))
            yield from further(found, levels - 1)
