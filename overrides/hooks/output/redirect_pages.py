"""Makes the small pages that stand at old addresses."""

from collections.abc import Iterable
from typing import Any

from build import Build
from content.redirects import FEED, FILE, WITHDRAWN, Redirect
from content.site_content import SiteContent
from guard.pages.redirect_findings import redirect_findings
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url

from output.search_index import FILE as SEARCH_INDEX


def taken_files(site: SiteContent, files: Files, config: MkDocsConfig) -> dict[str, str]:
    """What each file of the site is, by its path there in small letters.

    A page counts on the days without it too, so that its first day brings no surprise; a draft
    does not count.
    """
    drafts = {page.path for page in site.every_page.values() if page.settings["draft"]}
    made = [*config.theme.static_templates, "sitemap.xml.gz", SEARCH_INDEX, FEED]
    written = [file for file in files if file.src_uri not in drafts]
    return dict.fromkeys(made, "a file that the site makes") | {
        file.dest_uri.casefold(): f"docs/{file.src_uri}"
        for file in written
        if file.src_dir == config.docs_dir
    }


def whole_redirects(build: Build, config: MkDocsConfig) -> list[Redirect]:
    """The old addresses with which nothing is wrong; what is wrong with others is reported."""
    site = build.site
    taken = taken_files(site, build.files, config)
    build.report.add(
        *redirect_findings(site.redirects, site.every_page, site.absences, build.places(), taken)
    )
    broken = build.report.problem_lines(FILE)
    return [redirect for redirect in site.redirects if redirect.line not in broken]


def redirect_pages(
    redirects: Iterable[Redirect],
    site: SiteContent,
    templates: Environment,
    files: Files,
    config: MkDocsConfig,
) -> list[tuple[str, str]]:
    """For each old address the file that a host sends for it, and the page that it holds.

    It forwards to a page that visitors see; of any other it says that it isn't there. At an old
    address of the feed stands the feed: its readers follow no page that forwards.
    """
    made = []
    for redirect in redirects:
        file = files.get_file_from_path(redirect.target)
        base = get_relative_url(".", redirect.file.removesuffix("index.html"))
        context: dict[str, Any] = {"config": config, "page": None, "base_url": base}
        if redirect.target == FEED:
            context["moved_to"] = FEED
            made.append((redirect.file, templates.get_template(FEED).render(context)))
            continue
        if file and file.page and redirect.target in site.pages:
            context["target"] = f"{file.url}#{redirect.anchor}" if redirect.anchor else file.url
            context["canonical"] = file.page.canonical_url
            context["name"] = site.pages[redirect.target].settings["title"]
        else:
            context["is_for_good"] = redirect.target == WITHDRAWN
        name = "redirect.html" if "target" in context else "withdrawn.html"
        made.append((redirect.file, templates.get_template(name).render(context)))
    return made
