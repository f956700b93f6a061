"""One build of the site: what was read from `docs/`, and what the steps have made of it so far."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from content.articles import further_list_pages
from content.help.known_lines import template_anchors
from content.help.known_numbers import HelpNumbers
from content.languages import LANGUAGES
from content.link_guesses import Places
from content.page_settings import Page
from content.site_content import SiteContent, read_site_content
from content.today import today
from extensions.page_languages import PageLanguages
from extensions.shown_pictures import ShownPictures
from guard.files.linked_files import linked_file_problems
from guard.links.alike_links import names_on_every_page
from guard.links.unseen_links import PlainLinks
from guard.site import site_findings
from guard.structure.headings import heading_names
from guard.words.known_words import KnownWords
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from pictures.photos import CACHE, Pictures
from report.build_faults import font_faults
from report.github_report import tell_github
from report.problems import NOT_PUBLISHED, Report


@dataclass
class Build:
    """What the steps hand on to each other; pages go by their paths under `docs/`."""

    today: date
    site: SiteContent
    report: Report
    templates: Environment
    pictures: Pictures
    shown_pictures: ShownPictures
    plain_links: PlainLinks
    page_languages: PageLanguages
    link_names: dict[str, str]
    list_pages: dict[str, Page]
    stones: str
    call_buttons: dict[str, str]
    help_numbers: HelpNumbers
    words: KnownWords
    search_script: str = ""
    inline_scripts: dict[str, str] = field(default_factory=dict)
    files: Files = field(default_factory=lambda: Files([]))
    cards: dict[str, str] = field(default_factory=dict)
    stylesheet: str = ""
    later_stylesheet: str = ""
    portraits: dict[str, str] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)
    closed_headings: dict[str, set[str]] = field(default_factory=dict)
    on_ketamine: set[str] = field(default_factory=set)
    doors: list[dict[str, Any]] = field(default_factory=list)
    searched: dict[str, list[Any]] = field(default_factory=dict)
    searched_size: int = 0

    def read_again(self, docs: Path) -> None:
        """Read `docs` anew, with a report of its own: what is rendered next is rendered from it."""
        self.site, self.report = _read(docs, self.today, self.words, is_preview=False)
        self.list_pages = further_list_pages(self.site.pages)
        self.site.pages |= self.list_pages
        self.link_names = names_on_every_page(self.site.pages, self.site.menu)
        self.pictures.paths = self.site.pictures
        self.plain_links.unseen = self.site.unseen
        self.page_languages.languages = _languages(self.site)
        self.help_numbers = HelpNumbers(self.site.help_lines)
        self.call_buttons = _call_buttons(self.site, self.templates)

    def own_words(self, html: str) -> str:
        """A page's HTML as its writer made it, without the drawings and buttons that we put in."""
        for added in (self.stones, *self.call_buttons.values()):
            html = html.replace(added, "")
        return html

    def places(self) -> Places:
        """The names by which the headings of each page can be linked to."""
        addresses = [address for found in self.plain_links.found.values() for address in found]
        linked = {address.partition("#")[2] for address in addresses}
        linked |= {redirect.anchor for redirect in self.site.redirects}
        linked |= {words.anchor for words in self.site.search_words}
        headings = {
            path: [
                *heading_names(file.page.toc),
                *template_anchors(self.site.every_page[path], self.site.known_lines, linked),
            ]
            for path, file in self.files.src_uris.items()
            if file.page
        }
        return Places(headings, self.closed_headings)


def start_build(config: MkDocsConfig, words: KnownWords, *, is_preview: bool) -> Build:
    """Read everything in `docs/`; `words` are what earlier builds know of them.

    Raises Abort where no site can be built on this machine.
    """
    project, docs = Path(config.config_file_path).parent, Path(config.docs_dir)
    day = _day(config)
    if faults := font_faults(Path(str(config.theme.custom_dir))):
        raise Abort("\n".join([NOT_PUBLISHED, *faults]))
    site, report = _read(docs, day, words, is_preview=is_preview)
    stop_at_links(report)
    list_pages = further_list_pages(site.pages)
    site.pages |= list_pages
    templates = config.theme.get_env()
    pictures = Pictures(docs, project / CACHE, site.pictures)
    return Build(
        today=day,
        site=site,
        report=report,
        templates=templates,
        pictures=pictures,
        shown_pictures=ShownPictures(pictures, templates.get_template("partials/picture.html")),
        plain_links=PlainLinks(site.unseen),
        page_languages=PageLanguages(_languages(site)),
        link_names=names_on_every_page(site.pages, site.menu),
        list_pages=list_pages,
        stones=templates.get_template("partials/drawings/stones.html").render(),
        help_numbers=HelpNumbers(site.help_lines),
        words=words,
        call_buttons=_call_buttons(site, templates),
    )


def _read(
    docs: Path, day: date, words: KnownWords, *, is_preview: bool
) -> tuple[SiteContent, Report]:
    """What stands in `docs`, and what is found there before any page is rendered."""
    site = read_site_content(docs, day, is_preview=is_preview)
    report = Report(site.drafts)
    report.add(*site.findings, *site_findings(site, docs, day, words))
    return site, report


def _languages(site: SiteContent) -> dict[str, str]:
    return {path: page.settings["lang"] for path, page in site.every_page.items()}


def _call_buttons(site: SiteContent, templates: Environment) -> dict[str, str]:
    button = templates.get_template("partials/call-button.html")
    return {
        code: button.render(help_lines=site.help_lines, does=language.call)
        for code, language in LANGUAGES.items()
    }


def stop_at_links(report: Report) -> None:
    """Raise Abort where docs/ has a link: MkDocs follows it, be it to the whole disk."""
    if any(found.rule == linked_file_problems.__name__ for found in report.findings):
        tell_github(report)
        raise Abort(report.text())


def _day(config: MkDocsConfig) -> date:
    if not config.site_url:
        raise Abort("SITE_URL is empty. Write the site's address, or leave SITE_URL out.")
    try:
        return today(Path(config.docs_dir))
    except ValueError as error:
        raise Abort(str(error)) from None
