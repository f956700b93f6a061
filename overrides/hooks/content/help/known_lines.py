"""What pages may say of the help lines: their short names and numbers, be they right or wrong."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reading.in_yaml.yaml_text import YamlText, texts

from content.help.alike_numbers import readings
from content.help.gone_lines import ANCHOR
from content.help.national_numbers import ALWAYS_THERE, NUMBER_WAYS, numbers_of
from content.help.which_line import national_lines_of
from content.page_settings import Page


@dataclass(frozen=True)
class KnownLines:
    """What pages may say of the help lines, whatever is wrong with the entries themselves.

    `names` are the short ones, `numbers` digits. Where the file can't be read whole, nobody knows
    what else stands in it.
    """

    names: Collection[str] = ()
    numbers: Collection[str] = ()
    is_whole: bool = True


def known_lines(source: YamlText) -> KnownLines:
    """What pages may say of the lines in a file that was read, right or wrong."""
    # Two have to stay: where one is missing, that is told, and is no page's fault.
    national = {*ALWAYS_THERE, *national_lines_in(source)}
    written = [
        value
        for path, value in texts(source.data)
        if any(step in NUMBER_WAYS for step in path) and value not in NUMBER_WAYS
    ]
    written += numbers_of(national)
    return KnownLines(
        names=list(dict.fromkeys([*source.data, *sorted(national)])),
        numbers={digits for value in written for digits in readings(value) if digits},
        is_whole=bool(source.data) and not source.broken,
    )


def national_lines_in(source: YamlText) -> set[str]:
    """The short names of the national lines that the entries of a file are about."""
    entries = source.data.items()
    return {name for short, entry in entries for name in national_lines_of(short, entry)}


def template_anchors(page: Page, known: KnownLines, linked: Iterable[str]) -> list[str]:
    """What a page's template adds to its headings, to link to: each line on the help page.

    `linked` are all names of headings that the site links to.
    """
    if not page.type.has_help_lines:
        return []
    names = [ANCHOR + name for name in known.names]
    # Nobody knows which lines an unreadable file has: that is told once, and not on each page too.
    guessed = [] if known.is_whole else [name for name in linked if name.startswith(ANCHOR)]
    return list(dict.fromkeys([*names, *sorted(guessed)]))
