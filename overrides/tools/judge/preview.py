"""The built page as the editor shows it: in one scheme, without scripts, its blocks with names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from content.page_settings import Page
from report.build_faults import FONT_FILES

SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
ROOT = re.compile(r'<link rel="icon" href="([./]*)assets/')
# The script loads the site's fonts, and no script runs here.
FONT = (
    '@font-face{{font-family:"{name}";font-weight:400 700;'
    "src:url({root}assets/fonts/{name}.woff2)}}"
)
START = re.compile(r"<html\b")
# Inside of it, the page's own text stands.
TEXT = re.compile(r'<div class="bc-prose">')
BLOCKS = {"blockquote", "dd", "details", "div", "dt", "h2", "h3", "h4", "li", "p", "pre", "table"}
BLOCKS |= {"tr", "ul", "ol", "summary", "figure"}
WORD = re.compile(r"\w+")
# So many words at the start of a block tell it from all others, most of the time.
TELLING = 6
# What stands in front of the words of a line, and a link's address behind them.
NO_WORDS = re.compile(
    r"\]\([^)]*\)|\[\^[^\]]*\]|<!--.*?-->|\{[^}]*\}|^\s*\d+\.(?=\s)"
    r"|^\s*(?:!!!|\?\?\?\+?|===)\s*\w*"
)


@dataclass(frozen=True)
class Preview:
    """A page to show, and at which of its elements (by their ids) which lines of the file are."""

    html: str
    at_lines: list[tuple[int, str]]


@dataclass
class _Block:
    """One block of the page: where its tag ends before `>`, its id, and its first words."""

    place: int
    id: str
    words: list[str] = field(default_factory=list)


def in_scheme(html: str, scheme: str) -> str:
    """The page in a scheme, `light` or `dark`, as if a visitor had chosen it in the footer."""
    return START.sub(f'<html data-scheme="{scheme}"', html, count=1)


def preview(html: str, page: Page | None) -> Preview:
    """The page in `html` without what would run, and with its fonts; `page` is what staff wrote.

    Its own policy goes, too: whoever shows it sends a stricter one.
    """
    blocks = _Blocks(html).blocks
    for number, block in enumerate(blocks):
        block.id = block.id or f"at-{number}"
    named = html
    for block in reversed(blocks):
        if block.id.startswith("at-"):
            named = f'{named[: block.place]} id="{block.id}"{named[block.place :]}'
    shown = POLICY.sub("", SCRIPT.sub("", named), count=1)
    root = ROOT.search(shown)
    names = [name for name in FONT_FILES if not name.endswith("-more")]
    fonts = "".join(FONT.format(name=name, root=root[1] if root else "") for name in names)
    shown = shown.replace("</head>", f"<style>{fonts}</style></head>", 1)
    return Preview(shown, [*_at_lines(page, blocks)] if page else [])


def _at_lines(page: Page, blocks: list[_Block]) -> Iterator[tuple[int, str]]:
    """The lines that start a block, in order, each with the block that starts with its words."""
    at = 0
    for line, text in page.parsed.lines:
        words = [*map(str.casefold, WORD.findall(NO_WORDS.sub(" ", text)))][:TELLING]
        if not words:
            continue
        found = next(
            (i for i in range(at, len(blocks)) if blocks[i].words[: len(words)] == words), None
        )
        if found is not None:
            yield line, blocks[found].id
            at = found


class _Blocks(HTMLParser):
    """Finds the blocks of a page's text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks: list[_Block] = []
        self._starts = [0]
        for line in html.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        start = TEXT.search(html)
        self._from = start.start() if start else len(html)
        self._open: list[_Block] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a block, or what a photo shows: its line has these words."""
        line, column = self.getpos()
        place = self._starts[line - 1] + column
        if tag in BLOCKS and place > self._from:
            known = dict(attrs).get("id") or ""
            block = _Block(place + 1 + len(tag), known)
            self.blocks.append(block)
            self._open.append(block)
        if tag == "img":
            self.handle_data(dict(attrs).get("alt") or "")

    def handle_data(self, data: str) -> None:
        """Add words to the blocks that have just begun."""
        words = [word.casefold() for word in WORD.findall(data)]
        for block in self._open:
            block.words += words
        self._open = [block for block in self._open if len(block.words) < 2 * TELLING]
