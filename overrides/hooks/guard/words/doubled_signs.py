"""Finds a sentence with two signs at its end: a quote or a link that asks has its sign already."""

import re
from collections.abc import Iterator

from report.rules import rule

from guard.words.found_words import Slip
from guard.words.public_words import PublicText

NAME = "two signs"
# From the sign on, of which a text has few: its word is looked for last.
TWO_SIGNS = re.compile(r"(?P<sign>[?!])(?<=[\w’'-][?!])[”\"’')]*\.(?=\s|$)")
WORD_BEFORE = re.compile(r"[\w’'-]+$")


@rule(
    does="advises",
    why="Two signs in a row read as a slip.",
    bad="Read [Is it for me?](contact.md).",
    good="Read [Is it for me?](contact.md)",
)
def doubled_signs(public: PublicText) -> Iterator[Slip]:
    """A full stop after a quote or a link that ends with a sign of its own."""
    text = public.text
    for match in TWO_SIGNS.finditer(text.plain):
        word = WORD_BEFORE.search(text.plain, text.block(match.start())[0], match.start())
        start, end = word.start() if word else match.start(), match.end()
        message = (
            f'"{text.shown(start, end)}" has two signs at its end. '
            f'Leave out the full stop: the "{match["sign"]}" ends the sentence.'
        )
        yield Slip(start, end, NAME, message, stops=False)
