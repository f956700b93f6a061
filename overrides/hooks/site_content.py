"""Reads everything in `docs/`: pages and data files, with all that is wrong in them."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import help_lines
import menu
import practice
import sources
from glossary import unlinked_term_advice
from menu import Menu
from page_settings import Page, read_page
from page_twins import twin_problems
from picture_names import is_drawing, is_photo
from plain_text import decode
from problems import Finding, Problem
from sources import Sources
from stray_files import is_readme, stray_problems
from waiting_pages import article_template_problems, waiting_link_advice, waiting_pages

# Pages to copy, for staff; never published.
TEMPLATES = "templates"


@dataclass
class SiteContent:
    """All that staff wrote. Pages are by their path under docs/, the rest by short names.

    `waiting` are the pages that visitors don't see yet; they are not among `pages`. `pictures`
    are the paths of photos and drawings.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    waiting: dict[str, Page] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    menu: Menu = field(default_factory=Menu)
    practice: dict[str, Any] = field(default_factory=dict)
    help_lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    sources: Sources = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_site_content(docs: Path, today: date) -> SiteContent:
    """Read the folder `docs`. Never raises over what stands in it: that becomes findings."""
    site = SiteContent()
    files = _files(docs)
    site.findings += stray_problems(files)
    site.pictures = [path for path in files if is_photo(path) or is_drawing(path)]
    for path in files:
        if path.endswith(".md") and not is_readme(path):
            text = _text(docs / path, f"docs/{path}", site.findings)
            site.pages[path], problems = read_page(text, path, today)
            site.findings += problems
    practice_text = _text(docs / "practice.yml", practice.FILE, site.findings)
    help_text = _text(docs / "help-lines.yml", help_lines.FILE, site.findings)
    sources_text = _text(docs / "sources.yml", sources.FILE, site.findings)
    menu_text = _text(docs / "menu.yml", menu.FILE, site.findings)
    site.practice, practice_source = practice.read_practice(practice_text)
    site.help_lines, help_source = help_lines.read_help_lines(help_text, today)
    site.sources, sources_source = sources.read_sources(sources_text, today)
    site.menu, menu_source = menu.read_menu(menu_text, site.pages)
    for source in (practice_source, help_source, sources_source, menu_source):
        site.findings += source.problems
    if not menu_source.problems:
        site.findings += menu.menu_problems(site.menu, site.pages, _readable(site))
    site.findings += twin_problems(site.pages.values())
    for page in site.pages.values():
        site.findings += sources.citation_findings(page, site.sources, today)
    if not sources_source.problems:
        site.findings += sources.unused_advice(site.sources, sources_source, site.pages.values())
    site.findings += unlinked_term_advice(site.pages)
    site.findings += article_template_problems(site.pages)
    _set_waiting_apart(site)
    return site


def _set_waiting_apart(site: SiteContent) -> None:
    """Keep the pages that wait for facts of the practice out of the pages and the menu."""
    site.waiting = waiting_pages(site.pages, site.practice)
    site.pages = {path: page for path, page in site.pages.items() if path not in site.waiting}
    site.menu = site.menu.without(site.waiting)
    for page in site.pages.values():
        site.findings += waiting_link_advice(page, site.waiting, site.practice)


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
    """The pages whose settings could be read: of the others one can't tell where they belong."""
    broken = {finding.file for finding in site.findings if isinstance(finding, Problem)}
    return {path for path, page in site.pages.items() if page.file not in broken}
