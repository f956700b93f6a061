"""What of a Markdown text a reader sees as words: without comments, and apart from code."""

import re
from collections.abc import Iterator, Sequence

from report.problems import CODE_HERE

FENCED = r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)"
# Code between backticks ends with its paragraph, list entry, quote or table row.
BLOCK_START = r"\n[ \t]*(?:\n|[-*+>#|]|\d+\.)"
INLINE = rf"(?P<ticks>`+)(?!`)(?:(?!{BLOCK_START}).)+?(?<!`)(?P=ticks)(?!`)"
CODE = rf"(?P<code>{FENCED}|{INLINE})"
# It ends with the first -->, whatever follows.
COMMENT = r"(?><!--.*?-->)"
FLAGS = re.DOTALL | re.MULTILINE
CODE_OR_COMMENT = re.compile(rf"{CODE}|{COMMENT}|(?P<open><!--.*)", FLAGS)
SIGNS = ("`", "~~~", "<!--")  # without one of them, a text has none of that
# Blanks before a comment go with it: two at the end of a line would break the line.
COMMENT_LINES = re.compile(
    rf"{CODE}|^[ \t]*(?:{COMMENT}[ \t]*)+(?:\n|\Z)|(?:[ \t]*{COMMENT})+(?=[ \t]*$)|{COMMENT}", FLAGS
)
# What goes on in the indented lines below it; they are code anywhere else.
HOLDS_MORE = re.compile(r"(?:[-*+]|\d+[.)])\s|(?:!!!|\?\?\?|===|:\s|\[\^)")
INDENTED = re.compile(r"(?: {4}| {0,3}\t)")


def without_comments(text: str) -> str:
    """The text as it may be published: MkDocs would print comments into the page's source."""
    if "<!--" not in text:
        return text
    return COMMENT_LINES.sub(lambda match: match["code"] or "", text)


def with_blank_comments(text: str) -> str:
    """The text with nothing but line ends where its comments were."""
    return re.sub(COMMENT, lambda match: "\n" * match[0].count("\n"), text, flags=FLAGS)


def prose_lines(
    text: str, first_line: int = 1, *, with_open_comment: bool = False
) -> Iterator[tuple[int, str]]:
    """Each line with its number; comments and code are left blank, CODE_HERE stands among words.

    So is what follows a comment that never ends, unless it is asked for.
    """
    lines = _without_code_and_comments(text, with_open_comment=with_open_comment)
    for index in _indented_code(lines):
        lines[index] = ""
    return enumerate(lines, first_line)


def indented_code(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Each line that is code because it is indented, with its number."""
    if "    " not in text and "\t" not in text:
        return
    lines = _without_code_and_comments(text)
    yield from ((first_line + index, lines[index]) for index in _indented_code(lines))


def _without_code_and_comments(text: str, *, with_open_comment: bool = False) -> list[str]:
    def blank(match: re.Match[str]) -> str:
        kept = "<!--" if with_open_comment and match["open"] else ""
        kept = CODE_HERE if match["ticks"] else kept
        return kept + "\n" * match[0].count("\n")

    if any(sign in text for sign in SIGNS):
        text = CODE_OR_COMMENT.sub(blank, text)
    return text.split("\n")


def _indented_code(lines: Sequence[str]) -> Iterator[int]:
    """The lines that four spaces or a tab make code: below an empty line, and in no list or box."""
    holds_more = is_code = False
    after_empty = True
    for index, line in enumerate(lines):
        is_empty = not line.strip()
        if not is_empty and not INDENTED.match(line):
            holds_more = bool(HOLDS_MORE.match(line)) or (holds_more and not after_empty)
            is_code = False
        elif not is_empty and (is_code or (after_empty and not holds_more)):
            is_code = True
            yield index
        after_empty = is_empty
