"""Reads everything in `docs/`: pages and data files. `guard/site.py` judges what they say."""

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from reading.in_yaml.yaml_text import YamlText
from reading.plain_text import decode
from report.problems import Finding, Problem
from report.rules import rule

from content import menu, practice, redirects, sources
from content.glossary import find_glossary
from content.help import help_lines
from content.help.known_lines import KnownLines, known_lines
from content.menu import Menu
from content.page_settings import Page, read_page
from content.page_visibility import (
    Absence,
    absence,
    without_timing_of_needed,
)
from content.picture_names import is_picture
from content.redirects import Redirect
from content.search import crisis_words, visitor_words
from content.search.visitor_words import VisitorWords
from content.sources import Sources

# Pages to copy, for staff; never published.
TEMPLATES = "templates"


@dataclass
class SiteContent:
    """All that staff wrote. Pages are by their path under docs/, the rest by short names.

    `pages` and `menu` are those that this build shows; `unseen` are the other pages, which
    `whole_menu` has too.
    `absences` say why visitors don't see a page, by its path. `pictures` are the paths of pictures
    of any kind, `files` those of everything under docs/. `data` has the data files as YAML, by
    their names; `findings` what kept any of it from being read.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    unseen: dict[str, Page] = field(default_factory=dict)
    absences: dict[str, Absence] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    menu: Menu = field(default_factory=Menu)
    whole_menu: Menu = field(default_factory=Menu)
    practice: dict[str, Any] = field(default_factory=dict)
    help_lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    known_lines: KnownLines = field(default_factory=KnownLines)
    sources: Sources = field(default_factory=dict)
    redirects: list[Redirect] = field(default_factory=list)
    crisis_words: list[str] = field(default_factory=list)
    search_words: list[VisitorWords] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    data: dict[str, YamlText] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def every_page(self) -> Mapping[str, Page]:
        """The pages that this build shows, and the others."""
        return ChainMap(self.unseen, self.pages)

    @cached_property
    def glossary(self) -> Page | None:
        """The page with the glossary, if the site has one."""
        return find_glossary(self.pages.values())

    def add_data(self, source: YamlText) -> None:
        """Keep a data file, and what is wrong with its form.

        Of a file that can't be read only that is told, and not what it lacks.
        """
        self.data[source.file] = source
        is_unread = any(found.file == source.file for found in self.findings)
        self.findings += source.problems if source.data or not is_unread else []

    @property
    def facts(self) -> dict[str, Any]:
        """The practice's details; of one with a fault, which is told, that it is there."""
        source = self.data.get(practice.FILE)
        if source is None or not source.problems:
            return self.practice
        lines = {problem.line for problem in source.problems}
        faulty = {str(path[0]) for path, line in source.lines.items() if path and line in lines}
        names = faulty | source.broken if source.data else {*self.practice}
        return self.practice | {name: True for name in names if not self.practice.get(name)}

    @property
    def drafts(self) -> set[str]:
        """The files of the drafts."""
        return {page.file for page in self.every_page.values() if page.settings["draft"]}


def read_site_content(docs: Path, today: date, *, is_preview: bool = False) -> SiteContent:
    """Read the folder `docs`. Never raises over what stands in it: that becomes findings.

    A preview shows drafts, and pages whose day is to come or past.
    """
    site = SiteContent(files=_files(docs))
    site.pictures = [path for path in site.files if is_picture(path)]
    for path in site.files:
        if path.endswith(".md") and not _is_readme(path):
            text = read_text_file(docs / path, f"docs/{path}", site.findings)
            site.pages[path], problems = read_page(text, path, today)
            site.findings += problems
    site.pages, needed = without_timing_of_needed(site.pages)
    site.findings += needed

    def text_of(file: str) -> str:
        return read_text_file(docs / PurePosixPath(file).name, file, site.findings)

    site.practice, practice_source = practice.read_practice(text_of(practice.FILE))
    practice.note_lost_photos(practice_source, site.pictures)
    site.help_lines, help_source = help_lines.read_help_lines(text_of(help_lines.FILE), today)
    site.known_lines = known_lines(help_source)
    site.sources, sources_source = sources.read_sources(text_of(sources.FILE), today)
    site.menu, menu_source = menu.read_menu(text_of(menu.FILE), site.pages)
    site.redirects, old_source = redirects.read_redirects(text_of(redirects.FILE), site.pages)
    site.crisis_words, search_source = crisis_words.read_search_words(text_of(crisis_words.FILE))
    site.search_words, search_source = visitor_words.read_visitor_words(
        search_source, site.crisis_words, site.pages
    )
    for source in (
        practice_source,
        help_source,
        sources_source,
        menu_source,
        old_source,
        search_source,
    ):
        site.add_data(source)
    _set_unseen_apart(site, today, is_preview)
    return site


def _is_readme(path: str) -> bool:
    """Whether a file is a README: MkDocs would take it for the folder's index, or drop it."""
    return PurePosixPath(path).name.lower() == "readme.md"


def _set_unseen_apart(site: SiteContent, today: date, is_preview: bool) -> None:
    """Keep the pages that this build doesn't show out of the pages and the menu."""
    for path, page in site.pages.items():
        if why := absence(page, today, site.facts):
            site.absences[path] = why
            if why.reason == "waits" or not is_preview:
                site.unseen[path] = page
    site.pages = {path: page for path, page in site.pages.items() if path not in site.unseen}
    site.whole_menu, site.menu = site.menu, site.menu.without(site.unseen)


def _files(docs: Path) -> list[str]:
    """The files under `docs`, as MkDocs sees them: no dot files, no templates to copy, no links."""
    files = (path for path in docs.rglob("*") if path.is_file() and not path.is_symlink())
    paths = [path.relative_to(docs) for path in files]
    shown = [p for p in paths if p.parts[0] != TEMPLATES and not any(x[0] == "." for x in p.parts)]
    return sorted(path.as_posix() for path in shown)


def read_text_file(path: Path, file: str, findings: list[Finding]) -> str:
    """The text of a file; what is wrong with how it is saved goes to `findings`."""
    text, problems = read_file(path, file)
    findings += problems
    return text


@rule(
    finds="Data files that are missing or empty.",
    why="The pages lack what it holds.",
    bad="",
    good="right:\n  - fixtur",
    examples_of="docs/spelling.yml",
    causes_others=True,
)
def read_file(path: Path, file: str) -> tuple[str, list[Problem]]:
    """The text of a file under docs/, and what is wrong with how it is saved."""
    try:
        raw = path.read_bytes()
    except OSError:
        return "", [Problem(file, 1, "This file is missing. Bring it back.")]
    if not raw.strip() and not file.endswith(".md"):
        return "", [Problem(file, 1, "This file is empty. Bring back what stood in it.")]
    return decode(raw, file)
