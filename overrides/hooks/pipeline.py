"""The way from Markdown to site, in the order it happens: MkDocs calls these steps by name."""

import os
import sys
import traceback
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from accessible_tables import AccessibleTables
from article_pages import further_list_pages, list_part
from card_files import card_files
from colors import light_colors
from footnote_links import FootnoteLinks
from github_report import tell_github, tell_github_of_our_fault
from headings import heading_names
from help_lines import template_anchors
from jinja2 import Environment
from link_findings import MkDocsFindings, link_problems
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from own_fault import own_fault
from page_markdown import page_markdown
from page_place import page_place
from page_settings import Page as OurPage
from path_block import PathBlock
from problems import Report
from published_files import SEARCH_WORKER, is_published
from reading import Reading, measure
from rules import html_findings, last_findings, markdown_findings
from site_content import SiteContent, read_site_content
from stylesheet import read_stylesheets, with_stylesheet
from template_data import template_data
from today import today
from visible_abbreviations import VisibleAbbreviations
from waiting_pages import PlainWaitingLinks


@dataclass
class Build:
    """One build of the site, from reading `docs/` to the report."""

    today: date
    site: SiteContent
    templates: Environment
    report: Report = field(default_factory=Report)
    readings: dict[str, Reading] = field(default_factory=dict)
    files: Files = field(default_factory=lambda: Files([]))
    cards: dict[str, str] = field(default_factory=dict)
    doors: list[dict[str, Any]] = field(default_factory=list)
    stylesheets: dict[str, str] = field(default_factory=dict)
    list_pages: dict[str, OurPage] = field(default_factory=dict)
    stones: str = ""
    waiting_links: PlainWaitingLinks = field(default_factory=lambda: PlainWaitingLinks({}))


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
        day = today()
    except ValueError as error:
        raise Abort(str(error)) from None
    build = Build(day, read_site_content(Path(config.docs_dir), day), config.theme.get_env())
    build.report.add(*build.site.findings)
    build.list_pages = further_list_pages(build.site.pages)
    build.site.pages |= build.list_pages
    config.nav = [path for path in build.site.menu.paths() if path in build.site.pages]
    extensions: list[Any] = config.markdown_extensions
    build.waiting_links = PlainWaitingLinks(build.site.waiting)
    build.stones = build.templates.get_template("partials/drawings/stones.html").render()
    extensions += [FootnoteLinks(), AccessibleTables(), VisibleAbbreviations()]
    extensions += [PathBlock(build.stones), build.waiting_links]
    mkdocs_findings.start()
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish our pages and what they load, and nothing else."""
    for file in list(files):
        is_from_theme = file.src_dir != config.docs_dir
        is_known = not file.is_documentation_page() or file.src_uri in build.site.pages
        if not (is_known and is_published(file.src_uri, is_from_theme)):
            files.remove(file)
        elif file.is_documentation_page() and file.src_uri not in (config.nav or []):
            file.inclusion = InclusionLevel.NOT_IN_NAV
    for path in build.list_pages:
        files.append(File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    cards, build.cards = card_files(build.site.pages.values(), build.site.practice, config)
    for card in cards:
        files.append(card)
    build.files = files
    return files


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str:
    """Keep the text from MkDocs' own reader of settings; the next step hands it over."""
    return ""


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the page's settings, and its Markdown with the sources at the end."""
    ours = build.site.pages[page.file.src_uri]
    page.meta = {**ours.settings, "template": f"{ours.settings['template']}.html"}
    page.meta["search"] = {"exclude": ours.path in build.list_pages}
    if ours.settings["updated"]:
        page.update_date = ours.settings["updated"].isoformat()
    build.waiting_links.page = ours.path
    build.report.add(*markdown_findings(ours, config.site_url or ""))
    return page_markdown(ours, build.site.sources, build.templates)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Measure the page, and look for what it owes its readers and what they can't read."""
    ours = build.site.pages[page.file.src_uri]
    reading = build.readings[ours.path] = measure(html)
    # Our own drawing is none of the page's words.
    theirs = html.replace(build.stones, "")
    build.report.add(*html_findings(ours, theirs, reading, build.site, build.today))
    told = build.report.problem_lines().get(ours.file, set())
    build.report.add(*last_findings(ours, theirs, told, build.site))
    return html


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates what they show: practice, help lines, menu, articles, style sheet."""
    urls = {file.src_uri: file.url for file in files.documentation_pages()}
    data = template_data(build.site, urls, build.readings)
    build.doors = data["doors"]
    env.globals.update(data)
    env.globals["today"] = build.today
    env.globals["colors"] = light_colors(Path(str(config.theme.custom_dir)))
    build.stylesheets = read_stylesheets(Path(str(config.theme.custom_dir)) / "assets/css")
    env.globals["search_worker"] = next(f.url for f in files if SEARCH_WORKER.fullmatch(f.src_uri))
    return env


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """Tell the page's template how long the page takes to read, and where it stands."""
    context["card"] = build.cards[page.file.src_uri]
    context["minutes"] = build.readings[page.file.src_uri].minutes
    context["list_part"] = list_part(page.file.src_uri, build.list_pages)
    context.update(page_place(page.file.src_uri, build.doors))
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Give the page the style sheets that it needs."""
    return with_stylesheet(output, build.stylesheets)


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for pages that are no Markdown, such as the one for a wrong address."""
    return with_stylesheet(output, build.stylesheets)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Print the one report; with a problem in it, nothing is published."""
    mkdocs_findings.stop()
    add_link_problems()
    tell_github(build.report)
    text = build.report.text()
    if build.report.problems and not is_serving:
        raise Abort(text)
    if text:
        print(text, file=sys.stderr)


def add_link_problems() -> None:
    """Add what MkDocs said of links: a page's headings are only known once all are rendered."""
    headings = {
        uri: [
            *heading_names(file.page.toc),
            *template_anchors(build.site.pages[uri], build.site.help_lines),
        ]
        for uri, file in build.files.src_uris.items()
        if file.page
    }
    build.report.add(
        *link_problems(mkdocs_findings.messages, build.site.pages, headings, build.report.problems)
    )


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
