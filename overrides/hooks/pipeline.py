"""The way from Markdown to site, in the order it happens: MkDocs calls these steps by name."""

import gc
import sys
from pathlib import Path
from typing import Any

from build import Build, start_build
from content.articles import last_change
from content.settings.reviews import review_of
from guard.links.closed_tabs import closed_headings
from guard.links.link_findings import MkDocsFindings
from guard.pages.health_pages import is_on_ketamine
from guard.pages.page_size import page_size_advice
from guard.rules import html_findings, last_findings, markdown_findings
from guard.words.known_words import KnownWords
from jinja2 import Environment
from late_findings import check_links_of_unseen_pages, late_findings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from output.made_files import made_cards, made_files
from output.page_context import page_context
from output.page_markdown import page_markdown
from output.portraits import portraits
from output.published_files import keep_published, leave_out_theme, remove_unused_fonts
from output.redirect_pages import redirect_pages, whole_redirects
from output.search_index import keep_searched, search_files
from output.security_policy import with_policy, without_policy
from output.stylesheet import with_stylesheet
from output.template_data import tell_templates
from output.whole_words import with_whole_words
from own_extensions import own_extensions
from reading.heading_addresses import heading_address
from reading.html_text import measure
from report.github_report import tell_github
from report.old_code import our_code, restart_advice
from report.own_fault import told_own_fault

# Objects that Python makes before it looks which of them can go. It looks after 700 unless told
# otherwise; a page makes many times as many, and nearly all go by themselves.
MADE_BEFORE_A_LOOK = 10_000

build: Build
is_serving = False
loaded: dict[str, bytes] = {}
mkdocs_findings = MkDocsFindings()
words = KnownWords()  # of `make serve`, which builds again and again


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a preview (`make serve`): there, problems stop nothing.

    It lasts, and our code may change meanwhile.
    """
    global is_serving, loaded
    is_serving = command == "serve"
    loaded = our_code() if is_serving else {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything in docs/, and give MkDocs the menu."""
    global build
    if is_serving and (text := restart_advice(loaded)):
        print(text, file=sys.stderr)
    gc.set_threshold(MADE_BEFORE_A_LOOK)
    gc.unfreeze()  # what the build before this one froze
    leave_out_theme(config)
    build = start_build(config, words, is_preview=is_serving)
    config.nav = [path for path in build.site.menu.paths() if path in build.site.pages]
    config.mdx_configs.setdefault("toc", {})["slugify"] = heading_address
    extensions: list[Any] = config.markdown_extensions
    extensions += own_extensions(build)
    mkdocs_findings.start()
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish our pages and what they load, and nothing else."""
    keep_published(files, build.site.every_page, config)
    for file in (*made_files(build, config), *made_cards(build, config)):
        files.append(file)
    build.files = files
    # All so far lasts as long as the build: Python need not look again and again whether it can go.
    gc.freeze()
    return files


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str:
    """Hide the text from MkDocs' own reader of settings; the next step gives it back."""
    return ""


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the page's settings, and its Markdown with the sources at the end."""
    written = build.site.every_page[page.file.src_uri]
    page.meta = {
        **written.settings,
        "template": f"{written.settings['template']}.html",
        "review": review_of(written).value,
    }
    changed = last_change(written, build.site.pages.values()) or build.today
    page.update_date = changed.isoformat()
    build.plain_links.page = build.page_languages.page = written.path
    build.shown_pictures.turn_to(written, page.file.url, is_public=written.path in build.site.pages)
    build.report.add(*markdown_findings(written, config.site_url or ""))
    return page_markdown(written, build.site.sources, build.templates)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Measure the page, and look for what it owes its readers and what they can't read."""
    written = build.site.every_page[page.file.src_uri]
    own_html = build.own_words(html)
    reading = measure(own_html)
    build.minutes[written.path] = reading.minutes
    build.closed_headings[written.path] = closed_headings(own_html)
    if is_on_ketamine(written, own_html):
        build.on_ketamine.add(written.path)
    build.portraits |= portraits(build, written)
    build.report.add(*build.pictures.findings)
    build.report.add(*html_findings(written, own_html, reading, build.site, build.today))
    told = build.report.of_file(written.file)
    build.report.add(*last_findings(written, own_html, told, build.site))
    written.parsed.let_go()
    return html


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates what they show, and publish the pictures and the old addresses.

    Pages that visitors don't see were read like all others, so that their first day brings no
    surprise; from here on they are left out.
    """
    for path in build.site.unseen:
        files.src_uris[path].inclusion = InclusionLevel.EXCLUDED
    build.pictures.publish(files, config)
    build.pictures.note_advice()
    build.report.add(*build.pictures.findings)
    tell_templates(env, build, Path(str(config.theme.custom_dir)))
    redirects = whole_redirects(build, config)
    for path, html in redirect_pages(redirects, build.site, env, files, config):
        files.append(File.generated(config, path, content=_finished(html)))
    return env


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """Tell the page's template how long the page takes to read, and where it stands."""
    context.update(page_context(build, page, config))
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Finish the page, and measure its size; of its text, only what search needs is kept."""
    keep_searched(build, page.file.src_uri, build.own_words(output))
    page.content = page.markdown = None
    html = _finished(output)
    build.report.add(*page_size_advice(build.site.pages[page.file.src_uri], html))
    return html


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for pages that are no Markdown, such as the one for a wrong address."""
    return _finished(output)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Print the one report; with a problem in it, nothing is published.

    Only now is it known which fonts the pages need, and what search may find on them.
    """
    check_links_of_unseen_pages(build)
    mkdocs_findings.stop()
    build.report.add(*late_findings(build, mkdocs_findings.messages))
    tell_github(build.report)
    text = build.report.text()
    if build.report.problems and not is_serving:
        raise Abort(text)
    remove_unused_fonts(Path(config.site_dir))
    for path, content in search_files(build).items():
        write_file(content, str(Path(config.site_dir, path)))
    if text:
        print(text, file=sys.stderr)


def on_build_error(*, error: Exception) -> None:
    """Say that the fault is not the editor's, before what was found so far."""
    mkdocs_findings.stop()
    if isinstance(error, Abort):
        return
    text = told_own_fault(error)
    found = build.report.problems if "build" in globals() else []
    raise Abort("\n".join([text, *map(str, found)]))


def _finished(html: str) -> str:
    """The page with the styles it needs, and then the policy, which counts on them."""
    styled = with_stylesheet(with_whole_words(html), build.stylesheet)
    if is_serving:  # MkDocs puts a script of its own into the page
        return without_policy(styled)
    return with_policy(styled, build.inline_scripts.values())
