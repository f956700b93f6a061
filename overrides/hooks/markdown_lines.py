"""What of a Markdown text a reader sees as words: without comments, and apart from code."""

import re
from collections.abc import Iterator

FENCED = r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)"
# Code between backticks ends with its paragraph, list entry, quote or table row.
BLOCK_START = r"\n[ \t]*(?:\n|[-*+>#|]|\d+\.)"
INLINE = rf"(?P<ticks>`+)(?!`)(?:(?!{BLOCK_START}).)+?(?<!`)(?P=ticks)(?!`)"
CODE = rf"(?P<code>{FENCED}|{INLINE})"
# It ends with the first -->, whatever follows.
COMMENT = r"(?><!--.*?-->)"
FLAGS = re.DOTALL | re.MULTILINE
CODE_OR_COMMENT = re.compile(rf"{CODE}|{COMMENT}|(?P<open><!--.*)", FLAGS)
# Blanks before a comment go with it: two at the end of a line would break the line.
COMMENT_LINES = re.compile(
    rf"{CODE}|^[ \t]*(?:{COMMENT}[ \t]*)+(?:\n|\Z)|(?:[ \t]*{COMMENT})+(?=[ \t]*$)|{COMMENT}", FLAGS
)


def without_comments(text: str) -> str:
    """The text as it may be published: MkDocs would print comments into the page's source."""
    return COMMENT_LINES.sub(lambda match: match["code"] or "", text)


def with_blank_comments(text: str) -> str:
    """The text with nothing but line ends where its comments were."""
    return re.sub(COMMENT, lambda match: "\n" * match[0].count("\n"), text, flags=FLAGS)


def prose_lines(
    text: str, first_line: int = 1, *, with_open_comment: bool = False
) -> Iterator[tuple[int, str]]:
    """Each line with its number; comments and code are left blank.

    So is what follows a comment that never ends, unless it is asked for.
    """

    def blank(match: re.Match[str]) -> str:
        kept = "<!--" if with_open_comment and match["open"] else ""
        return kept + "\n" * match[0].count("\n")

    return enumerate(CODE_OR_COMMENT.sub(blank, text).split("\n"), first_line)
