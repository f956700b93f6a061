"""What search knows of each page, in the form of Material's index.

On a small site that is every word, section by section, whether staff wrote it into the page or a
template brings it. On a large one a phone would wait for it: there, search knows the titles,
descriptions and headings, one entry for each page.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from build import Build
from content.languages import ENGLISH
from reading.html_text import blocks
from reading.plain_text import without_accents

# Of HTML; packed, a quarter of it: half a second at 1.6 Mbit/s.
MOST = 400_000
HEADING = re.compile(
    r'<h(?P<level>[2-6]) id="(?P<id>[^"]*)"[^>]*>(?P<words>.*?)</h(?P=level)>', re.DOTALL
)
UNSEARCHED = frozenset({"button", "nav", "script", "style", "svg"})
IN_ANOTHER_LANGUAGE = 0.1  # of the weight: such a page comes after those that everyone can read
TITLE_END, MAIN_END = "</h1>", "</main>"
ACCENTED = re.compile(r"\w*[\u00c0-\u024f]\w*")
Entry = dict[str, Any]


@dataclass(frozen=True)
class SearchedPage:
    """A page that search may find: its address from the site's root, and the HTML of its text.

    The page to find first for words of crisis has them in `crisis`.
    """

    address: str
    title: str
    description: str
    html: str
    crisis: Sequence[str] = ()
    is_english: bool = True


def searched_pages(build: Build) -> Iterator[SearchedPage]:
    """Each page that visitors see, but for the further pages of the list of articles."""
    crisis = [*build.site.crisis_words, *build.help_numbers.typed()]
    for file in build.files.documentation_pages():
        page = build.site.pages.get(file.src_uri)
        if page and page.path not in build.list_pages:
            yield SearchedPage(
                address=file.url if file.url != "./" else "",
                title=page.settings["title"],
                description=page.settings["description"],
                html=build.own_words(build.shown.get(page.path, "")),
                crisis=crisis if page.type.has_help_lines else (),
                is_english=page.settings["lang"] == ENGLISH,
            )


def shown_text(html: str) -> str:
    """Of the HTML of a whole page, the part that is its own: what follows its title."""
    return html.partition(TITLE_END)[2].partition(MAIN_END)[0]


def search_entries(pages: Iterable[SearchedPage]) -> list[Entry]:
    """The entries of all pages together; the words of their sections only if those are few."""
    pages = list(pages)
    is_small = sum(len(page.html) for page in pages) <= MOST
    found = []
    for page in pages:
        entries = [*_sections(page)] if is_small else [_page(page)]
        if page.crisis:
            entries[0]["crisis"] = page.crisis
        for entry in [] if page.is_english else entries:
            entry["boost"] = IN_ANOTHER_LANGUAGE
        found += entries
    return found


def _sections(page: SearchedPage) -> Iterator[Entry]:
    address, title, start = page.address, page.title, 0
    for heading in HEADING.finditer(page.html):
        yield _entry(address, title, blocks(page.html[start : heading.start()], UNSEARCHED))
        address = f"{page.address}#{unescape(heading['id'])}"
        title, start = _words(heading), heading.end()
    yield _entry(address, title, blocks(page.html[start:], UNSEARCHED))


def _page(page: SearchedPage) -> Entry:
    headings = map(_words, HEADING.finditer(page.html))
    return _entry(page.address, page.title, [page.description, *headings])


def _entry(address: str, title: str, texts: Iterable[str]) -> Entry:
    text = " ".join(f"<p>{escape(text, quote=False)}</p>" for text in texts if text)
    entry: Entry = {"location": address, "title": escape(title, quote=False), "text": text}
    # "espanol" finds "español": as tags, the plain words are looked through and never shown.
    if plain := {without_accents(word) for word in ACCENTED.findall(f"{title} {text}")}:
        entry["tags"] = sorted(plain)
    return entry


def _words(heading: re.Match[str]) -> str:
    return " ".join(blocks(heading["words"], UNSEARCHED))
