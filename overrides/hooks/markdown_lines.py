"""What of a Markdown text a reader sees as words: without comments, and apart from code."""

import re
from collections.abc import Iterator

FENCED = r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)"
INLINE = r"(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)"
COMMENT = r"<!--.*?(?:-->|\Z)"
CODE_OR_COMMENT = re.compile(rf"(?P<code>{FENCED}|{INLINE})|{COMMENT}", re.DOTALL | re.MULTILINE)
COMMENT_LINES = re.compile(
    rf"(?P<code>{FENCED}|{INLINE})|^[ \t]*{COMMENT}[ \t]*(?:\n|\Z)|{COMMENT}",
    re.DOTALL | re.MULTILINE,
)


def without_comments(text: str) -> str:
    """The text as it may be published: MkDocs would print comments into the page's source."""
    return COMMENT_LINES.sub(lambda match: match["code"] or "", text)


def prose_lines(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Each line with its number; comments and code are left blank."""
    words = CODE_OR_COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    return enumerate(words.split("\n"), first_line)
