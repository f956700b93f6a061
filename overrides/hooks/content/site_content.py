"""Reads everything in `docs/`: pages and data files, with all that is wrong in them."""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from guard.pages.menu_findings import meant_pages, menu_problems
from guard.pages.page_twins import twin_problems
from guard.pages.stray_files import is_readme, stray_problems
from guard.words import spelling, wording
from guard.words.public_words import data_words, menu_words, page_words
from guard.words.word_findings import word_findings
from reading.plain_text import decode
from report.problems import Finding, Problem

from content import menu, practice, redirects, search_words, sources
from content.glossary import find_glossary, unlinked_term_advice
from content.help import help_lines
from content.help.help_lines import KnownLines
from content.languages import ENGLISH
from content.menu import Menu
from content.page_settings import Page, read_page
from content.picture_names import is_drawing, is_photo
from content.publication import (
    Absence,
    absence,
    article_template_problems,
    without_timing_of_needed,
)
from content.redirects import Redirect
from content.sources import Sources

# Pages to copy, for staff; never published.
TEMPLATES = "templates"


@dataclass
class SiteContent:
    """All that staff wrote. Pages are by their path under docs/, the rest by short names.

    `pages` and `menu` are those that this build shows; `unseen` are the other pages.
    `absences` say why visitors don't see a page, by its path. `pictures` are the paths of photos
    and drawings.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    unseen: dict[str, Page] = field(default_factory=dict)
    absences: dict[str, Absence] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    menu: Menu = field(default_factory=Menu)
    practice: dict[str, Any] = field(default_factory=dict)
    help_lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    known_lines: KnownLines = field(default_factory=KnownLines)
    sources: Sources = field(default_factory=dict)
    redirects: list[Redirect] = field(default_factory=list)
    crisis_words: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def every_page(self) -> Mapping[str, Page]:
        """The pages that this build shows, and the others."""
        return ChainMap(self.unseen, self.pages)

    @cached_property
    def glossary(self) -> Page | None:
        """The page with the glossary, if the site has one."""
        return find_glossary(self.pages.values())

    @property
    def drafts(self) -> set[str]:
        """The files of the drafts."""
        return {page.file for page in self.every_page.values() if page.settings["draft"]}


def read_site_content(docs: Path, today: date, *, is_preview: bool = False) -> SiteContent:
    """Read the folder `docs`. Never raises over what stands in it: that becomes findings.

    A preview shows drafts, and pages whose day is to come or past.
    """
    site = SiteContent()
    files = _files(docs)
    site.findings += stray_problems(files)
    site.pictures = [path for path in files if is_photo(path) or is_drawing(path)]
    for path in files:
        if path.endswith(".md") and not is_readme(path):
            text = _text(docs / path, f"docs/{path}", site.findings)
            site.pages[path], problems = read_page(text, path, today)
            site.findings += problems
    site.pages, needed = without_timing_of_needed(site.pages)
    site.findings += needed
    practice_text = _text(docs / "practice.yml", practice.FILE, site.findings)
    help_text = _text(docs / "help-lines.yml", help_lines.FILE, site.findings)
    sources_text = _text(docs / "sources.yml", sources.FILE, site.findings)
    menu_text = _text(docs / "menu.yml", menu.FILE, site.findings)
    old_text = _text(docs / "redirects.yml", redirects.FILE, site.findings)
    search_text = _text(docs / "search-words.yml", search_words.FILE, site.findings)
    wording_text = _text(docs / "wording.yml", wording.FILE, site.findings)
    spelling_text = _text(docs / "spelling.yml", spelling.FILE, site.findings)
    unread = {found.file for found in site.findings}
    site.practice, practice_source = practice.read_practice(practice_text)
    site.help_lines, help_source = help_lines.read_help_lines(help_text, today)
    site.known_lines = help_lines.known_lines(help_source)
    site.sources, sources_source = sources.read_sources(sources_text, today)
    site.menu, menu_source = menu.read_menu(menu_text, site.pages)
    site.redirects, old_source = redirects.read_redirects(old_text, site.pages)
    site.crisis_words, search_source = search_words.read_search_words(search_text)
    rules, rules_source = wording.read_wording(wording_text, site.practice, files)
    words, words_source = spelling.read_spelling(spelling_text, practice.names(site.practice))
    for source in (
        practice_source,
        help_source,
        sources_source,
        menu_source,
        old_source,
        search_source,
        rules_source,
        words_source,
    ):
        # What a file that can't be read does not say would be an echo.
        site.findings += source.problems if source.data or source.file not in unread else []
    known = _readable(site) - meant_pages(menu_source, menu_text, site.pages)
    site.findings += menu_problems(site.menu, site.pages, known, is_whole=not menu_source.problems)
    # A draft that has the title of another page is the one to change.
    drafts_last = sorted(site.pages.values(), key=lambda page: bool(page.settings["draft"]))
    site.findings += twin_problems(drafts_last)
    for page in site.pages.values():
        site.findings += sources.citation_findings(page, site.sources, today)
    if not sources_source.problems:
        site.findings += sources.unused_advice(site.sources, sources_source, site.pages.values())
    site.findings += unlinked_term_advice(site.pages)
    site.findings += article_template_problems(site.pages.values())
    for page in site.pages.values():
        site.findings += word_findings(page_words(page, site.sources), rules, words)
    in_menu = menu_words(menu_source, _words_in_other_languages(site))
    for one in (data_words(practice_source), data_words(help_source), *in_menu):
        site.findings += word_findings(one, rules, words)
    _set_unseen_apart(site, today, is_preview)
    return site


def _set_unseen_apart(site: SiteContent, today: date, is_preview: bool) -> None:
    """Keep the pages that this build doesn't show out of the pages and the menu."""
    for path, page in site.pages.items():
        if why := absence(page, today, site.practice):
            site.absences[path] = why
            if why.reason == "waits" or not is_preview:
                site.unseen[path] = page
    site.pages = {path: page for path, page in site.pages.items() if path not in site.unseen}
    site.menu = site.menu.without(site.unseen)


def _words_in_other_languages(site: SiteContent) -> set[str]:
    """The menu's words that open a page in another language: they are in that one."""
    langs = {path: page.settings["lang"] for path, page in site.pages.items()}
    return {words for words, path in site.menu.words() if langs[path] != ENGLISH}


def _files(docs: Path) -> list[str]:
    """The files under `docs`, as MkDocs sees them: no dot files, no templates to copy."""
    paths = [path.relative_to(docs) for path in docs.rglob("*") if path.is_file()]
    shown = [p for p in paths if p.parts[0] != TEMPLATES and not any(x[0] == "." for x in p.parts)]
    return sorted(path.as_posix() for path in shown)


def _text(path: Path, file: str, findings: list[Finding]) -> str:
    """The text of a file; what is wrong with how it is saved goes to `findings`."""
    try:
        raw = path.read_bytes()
    except OSError:
        findings.append(Problem(file, 1, "This file is missing. Bring it back."))
        return ""
    text, problems = decode(raw, file)
    findings += problems
    return text


def _readable(site: SiteContent) -> set[str]:
    """The pages whose settings could be read: of the others one can't tell where they belong.

    A draft counts as one of them: it may be half written, and all other pages still be judged.
    """
    broken = {finding.file for finding in site.findings if isinstance(finding, Problem)}
    broken -= site.drafts
    return {path for path, page in site.pages.items() if page.file not in broken}
