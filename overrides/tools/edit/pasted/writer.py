"""Writes a cleaned tree as our Markdown has it: lists by four spaces, tables with a heading row."""

import re

from bs4 import Tag
from markdownify import MarkdownConverter

BEFORE_A_LIST = re.compile(r"\n{2,}(?=\s*(?:-|\d+\.) )")
SIGNS = re.compile(r"([\\*_\[\]`<])")
SIGNS_IN_CELLS = re.compile(r"([\\*_\[\]`<|])")
NEXT_LINE = re.compile(r"\n(?!\n)")
STARTS_A_BLOCK = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s)", re.MULTILINE)


class Writer(MarkdownConverter):
    """The library's writer, with our signs."""

    class Options:
        """What differs from its own."""

        heading_style = "atx"
        bullets = "-"
        autolinks = False
        wrap = True  # a paragraph is one line
        wrap_width = None

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002
        """An entry: what else stands in it is indented by four spaces."""
        sign = "-"
        if el.parent and el.parent.name == "ol":
            start = str(el.parent.get("start") or "")
            before = len(el.find_previous_siblings("li"))
            sign = f"{(int(start) if start.isdigit() else 1) + before}."
        inside = NEXT_LINE.sub("\n    ", BEFORE_A_LIST.sub("\n", text.strip()))
        return f"{sign} {inside}\n"

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Words that only look like Markdown stay words."""
        known = (SIGNS_IN_CELLS if parent_tags & {"td", "th"} else SIGNS).sub(r"\\\1", text)
        return STARTS_A_BLOCK.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", known)
