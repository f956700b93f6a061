"""Finds a sentence with two signs at its end: a quote or a link that asks has its sign already."""

import re
from collections.abc import Iterator

from report.rules import rule

from guard.words.found_words import Slip
from guard.words.public_words import PublicText

NAME = "two signs"
TWO_SIGNS = re.compile(r"[\w’'-]+(?P<sign>[?!])[”\"’')]*\.(?=\s|$)")


@rule(
    does="advises",
    why="Two signs in a row read as a slip.",
    bad="Read [Is it for me?](contact.md).",
    good="Read [Is it for me?](contact.md)",
)
def doubled_signs(public: PublicText) -> Iterator[Slip]:
    """A full stop after a quote or a link that ends with a sign of its own."""
    for match in TWO_SIGNS.finditer(public.text.plain):
        message = (
            f'"{public.text.shown(*match.span())}" has two signs at its end. '
            f'Leave out the full stop: the "{match["sign"]}" ends the sentence.'
        )
        yield Slip(*match.span(), NAME, message, stops=False)
