"""Finds boxes, folded parts, tabs and captions that are mistyped: they would show as they stand."""

import re
from collections.abc import Iterator, Sequence

from content.page_settings import Page
from reading.guesses import closest, did_you_mean, options
from report.problems import Problem
from report.rules import rule

from guard.structure.block_heads import HELP, INDENT, hidden_help, indent_of, title_fault

# The kinds of boxes that have a look of their own, and the plain one.
KINDS = ("key", "ask", "today", "emergency", "belief", "path", "note")
# What other sites call theirs.
MEANT = {
    "attention": "today",
    "caution": "today",
    "danger": "emergency",
    "error": "emergency",
    "example": "note",
    "failure": "note",
    "hint": "note",
    "important": "key",
    "info": "note",
    "question": "ask",
    "quote": "note",
    "success": "note",
    "summary": "key",
    "tip": "note",
    "warning": "today",
}
BOX = re.compile(r"(?P<sign>!{3}|\?{3}\+?) ?(?P<kind>[\w-]+)(?: +\"[^\"]*\")? *")
TAB = re.compile(r"={3}(?:\+!?|!\+?)? +\"[^\"]*\" *")
CAPTION = re.compile(r"/{3,} *caption *(?:\|.*)?")
CAPTION_END = re.compile(r"/{3,} *")
QUOTE = re.compile(r"^([ \t]*)(?:> ?)+")  # a quote may have blocks in it
SIGNS = ("!", "?", "=", "/", ":", "[")  # what all these start with
LOOKS_LIKE = {
    "box": re.compile(rf"[!?]{{2,}}\+?\s*[\w\"“-]|!{{1,2}}\s*(?:{'|'.join(KINDS)})\b\s*[\"“]"),
    "tab": re.compile(r"={3}[+!]*\s+\S|={2,}[+!]*\s*[\"“]"),
    "caption": re.compile(r"/{2,}(?:\s*\w|\s*$)"),
    # As other programs write a box: GitHub's, and those that start with three colons.
    "meaning": re.compile(r":(?![:\s])[^:]+"),
    "foreign": re.compile(r"\[!(?P<kind>\w+)\]|:{3,}\s*(?P<name>\w*).*"),
}


@rule(
    why="A warning that shows as plain text with signs in front is not read as one.",
    bad='!!! emergancy "Call 911"\n\n    Now.',
    good='!!! emergency "Call 911"\n\n    Now.',
)
def text_block_problems(page: Page) -> list[Problem]:
    """Boxes, folded parts and tabs of the wrong form or with nothing in them; open captions."""
    lines = [(line, QUOTE.sub(r"\1", text)) for line, text in page.parsed.lines]
    problems = []
    for index, (line, text) in enumerate(lines):
        words = text.strip()
        if not words.startswith(SIGNS):
            continue
        looks = next((name for name, form in LOOKS_LIKE.items() if form.match(words)), None)
        if looks == "meaning" and index and lines[index - 1][1].strip():
            message = f"Put three spaces behind the colon: `:   {words[1:]}`."
            problems.append(Problem(page.file, line, message))
        elif looks == "foreign":
            problems.append(Problem(page.file, line, _foreign_fault(words)))
        elif looks in {"box", "tab"}:
            fault = _box_fault(words) if looks == "box" else _tab_fault(words)
            fault = fault or hidden_help(lines, index) or _place_fault(lines, index)
            if fault:
                problems.append(Problem(page.file, line, fault))
    return [*problems, *_caption_problems(page, lines)]


def _box_fault(words: str) -> str | None:
    """What is wrong with the first line of a box or a folded part."""
    box = BOX.fullmatch(words)
    if box and box["kind"].lower() in KINDS:
        return title_fault(words)
    if box:
        kind = box["kind"].lower()
        hint = did_you_mean(MEANT.get(kind) or closest(kind, KINDS))
        return f"There is no block `{kind}`.{hint} These are there: {options(kind, KINDS)}."
    found = re.match(r"[!?+]+\s*(?P<kind>\w*):?\s*(?P<title>.*)", words)
    kind, title = (found["kind"].lower(), found["title"]) if found else ("", "")
    kind = kind if kind in KINDS else MEANT.get(kind) or closest(kind, KINDS) or "note"
    sign = "???" if words.startswith("?") and kind != HELP else "!!!"
    return f'Write this as `{sign} {kind} "{_unquoted(title) or "Title"}"`, in straight quotes.'


def _tab_fault(words: str) -> str | None:
    if TAB.fullmatch(words):
        return title_fault(words)
    title = _unquoted(words.lstrip("=+! "))
    return f'Write this as `=== "{title}"`, in straight quotes.'


def _foreign_fault(words: str) -> str:
    kind = "".join(re.findall(r"\w+", words)[:1]).lower()
    kind = kind if kind in KINDS else MEANT.get(kind) or "note"
    return f'This makes no box here. Write `!!! {kind} "Title"`, and indent the text below it.'


def _place_fault(lines: Sequence[tuple[int, str]], index: int) -> str | None:
    """What to say of a first line that is a little too far in, or has no text below it."""
    indent = indent_of(lines[index][1])
    if indent % INDENT:
        return (
            "This would show as plain text. A block starts at the left edge; in a point of a list "
            "or in another block, four spaces in for each of them."
        )
    below = next((text for _, text in lines[index + 1 :] if text.strip()), "")
    if indent_of(below) < indent + INDENT:
        return "The text of this block is missing. Write it below, each line four spaces in."
    return None


def _caption_problems(page: Page, lines: Sequence[tuple[int, str]]) -> Iterator[Problem]:
    opened = 0
    for line, text in lines:
        words = text.strip()
        if not words.startswith("//"):
            continue
        if CAPTION_END.fullmatch(words):
            if not opened:
                message = (
                    "This closes no caption. Write `/// caption` above the words, or delete it."
                )
                yield Problem(page.file, line, message)
            opened = 0
        elif LOOKS_LIKE["caption"].match(words):
            if opened:
                break
            if not CAPTION.fullmatch(words):
                message = "Write `/// caption` on this line, the words below it, and then `///`."
                yield Problem(page.file, line, message)
            opened = line
    if opened:
        message = "This caption never ends. Put `///` on a line of its own below its words."
        yield Problem(page.file, opened, message)


def _unquoted(title: str) -> str:
    if quoted := re.search(r"[\"“].+?[\"”]", title):
        title = quoted[0]
    return title.strip().strip("\"'“”„‘’").strip()
