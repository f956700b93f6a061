"""HTML that is typed into Markdown: a short list of harmless elements passes, nothing else.

Whatever starts like a tag and is not exactly one of these becomes a problem, and reaches the
page as words. So it does not matter how a script is spelled. `safe_html.py` looks once more at
what came out.
"""

import re
from collections.abc import Iterator

from content.page_lines import line_at
from content.page_settings import Page
from reading.markdown_lines import CODE, FLAGS
from report.problems import Problem
from report.rules import rule

# Elements that Markdown can't write and that do no harm, with the attributes they may have.
HARMLESS: dict[str, tuple[str, ...]] = {
    "br": (),  # a line break in an address or a table cell
    "cite": (),  # the title of a book
    "kbd": (),  # a key to press: the quick way out of a page
    "span": ("lang", "dir"),  # words in another language, for a screen reader (WCAG 3.1.2)
    "sub": (),  # H2O
    "sup": (),  # 10 to the power of 3
    "wbr": (),  # where a long word or number may break
}
NEVER_CLOSED = ("br", "wbr")

_ELSEWHERE = "It tells another company who is reading. Delete it, and link to that page instead."
_LOOK = "How the site looks is set in one place. Take it out, and keep the words."
_FORM = "A page can't take anything in. Take it out, and say how to reach you."
_LIST = "Start each point with `- `, and leave an empty line above the first."
_TABLE = "Write a table as `| One | Two |`, with `|---|---|` below its first line."
_DRAWING = "Save the drawing as a PNG in docs/, and write `![words](file.png)`."
_WHOLE = "It belongs to a whole page, not into its text. Take it out."
INSTEAD: dict[str, str] = {
    "a": "Write a link as `[words](address)`.",
    "abbr": "Write `*[FDA]: Food and Drug Administration` at the end of the page.",
    "blockquote": "Start each line of a quote with `> `.",
    "hr": "Write `---` between two empty lines.",
    "img": "Save the picture in docs/, and write `![what it shows](picture.jpg)`.",
    "q": "Write the words in quotation marks.",
    "script": (
        "A script can do anything on a visitor's screen, and tell others who is reading. Delete it."
    ),
    "style": "How the site looks is set in one place. Delete it.",
    **dict.fromkeys(("math", "svg"), _DRAWING),
    **dict.fromkeys(("b", "strong"), "Write bold words as `**words**`."),
    **dict.fromkeys(("em", "i"), "Write words in italics as `*words*`."),
    **dict.fromkeys(("code", "pre", "samp", "tt"), "Write code between backticks."),
    **dict.fromkeys(("details", "summary"), 'Write `??? note "Title"`, and indent the text.'),
    **dict.fromkeys(("dl", "dt", "dd"), "Write the term, and below it `:   What it means`."),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "Start a heading with `## `."),
    **dict.fromkeys(("li", "ol", "ul"), _LIST),
    **dict.fromkeys(("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"), _TABLE),
    **dict.fromkeys(("button", "form", "input", "label", "option", "select", "textarea"), _FORM),
    **dict.fromkeys(("center", "div", "font", "p", "section", "small", "u"), _LOOK),
    **dict.fromkeys(("base", "body", "doctype", "head", "html", "meta", "title"), _WHOLE),
    **dict.fromkeys(
        ("applet", "audio", "embed", "frame", "iframe", "link", "object", "source", "video"),
        _ELSEWHERE,
    ),
}
_VANISHES = "Between < and > it would vanish from the page. Take out the < and the >."

