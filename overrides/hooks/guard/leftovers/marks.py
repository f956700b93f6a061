"""Finds marks of one kind in a text, and on which lines of a page they stand."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from content.page_lines import line_at
from content.page_settings import Page

LONGEST = 60  # characters of a mark that a message quotes


class Marks(NamedTuple):
    """Marks of one form: what to tell of them, where {} is the mark itself.

    Without one of its `parts`, in small letters, no text has any of them: that is found out many
    times as fast as with the form.
    """

    parts: tuple[str, ...]
    form: re.Pattern[str]
    message: str
    # A pattern that is faster, where the letters alone would tell little.
    look: re.Pattern[str] | None = None


Kind = tuple[Marks, ...]


def marks_in(text: str, kind: Kind, small: str = "") -> Iterator[tuple[int, str, str]]:
    """Where each mark starts in a text, the mark, and what to tell; none within another.

    `small` is the text in small letters, if it is at hand.
    """
    small = small or text.lower()
    found = [
        (match.start(), -match.end(), match[0], marks.message)
        for marks in kind
        if any(part in small for part in marks.parts)
        and (marks.look is None or marks.look.search(text))
        for match in marks.form.finditer(text)
    ]
    taken = 0
    for start, end, mark, message in sorted(found):
        if start >= taken:
            taken = -end
            yield start, " ".join(mark.split()), message


def marks_on_page(page: Page, kind: Kind) -> Iterator[tuple[int, str]]:
    """What to tell of each line of a page with such marks, its title and description too."""
    prose = page.parsed.prose
    marks = marks_in(prose, kind, page.parsed.small)
    found = [(line_at(page, prose, at), mark, told) for at, mark, told in marks]
    for name in ("title", "description"):
        if name in page.setting_lines:
            in_setting = marks_in(page.settings[name], kind)
            found += [(page.line(name), mark, told) for _, mark, told in in_setting]
    return one_for_each_line(found)


def one_for_each_line(found: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, str]]:
    """One message for each line and reason, of the `found` lines, marks and reasons."""
    by_line: dict[tuple[int, str], list[str]] = {}
    for line, mark, message in found:
        by_line.setdefault((line, message), []).append(mark)
    for (line, message), (first, *others) in by_line.items():
        short = first if len(first) <= LONGEST else f"{first[:LONGEST].rstrip()} ..."
        more = f" This line has {len(others)} more like it." if others else ""
        yield line, message.format(short) + more
