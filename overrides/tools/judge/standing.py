"""The site as it stands, built in memory up to its templates; one page of it after the other."""

import logging
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pipeline
from content.page_links import target_path
from guard.pages.page_size import page_size_advice
from late_findings import late_findings, link_findings
from mkdocs.commands.build import _populate_page, get_context
from mkdocs.config import load_config
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from output.made_files import made_files
from output.published_files import keep_published
from output.redirect_pages import whole_redirects
from output.template_data import tell_templates
from report.problems import Finding, Report

from judge.gathered import Gathered


@dataclass(frozen=True)
class Judged:
    """What the guard made of docs/ and of one page of it.

    `html` is what became of the page's own text, `page` the whole of it as visitors get it; both
    are "" where they were not asked for, or there is no such page.
    """

    report: Report
    html: str = ""
    page: str = ""

    @property
    def findings(self) -> list[Finding]:
        """All that was found."""
        return self.report.findings


class Standing:
    """One build of a project whose docs/ may change file by file, but for what `Judge` knows."""

    def __init__(self, project: Path) -> None:
        self.docs = project / "docs"
        self.config = load_config(str(project / "mkdocs.yml"))
        plugins = self.config.plugins
        plugins.on_config(self.config)
        self.build = pipeline.build
        self.files: Files = get_files(self.config)
        self.files.add_files_from_theme(self.config.theme.get_env(), self.config)
        keep_published(self.files, self.build.site.every_page, self.config)
        for file in made_files(self.build, self.config):
            self.files.append(file)
        self.build.files = self.files
        set_exclusions(self.files, self.config)
        self.nav = get_navigation(self.files, self.config)
        self.templates = self.config.theme.get_env()
        self.build.cards = defaultdict(str)  # nobody sees them here
        self.gathered = Gathered(self.build, pipeline.mkdocs_findings.messages)
        self.pages: dict[str, Page] = {}
        # What is found on each page, in its links, and by MkDocs in its links to headings.
        self.findings: dict[str, list[Finding]] = {}
        self.in_links: dict[str, list[Finding]] = {}
        self.anchors: dict[str, list[str]] = {}
        self.targets: dict[str, set[str]] = {}
        for file in self.files.documentation_pages():
            self.pages[file.src_uri] = file.page or Page(None, file, self.config)
        self.update(self.pages)

    def update(self, paths: Collection[str]) -> None:
        """Render these pages anew, and keep what is found on them."""
        self._start()
        for path in paths:
            self.gathered.start_page()
            self.findings[path] = self._render(path)
            self.gathered.keep(path)
        self.gathered.put_back()
        found = self.build.plain_links.found
        self.targets |= {
            path: {target_path(path, address) for address in found.get(path, ())} for path in paths
        }
        linked = self._linking_to(paths)
        self.anchors |= {path: self._anchor_messages(path) for path in linked}
        self.build.report.add(*(one for of_page in self.findings.values() for one in of_page))
        messages = [*pipeline.mkdocs_findings.messages]
        messages += [message for told in self.anchors.values() for message in told]
        self.in_links |= link_findings(self.build, messages, linked)
        pipeline.mkdocs_findings.stop()

    def judge(self, paths: Collection[str], shown: str = "", *, is_whole: bool = True) -> Judged:
        """What is found now that the pages at `paths` have changed.

        `shown` is the page to give back, `is_whole` whether with its template.
        """
        build = self.build
        self._start()
        self.gathered.put_back(without=paths)
        found = [one for path, own in self.findings.items() if path not in paths for one in own]
        for path in paths:
            found += self._render(path)
        linked = self._linking_to(paths)
        others = {path for path in self.pages if path not in linked}
        messages = [
            *pipeline.mkdocs_findings.messages,
            *(message for path in linked for message in self._anchor_messages(path)),
            *(message for path in others for message in self.anchors.get(path, ())),
        ]
        pipeline.mkdocs_findings.stop()
        build.report.add(*found)
        build.pictures.note_advice()
        build.report.add(*build.pictures.findings)
        whole_redirects(build, self.config)
        html = self.pages[shown].content or "" if shown in self.pages else ""
        page = self.finished(shown) if is_whole and shown in self.pages else ""
        if html and not is_whole:
            build.report.add(*page_size_advice(build.site.every_page[shown], html))
        known = {path: of for path, of in self.in_links.items() if path in others}
        build.report.add(*late_findings(build, messages, known))
        return Judged(build.report, html, page)

    def finished(self, path: str) -> str:
        """The whole page as it was rendered last.

        One that visitors don't see is made as if its day had come, but is in no list and no menu.
        """
        build, page, plugins = self.build, self.pages[path], self.config.plugins
        tell_templates(self.templates, build, Path(str(self.config.theme.custom_dir)))
        seen, report = build.site.pages, build.report
        if path in build.site.unseen:
            build.site.pages = dict(build.site.every_page)
            build.report = Report()
        page.active = True
        try:
            pages = self.files.documentation_pages()
            context = get_context(self.nav, pages, self.config, page)
            context = plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
            html = self.templates.get_template(page.meta["template"]).render(context)
            return str(plugins.on_post_page(html, page=page, config=self.config))
        finally:
            page.active = False
            build.site.pages, build.report = seen, report

    def published(self, path: str) -> bytes | None:
        """What is published at an address beside the pages: fonts, styles, copies of photos."""
        for photo, (_, copies) in self.build.pictures.copies.items():
            start = f"{self.build.pictures.start_of_names(photo)}-"
            if path.startswith(start) and path.removeprefix(start) in copies.files:
                return copies.files[path.removeprefix(start)]
        file = self.files.get_file_from_path(path)
        if file is None or file.is_documentation_page():
            return None
        return file.content_bytes

    def _start(self) -> None:
        """Read docs/ anew; from here on, MkDocs' words about links are heard."""
        pipeline.build = self.build
        self.build.read_again(self.docs)
        pipeline.mkdocs_findings.start()

    def _linking_to(self, paths: Collection[str]) -> set[str]:
        """These pages, and those with a link to one of them."""
        linking = (path for path, linked in self.targets.items() if linked & {*paths})
        return {path for path in (*paths, *linking) if path in self.pages}

    def _anchor_messages(self, path: str) -> list[str]:
        """What MkDocs says of the links to headings on a page."""
        heard = pipeline.mkdocs_findings.messages
        before = [*heard]
        self.pages[path].validate_anchor_links(files=self.files, log_level=logging.WARNING)
        told = heard[len(before) :]
        heard[:] = before
        return told

    def _render(self, path: str) -> list[Finding]:
        """Render a page; gives what is found on it, beside what was found before."""
        if path not in self.pages or path not in self.build.site.every_page:
            return []
        whole = self.build.report
        file = self.build.site.every_page[path].file
        before = whole.of_file(file)
        self.build.report = Report(whole.drafts)
        self.build.report.add(*before)
        _populate_page(self.pages[path], self.config, self.files)
        found = [one for one in self.build.report.findings if one not in before]
        self.build.report = whole
        return found