# An address in < and > is a link, or stands where a link leads. A grammar of its own: it tells tags
# from addresses in the text that Python-Markdown is still to read, code and all.
_ADDRESS = (
    r"<(?:[Hh][Tt][Tt][Pp][Ss]?://[^<>]*|[^<>\s!]+@[^@<>\s]+)>|\]\(\s*<[^<>\n]*>|\]:[ ]*<[^<>\n]*>"
)
_START = r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)"
# A known element whose > is missing: of those with one letter, "a <b" may be meant.
_OPEN = rf"(?=<(?i:{'|'.join(name for name in (*HARMLESS, *INSTEAD) if len(name) > 1)})\b)"
TAG = re.compile(
    rf"{_ADDRESS}|(?P<tag>{_START}[^<>]*>|<[!?/](?P<sign>\w*)[^<>\n]*>?|{_OPEN}<(?P<open>\w+)[^<>\n]*)"
)
CODE_OR_TAG = re.compile(rf"{CODE}|<!--|{_ADDRESS}|(?P<tag><(?=[A-Za-z!?/]))", FLAGS)
ATTRIBUTE = r"""\s+(?:{names})\s*=\s*(?:"[\w-]*"|'[\w-]*'|[\w-]+)"""
# How the text looked in another program, as that writes it.
PASTED = re.compile(
    r"\s(?:style|face|color|align|data-[\w-]+)\s*=|\sclass\s*=\s*[\"']?(?:c\d|Mso|Apple-)"
    r"|\sid\s*=\s*[\"']?docs-internal",
    re.IGNORECASE,
)
LONGEST = 60  # characters of a tag that a message quotes


@rule(
    why="HTML can run a script, load from elsewhere, or break the page around it.",
    bad="<font>Water</font>",
    good="H<sub>2</sub>O",
)
def raw_html_problems(page: Page) -> list[Problem]:
    """HTML in the page's Markdown that is not on the list, or never closes."""
    prose = page.parsed.prose
    if "<" not in prose:
        return []
    problems = []
    told = set()
    for match in TAG.finditer(prose):
        if match["tag"] and not _is_harmless(match["tag"]):
            name = (match["name"] or match["sign"] or match["open"] or "").lower()
            # Of an element whose start was told, the end isn't told too.
            if not (match["end"] and name in told):
                told.add(name)
                line = line_at(page, prose, match.start("tag"))
                problems.append(Problem(page.file, line, _message(match["tag"], name)))
    return problems + list(_open_problems(page, prose))


def without_raw_html(text: str) -> str:
    """The Markdown with every tag that is not on the list made words.

    Such a page is not published anyway; in the preview nothing of it runs, and Markdown, which
    stops at some of them, goes on.
    """

    def as_words(match: re.Match[str]) -> str:
        if match["tag"] is None:
            return match[0]
        whole = TAG.match(text, match.start())
        return "<" if whole and whole["tag"] and _is_harmless(whole["tag"]) else "&lt;"

    return CODE_OR_TAG.sub(as_words, text)


def _is_harmless(tag: str) -> bool:
    match = re.match(_START, tag)
    name = match["name"].lower() if match else ""
    if name not in HARMLESS:
        return False
    attribute = ATTRIBUTE.format(names="|".join(HARMLESS[name])) if HARMLESS[name] else "(?!)"
    return bool(re.fullmatch(rf"<(?:/{name}|{name}(?:{attribute})*)[ \t]*/?>", tag, re.IGNORECASE))


def _message(tag: str, name: str) -> str:
    words = " ".join(tag.split())
    quoted = words if len(words) <= LONGEST else f"{words[:LONGEST]} ..."
    if name in (*HARMLESS, *INSTEAD) and PASTED.search(tag):
        return f"`{quoted}` came along from Google Docs or Word. Take it out, and keep the words."
    if name in HARMLESS:
        allowed = "".join(f' {attribute}="..."' for attribute in HARMLESS[name])
        return f"`{quoted}` has something in it that can't stand there. Write `<{name}{allowed}>`."
    hint = INSTEAD.get(name, _VANISHES if tag[1] not in "!?" else "Take it out.")
    return f"`{quoted}` can't stand on a page. {hint}"


def _open_problems(page: Page, prose: str) -> Iterator[Problem]:
    """Harmless elements that never close, or close without having been opened."""
    start = 0
    for block in prose.split("\n\n"):
        opened: list[tuple[str, int]] = []
        for match in TAG.finditer(block):
            name = (match["name"] or "").lower()
            line = line_at(page, prose, start + match.start())
            if name not in HARMLESS or name in NEVER_CLOSED:
                continue
            if not match["end"]:
                opened.append((name, line))
            elif opened and opened[-1][0] == name:
                opened.pop()
            else:
                message = f"`</{name}>` closes what was not opened. Write `<{name}>` before it."
                yield Problem(page.file, line, message)
        for name, line in opened:
            message = f"`<{name}>` never closes. Write `</{name}>` behind its words."
            yield Problem(page.file, line, message)
        start += len(block) + 2
