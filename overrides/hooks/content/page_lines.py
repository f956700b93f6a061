"""Finds the lines of a page's Markdown on which something stands, for the rules that judge it."""

import re

from content.page_settings import Page


def line_at(page: Page, prose: str, index: int) -> int:
    """The line in the file of the character at `index` of the page's prose."""
    return page.body_line + prose.count("\n", 0, index)


def lines_of(page: Page, sign: str | re.Pattern[str]) -> list[int]:
    """The lines that have the words or the pattern; the text's first line where none has.

    Words of the built page are found, too, where the file has its quotation marks straight.
    """
    pattern = re.compile(_as_written(sign)) if isinstance(sign, str) else sign
    return [line for line, text in page.parsed.lines if pattern.search(text)] or [page.body_line]


def _as_written(words: str) -> str:
    """A pattern of words in which each curly quotation mark may be a straight one."""
    words = re.sub("[‘’]", "['‘’]", re.escape(words))
    return re.sub("[“”]", '["“”]', words)


def line_of(page: Page, sign: str | re.Pattern[str]) -> int:
    """The first line that has the words or the pattern; the text's first line where none has."""
    return lines_of(page, sign)[0]


def lines_of_words(page: Page, words: str) -> list[int]:
    """The lines that have the words, whatever spaces and signs stand between them there."""
    parts = re.findall(r"\w+", words)
    between = r"[\W_]+".join(map(re.escape, parts))
    # "998" doesn't stand in "1998".
    pattern = re.compile(rf"(?<!\d){between}(?!\d)")
    first = parts[0] if parts else ""  # most lines lack it: that is found out faster
    found = [line for line, text in page.parsed.lines if first in text and pattern.search(text)]
    return found or [page.body_line]


def line_of_words(page: Page, words: str) -> int:
    """The first of the lines that have the words."""
    return lines_of_words(page, words)[0]
