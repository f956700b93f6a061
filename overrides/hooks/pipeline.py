"""The way from Markdown to site, in the order it happens: MkDocs calls these steps by name."""

import logging
import os
import sys
import traceback
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import redirects
from accessible_tables import AccessibleTables
from alike_links import names_on_every_page
from article_pages import further_list_pages, list_part
from articles import last_change
from build_faults import font_faults
from card_files import card_files
from colors import light_colors
from footnote_links import FootnoteLinks
from github_report import tell_github, tell_github_of_our_fault
from headings import heading_names
from health_pages import is_on_ketamine
from help_lines import template_anchors
from jinja2 import Environment
from link_findings import Headings, MkDocsFindings, link_problems
from lone_links import LoneLinks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from own_fault import own_fault
from page_markdown import page_markdown
from page_place import page_place
from page_settings import Page as OurPage
from page_size import page_size_advice
from path_block import PathBlock
from photos import CACHE, Pictures
from problems import NOT_PUBLISHED, Report
from published_files import is_published, search_worker
from quick_smarty import QuickSmarty
from reading import Reading, measure
from redirect_pages import redirect_pages, taken_files
from redirects import redirect_findings
from rules import html_findings, last_findings, markdown_findings
from script_file import SCRIPT, script_to_publish
from search_entries import Found, search_entries
from security_policy import with_policy, without_policy
from shown_pictures import ShownPictures
from site_content import SiteContent, read_site_content
from social_cards import HEIGHT, WIDTH
from source_entries import SourceEntries
from structured_data import Surroundings, structured_data
from stylesheet import later_address, read_stylesheets, with_stylesheet
from template_cache import keep_templates
from template_data import template_data
from today import today
from unseen_links import PlainLinks, unseen_link_findings
from visible_abbreviations import VisibleAbbreviations


@dataclass
class Build:
    """One build of the site, from reading `docs/` to the report."""

    today: date
    site: SiteContent
    templates: Environment
    pictures: Pictures
    shown_pictures: ShownPictures
    report: Report
    search_worker: File
    readings: dict[str, Reading] = field(default_factory=dict)
    files: Files = field(default_factory=lambda: Files([]))
    on_ketamine: set[str] = field(default_factory=set)
    cards: dict[str, str] = field(default_factory=dict)
    doors: list[dict[str, Any]] = field(default_factory=list)
    stylesheet: str = ""
    later_stylesheet: str = ""
    list_pages: dict[str, OurPage] = field(default_factory=dict)
    link_names: dict[str, str] = field(default_factory=dict)
    stones: str = ""
    plain_links: PlainLinks = field(default_factory=PlainLinks)


