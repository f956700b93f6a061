"""A Markdown extension that changes nothing but the time, as `quick_inlines` does for words.

Python-Markdown asks some twenty kinds of blocks, one after the other, whether a block of text is
one of theirs, and most texts are plain paragraphs.
"""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown

# What a block of a kind has, by Python-Markdown's names of them. A kind that isn't named here is
# asked about every block.
BLOCK_SIGNS = {
    "hashheader": "#",
    "setextheader": "\n",
    "quote": ">",
    "reference": "]:",
    "admonition": "!!!",
    "details": "???",
    "tabbed": "===",
    "footnote": "]:",
    "abbr": "*[",
    "table": "|",
    "deflist": ": ",
}
# A block that starts so may also be a further one of the box above it.
INDENT = " " * 4
Test = Callable[[Element, str], bool]


class QuickBlocks(Extension):
    """Asks these kinds about blocks with their sign alone; it comes behind what brings them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Put a look for the sign before each kind's own test."""
        kinds: Any = md.parser.blockprocessors
        for name, sign in BLOCK_SIGNS.items():
            if name in kinds:
                kinds[name].test = _quick(kinds[name].test, sign)


def _quick(test: Test, sign: str) -> Test:
    return lambda parent, block: (sign in block or block.startswith(INDENT)) and test(parent, block)
