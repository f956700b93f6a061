"""What search knows of each page: files in `search/`, which the scripts in `assets/search/` read.

On a small site that is every word, section by section, whether staff wrote it into the page or a
template brings it. On a large one a phone would wait for it: there, search knows of all pages but
articles every word, of these first the titles, and from a second file descriptions and headings.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from build import Build
from content.languages import ENGLISH
from content.page_types import HOME
from content.search.crisis_words import plain_words
from reading.html_text import blocks

FILE, MORE = "search/index.json", "search/articles.json"
# Characters of text; packed, a third of it: half a second at 1.6 Mbit/s.
MOST = 300_000
HEADING = re.compile(
    r'<h(?P<level>[2-6]) id="(?P<id>[^"]*)"[^>]*>(?P<words>.*?)</h(?P=level)>', re.DOTALL
)
UNSEARCHED = frozenset({"button", "nav", "script", "style", "svg"})
# How much a page counts beside others: one in another language comes after those that everyone
# can read, and pages that lead to others after these.
IN_ANOTHER_LANGUAGE, LEADS_ON = 0.1, 0.6
TITLE_END, MAIN_END = "</h1>", "</main>"
Part = tuple[str, str, list[str]]


@dataclass(frozen=True)
class SearchedPage:
    """A page that search may find: its address from the site's root, and its parts.

    A part is what stands below a heading: the heading's anchor, its words, and blocks of text. The
    first part stands below the title.
    """

    address: str
    title: str
    description: str
    parts: list[Part]
    lang: str
    is_article: bool
    is_glossary: bool
    weight: float


def keep_searched(build: Build, path: str, html: str) -> None:
    """Of the HTML of a whole page, keep the parts that are its own: what follows its title.

    Once the site is a large one, an article's headings are all that search will know of it.
    """
    if path in build.list_pages:
        return
    is_article = build.site.pages[path].type.looks_like_article
    own = html.partition(TITLE_END)[2].partition(MAIN_END)[0]
    parts = [*_parts(own, is_whole=not (is_article and build.searched_size > MOST))]
    build.searched_size += sum(len(text) for _, title, texts in parts for text in [title, *texts])
    build.searched[path] = parts


def search_files(build: Build) -> dict[str, bytes]:
    """FILE, and MORE where it is needed: the pages that visitors see, and what leads to them."""
    pages = [*_searched_pages(build)]
    is_small = build.searched_size <= MOST
    addresses = {path: file.url for path, file in build.files.src_uris.items()}
    help_page = next(page for page in build.site.pages.values() if page.type.has_help_lines)
    index = {
        "crisis": [*build.site.crisis_words, *build.help_numbers.typed()],
        "help": _from_root(addresses[help_page.path]),
        "words": [
            (words.plain, _from_root(addresses[words.page]), words.anchor)
            for words in build.site.search_words
            if words.page in build.site.pages
        ],
        "pages": [_entry(page, is_whole=is_small or not page.is_article) for page in pages],
    }
    if is_small:
        return {FILE: _json(index)}
    more = [(at, _outline(page)) for at, page in enumerate(pages) if page.is_article]
    return {FILE: _json({**index, "more": True}), MORE: _json(more)}


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _searched_pages(build: Build) -> Iterator[SearchedPage]:
    """Each page that visitors see, but for the further pages of the list of articles."""
    for file in build.files.documentation_pages():
        page = build.site.pages.get(file.src_uri)
        if page and page.path not in build.list_pages:
            weight = LEADS_ON if page.path == HOME or page.type.has_article_list else 1
            is_english = page.settings["lang"] == ENGLISH
            yield SearchedPage(
                address=_from_root(file.url),
                title=page.settings["title"],
                description=page.settings["description"],
                parts=build.searched.get(page.path, []),
                lang=page.settings["lang"],
                is_article=page.type.looks_like_article,
                is_glossary=page.type.has_glossary,
                weight=weight if is_english else IN_ANOTHER_LANGUAGE,
            )


def _parts(html: str, *, is_whole: bool) -> Iterator[Part]:
    anchor, title, start = "", "", 0
    for heading in HEADING.finditer(html):
        yield anchor, title, _texts(html[start : heading.start()]) if is_whole else []
        anchor, start = unescape(heading["id"]), heading.end()
        title = " ".join(_texts(heading["words"]))
    # Sources, which are no words of ours, leave their heading alone at the end.
    if (texts := _texts(html[start:])) or not anchor:
        yield anchor, title, texts


def _texts(html: str) -> list[str]:
    return [block for block in blocks(html, UNSEARCHED) if block]


def _entry(page: SearchedPage, *, is_whole: bool) -> dict[str, Any]:
    parts = [*map(_part, page.parts)] if is_whole else [["", []]]
    entry: dict[str, Any] = {"address": page.address, "title": page.title, "parts": parts}
    if page.weight != 1:
        entry["weight"] = page.weight
    if page.lang != ENGLISH:
        entry["lang"] = page.lang
    if page.is_glossary:
        entry["isGlossary"] = True
    return entry


def _outline(page: SearchedPage) -> list[list[Any]]:
    """The parts of a page with its description and headings alone."""
    headings: list[Part] = [(anchor, title, []) for anchor, title, _ in page.parts[1:]]
    return [["", [page.description]], *map(_part, headings)]


def _part(part: Part) -> list[Any]:
    """A part as the script reads it: the heading, the texts, and the anchor if it is another."""
    anchor, title, texts = part
    is_usual = anchor == plain_words(title).replace(" ", "-")
    return [title, texts] if is_usual else [title, texts, anchor]


def _from_root(url: str) -> str:
    return "" if url == "./" else url