build: Build
is_serving = False
mkdocs_findings = MkDocsFindings()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview (`make serve`): there, problems stop nothing."""
    global is_serving
    is_serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything in docs/, and give MkDocs the menu."""
    global build
    if not config.site_url:
        raise Abort("SITE_URL is empty. Write the site's address, or leave SITE_URL out.")
    try:
        day = today(Path(config.docs_dir))
    except ValueError as error:
        raise Abort(str(error)) from None
    if faults := font_faults(Path(str(config.theme.custom_dir))):
        raise Abort("\n".join([NOT_PUBLISHED, *faults]))
    site = read_site_content(Path(config.docs_dir), day, is_preview=is_serving)
    worker = search_worker(config)
    templates = config.theme.get_env()
    keep_templates(templates, Path(config.config_file_path).parent)
    cache = Path(config.config_file_path).parent / CACHE
    pictures = Pictures(Path(config.docs_dir), cache, site.pictures)
    shown_pictures = ShownPictures(pictures, templates.get_template("partials/picture.html"))
    report = Report(site.drafts)
    build = Build(day, site, templates, pictures, shown_pictures, report, worker)
    build.report.add(*build.site.findings)
    build.list_pages = further_list_pages(build.site.pages)
    build.site.pages |= build.list_pages
    build.link_names = names_on_every_page(build.site.pages, build.site.menu)
    config.nav = [path for path in build.site.menu.paths() if path in build.site.pages]
    extensions: list[Any] = config.markdown_extensions
    build.plain_links = PlainLinks(build.site.unseen)
    build.stones = build.templates.get_template("partials/drawings/stones.html").render()
    extensions += [FootnoteLinks(), AccessibleTables(), VisibleAbbreviations()]
    entries = SourceEntries(site.sources, templates.get_template("partials/source.md"))
    extensions += [PathBlock(build.stones), LoneLinks(), QuickSmarty(), entries]
    extensions += [build.plain_links, build.shown_pictures]
    mkdocs_findings.start()
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish our pages and what they load, and nothing else."""
    pages = build.site.every_page
    for file in list(files):
        is_from_theme = file.src_dir != config.docs_dir
        is_known = not file.is_documentation_page() or file.src_uri in pages
        if not (is_known and is_published(file.src_uri, is_from_theme)):
            files.remove(file)
        elif file.is_documentation_page() and file.src_uri not in (config.nav or []):
            file.inclusion = InclusionLevel.NOT_IN_NAV
    build.pictures.clean_drawings(files)
    for path in build.list_pages:
        files.append(File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    cards, build.cards = card_files(build.site.pages.values(), build.site.practice, config)
    for card in cards:
        files.append(card)
    css = Path(str(config.theme.custom_dir)) / "assets/css"
    build.stylesheet, later = read_stylesheets(css)
    build.later_stylesheet = later_address(later)
    files.append(File.generated(config, build.later_stylesheet, content=later))
    script = script_to_publish(Path(str(config.theme.custom_dir)))
    files.append(File.generated(config, SCRIPT, content=script))
    files.append(build.search_worker)
    build.files = files
    return files


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str:
    """Keep the text from MkDocs' own reader of settings; the next step hands it over."""
    return ""


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the page's settings, and its Markdown with the sources at the end."""
    ours = build.site.every_page[page.file.src_uri]
    page.meta = {**ours.settings, "template": f"{ours.settings['template']}.html"}
    page.meta["search"] = {"exclude": True}  # it takes what `search_entries.py` makes
    changed = last_change(ours, build.site.pages.values()) or build.today
    page.update_date = changed.isoformat()
    build.plain_links.page = ours.path
    build.shown_pictures.turn_to(ours, page.file.url, is_public=ours.path in build.site.pages)
    build.report.add(*markdown_findings(ours, config.site_url or "", build.link_names))
    return page_markdown(ours, build.site.sources, build.templates)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Measure the page, and look for what it owes its readers and what they can't read."""
    ours = build.site.every_page[page.file.src_uri]
    reading = build.readings[ours.path] = measure(html)
    # Our own drawing is none of the page's words.
    theirs = html.replace(build.stones, "")
    if is_on_ketamine(ours, theirs):
        build.on_ketamine.add(ours.path)
    build.report.add(*build.pictures.findings)
    build.report.add(*html_findings(ours, theirs, reading, build.site, build.today))
    told = build.report.problem_lines(ours.file)
    build.report.add(*last_findings(ours, theirs, told, build.site))
    return html


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates what they show, and publish the pictures and the old addresses.

    Pages that visitors don't see were read like all others, so that their first day brings no
    surprise; from here on they are none of the site's.
    """
    keep_templates(env, Path(config.config_file_path).parent)
    for path in build.site.unseen:
        files.src_uris[path].inclusion = InclusionLevel.EXCLUDED
    build.pictures.publish(files, config)
    build.pictures.note_advice()
    build.report.add(*build.pictures.findings)
    urls = {file.src_uri: file.url for file in files.documentation_pages()}
    data = template_data(build.site, urls, build.readings)
    build.doors = data["doors"]
    env.globals.update(data)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.globals["today"] = build.today
    env.globals["colors"] = light_colors(Path(str(config.theme.custom_dir)))
    env.globals["card_size"] = WIDTH, HEIGHT
    env.globals["later_stylesheet"] = build.later_stylesheet
    env.globals["search_worker"] = build.search_worker.url
    _add_redirects(env, config, files)
    _fill_search(config, files)
    return env


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """Tell the page's template how long the page takes to read, and where it stands."""
    path = page.file.src_uri
    place = page_place(path, build.doors)
    around = Surroundings(
        home=config.site_url or "",
        address=page.canonical_url or "",
        card=urljoin(config.site_url or "", build.cards[path]),
        crumbs=place["crumbs"],
        practice=build.site.practice,
        is_on_ketamine=path in build.on_ketamine,
    )
    context["card"] = around.card
    context["absence"] = build.site.absences.get(path)
    context["json_ld"] = structured_data(build.site.pages[path], around)
    context["minutes"] = build.readings[path].minutes
    context["list_part"] = list_part(path, build.list_pages)
    context.update(place)
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Finish the page; then it is whole, and can be weighed."""
    html = _finished(output)
    build.report.add(*page_size_advice(build.site.pages[page.file.src_uri], html))
    return html


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for pages that are no Markdown, such as the one for a wrong address."""
    return _finished(output)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Print the one report; with a problem in it, nothing is published."""
    pages = build.site.every_page
    for path in build.site.unseen:
        if unseen := build.files.src_uris[path].page:
            unseen.validate_anchor_links(files=build.files, log_level=logging.WARNING)
    mkdocs_findings.stop()
    add_link_problems()
    for path, found in build.plain_links.found.items():
        build.report.add(
            *unseen_link_findings(pages[path], found, pages, build.today, build.site.practice)
        )
    tell_github(build.report)
    text = build.report.text()
    if build.report.problems and not is_serving:
        raise Abort(text)
    if text:
        print(text, file=sys.stderr)


def add_link_problems() -> None:
    """Add what MkDocs said of links: a page's headings are only known once all are rendered."""
    told, messages = build.report.problems, mkdocs_findings.messages
    build.report.add(*link_problems(messages, build.site.every_page, _headings(), told))


