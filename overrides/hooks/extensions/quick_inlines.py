"""A Markdown extension that changes nothing but the time: a third of a build went into this.

Python-Markdown tries some thirty patterns on each piece of a text, one after the other, and nearly
no piece has a sign of any of them. Whether a sign is there is found out far faster.
"""

import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

# What a text must have for a pattern to stand in it, by Python-Markdown's names of its patterns.
# One that isn't named here is tried on every text.
SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "smarty-em-dashes": "---",
    "smarty-en-dashes": "--",
    "smarty-ellipses": "...",
}
QUOTES = ("'", '"', "\"'", "'\"", "'\"", "\"'", "'", "'", "'", "'", "'", '"', '"', '"', '"')
SIGNS |= {f"smarty-quotes-{number}": sign for number, sign in enumerate(QUOTES)}
# Most texts have none of these, which one search finds out; this pattern has two signs.
SEARCHED = {name: re.escape(sign) for name, sign in SIGNS.items()} | {"em_strong": r"\*|_"}
# The parent's, and private: one goes through the patterns, the other finds one in a text, once. Its
# public members let nobody come between; patterns that look for their own sign gain a third less.
HANDLE, FIND = "_InlineProcessor__handleInline", "_InlineProcessor__applyPattern"
# The two steps of Markdown's work that look for patterns, and when they do.
STEPS = {"inline": 20, "smarty": 6}


class QuickInlines(Extension):
    """Makes both of these steps quick ones; it comes behind the extensions that bring them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Put a quick step in the place of each."""
        steps: Any = md.treeprocessors
        for name, priority in STEPS.items():
            if name in steps:
                steps.register(QuickStep(md, steps[name].inlinePatterns), name, priority)


class QuickStep(InlineProcessor):
    """Does what its parent does, but tries no pattern on a text that lacks its sign."""

    def __init__(self, md: Markdown, patterns: Registry[Any]) -> None:
        super().__init__(md)
        self.inlinePatterns = patterns
        self._signs: list[tuple[str, Any]] = []
        self._any_sign = re.compile("")

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Look for the patterns in all texts of the page, in their order."""
        patterns = self.inlinePatterns
        signs = {patterns[name]: sign for name, sign in SIGNS.items() if name in patterns}
        self._signs = [(signs.get(pattern, ""), pattern) for pattern in patterns]
        searched = {patterns[name]: sign for name, sign in SEARCHED.items() if name in patterns}
        self._any_sign = _any_of(frozenset(searched.get(pattern, "") for pattern in patterns))
        return super().run(tree, ancestors)

    # Named as in HANDLE, for the parent calls it so.
    def _InlineProcessor__handleInline(self, text: str, first: int = 0) -> str:  # noqa: N802
        """The text with elements in the place of the patterns, from the pattern `first` on."""
        if isinstance(text, AtomicString) or not self._any_sign.search(text):
            return text
        find = getattr(self, FIND)
        for number in range(first, len(self._signs)):
            sign, pattern = self._signs[number]
            start, is_found = 0, sign in text
            while is_found:
                text, is_found, start = find(pattern, text, number, start)
        return text


@cache
def _any_of(signs: frozenset[str]) -> re.Pattern[str]:
    """What finds any of the signs; an empty one, of a pattern that isn't named, is everywhere."""
    return re.compile("|".join(signs))
