"""Takes from Markdown the words that readers get, and nothing of what makes the page.

Emphasis, addresses, comments and citations go, so that words can be looked for as they are read.
The words of links, alternative texts, headings, table cells and titles of boxes stay.
"""

import html
import re

from reading.markdown_lines import CODE_OR_COMMENT, SIGNS
from reading.read_text import BLOCK_END, CITED, LEFT_OUT, LIST_ENTRY, TextBuilder

HIDDEN = "\0"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
DESTINATION = r"[^()\n]*(?:\([^()\n]*\)[^()\n]*)*"
# A grammar of its own: markdown-it takes three times as long to read every sign, on every page.
# Each alternative starts with a character of its own: that lets Python skip all others quickly.
TOKEN = re.compile(
    rf"""
      \n [ \t>]* (?:
          (?P<empty> (?=\n|\Z) )
        | (?P<rule> [-=:|+*_ \t]{{2,}} (?=\n|\Z) | ///[^\n]* | \[[^\]^\n]+\]:[^\n]* )
        | (?P<entry> (?: [-*+] | \d{{1,3}}[.)] ) [ \t]+ (?: \[[ xX]\][ \t]+ )? )
        | (?P<line>
              \#{{1,6}}(?!\#) | (?: !!! | \?\?\?\+? | === ) [ \t][\w \t-]* | \*\[[^\]\n]*\]: | \|
          )
        | (?P<start> :[ \t]+ )
      )?
    | !\[ (?P<alt> (?: \\. | \[[^\]\n]*\] | [^\]\[\\] )* ) \]
      (?: \( (?P<picture> {DESTINATION} ) \) | \[[^\]\n]*\] )
    | \[\^ [^\]\n]* (?P<cite> \] )
    | \] (?: \( (?P<link> {DESTINATION} ) \) | \[[^\]\n]*\] )
    | <(?: https?: | mailto: | [\w.+-]+@ )[^<>\s]*>
    | </? (?P<tag> [a-zA-Z][\w-]* ) (?P<attributes> (?:\s[^<>]*)? ) >
    | https?://[^\s<>)\]]*[\w/]
    | www\.[^\s<>)\]]*[\w/]
    | \\ (?P<escaped> [!-/:-@\[-`{{-~] | (?=\n) )
    | \*+
    | _+
    | & (?: \#\d+ | \#[xX][\da-fA-F]+ | [a-zA-Z]\w* ) ;
    | \{{ :?[ \t]* (?= [.\#][\w-] | [\w-]+= ) (?P<list> [^{{}}\n]* ) \}}
    | \|
    | {HIDDEN}+
    """,
    re.VERBOSE,
)
# What a pointer or a screen reader tells beside the words.
TOLD = re.compile(r"""(?:alt|title|aria-label|summary)\s*=\s*(["'])(.*?)\1""", re.DOTALL)
LINK_TITLE = re.compile(r"""\s(["'])(.*)\1\s*$""")
# What a reader gets of the end of a line, by what the next one begins with.
KEPT_OF_LINE_END: dict[str | None, str] = {
    **dict.fromkeys(("empty", "rule", "line", "start"), BLOCK_END),
    "entry": BLOCK_END + LIST_ENTRY,
    None: " ",
}
HAS_WORDS_BESIDE = frozenset("!]<{")  # what such a token starts with
INLINE_TAGS = {"a", "abbr", "b", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong"}
INLINE_TAGS |= {"sub", "sup", "u", "wbr"}


def add_markdown(builder: TextBuilder, text: str, first_line: int) -> None:
    """Add the words of `text`, whose first line is line `first_line` of its file."""
    text = BLOCK_END + _without_code(_without_invisible(text))
    line = first_line - 1
    place = 0
    parts: list[str] = []  # of this line
    is_whole_line = True  # what stands on this line goes no further
    beside: list[tuple[str, int]] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        parts.append(text[place:start])
        place = end
        kept = _kept(match, text)
        if text[start] == "\n":
            builder.add("".join(parts), line)
            line += 1
            parts = [BLOCK_END if is_whole_line and kept == " " else kept]
            is_whole_line = match.lastgroup in {"rule", "line"}
            continue
        parts.append(kept)
        if text[start] in HAS_WORDS_BESIDE:
            beside += [(words, line) for words in _words_beside(match)]
        if lines := text.count("\n", start, end):
            builder.add("".join(parts), line)
            line += lines
            parts = []
    builder.add("".join(parts) + text[place:], line)
    for words, at in beside:
        add_markdown(builder, words, at)


def _without_invisible(text: str) -> str:
    for sign in INVISIBLE:
        text = text.replace(sign, "")
    return text


def _without_code(text: str) -> str:
    """The text with code and comments made unreadable, on as many lines."""
    if not any(sign in text for sign in SIGNS):
        return text

    def blank(match: re.Match[str]) -> str:
        return (LEFT_OUT if match["code"] else HIDDEN) + "\n" * match[0].count("\n")

    return CODE_OR_COMMENT.sub(blank, text)


def _kept(match: re.Match[str], text: str) -> str:
    """What a reader gets of one token."""
    kept = CITED if match["cite"] else ""
    match text[match.start()]:
        case "\n":
            kept = KEPT_OF_LINE_END[match.lastgroup]
        case "_":
            around = text[match.start() - 1] + text[match.end() : match.end() + 1]
            kept = match[0] if len(around) > 1 and around.isalnum() else ""
        case "&":
            kept = _without_invisible(html.unescape(match[0]))
        case "<" if match["tag"]:
            name = match["tag"].lower()
            kept = "" if name in INLINE_TAGS else " " if name == "br" else BLOCK_END
        case "|":
            kept = BLOCK_END
        case "!" | "h" | "w" | "<":
            kept = LEFT_OUT
        case "\\":
            kept = match["escaped"]
    return kept


def _words_beside(match: re.Match[str]) -> list[str]:
    """Words that stand beside the text: what a picture shows, what a pointer is told."""
    attributes = match["attributes"] or match["list"] or ""
    titles = [LINK_TITLE.search(match[name] or "") for name in ("link", "picture")]
    words = [match["alt"], *(found[2] for found in titles if found)]
    return [text for text in (*words, *(told[2] for told in TOLD.finditer(attributes))) if text]