def on_build_error(*, error: Exception) -> None:
    """Say that the fault is not the editor's, before what was found so far."""
    mkdocs_findings.stop()
    if isinstance(error, Abort):
        return
    if os.environ.get("SHOW_TRACEBACK"):
        traceback.print_exception(error)
    text = own_fault(error)
    tell_github_of_our_fault(text)
    found = build.report.problems if "build" in globals() else []
    raise Abort("\n".join([text, *map(str, found)]))


def _finished(html: str) -> str:
    """The last steps of every page, in this order: the policy counts on the style sheet."""
    styled = with_stylesheet(html, build.stylesheet)
    return without_policy(styled) if is_serving else with_policy(styled)


def _add_redirects(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Publish a page at each old address with which nothing is wrong."""
    site = build.site
    taken = taken_files(site, files, config)
    build.report.add(
        *redirect_findings(site.redirects, site.every_page, site.absences, _headings(), taken)
    )
    broken = build.report.problem_lines(redirects.FILE)
    whole = [redirect for redirect in site.redirects if redirect.line not in broken]
    for path, html in redirect_pages(whole, site, env, files, config):
        files.append(File.generated(config, path, content=_finished(html)))


def _fill_search(config: MkDocsConfig, files: Files) -> None:
    """Let search find each page that visitors see, but for the further pages of the list."""
    search: Any = next(plugin for name, plugin in config.plugins.items() if "search" in name)
    search.search_index.entries = search_entries(
        Found(
            address=file.url if file.url != "./" else "",
            title=build.site.pages[file.src_uri].settings["title"],
            description=build.site.pages[file.src_uri].settings["description"],
            html=(file.page and file.page.content) or "",
        )
        for file in files.documentation_pages()
        if file.src_uri in build.site.pages and file.src_uri not in build.list_pages
    )


def _headings() -> dict[str, Headings]:
    """The names by which the headings of each page can be linked to, by the page's path."""
    pages = build.site.every_page
    return {
        path: [
            *heading_names(file.page.toc),
            *template_anchors(pages[path], build.site.help_lines),
        ]
        for path, file in build.files.src_uris.items()
        if file.page
    }
