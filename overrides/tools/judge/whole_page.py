"""The page as visitors get it, with its template around what was read of it."""

from pathlib import Path

from build import Build
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from output.template_data import tell_templates
from report.problems import Report

from judge.shown_minutes import ShownMinutes

# Our templates have the doors instead.
NO_NAV = Navigation([], [])


class WholePages:
    """Makes pages of a build whole."""

    def __init__(self, build: Build, config: MkDocsConfig, minutes: ShownMinutes) -> None:
        self._build, self._config, self._minutes = build, config, minutes
        self._templates = config.theme.get_env()

    def html(self, page: Page) -> tuple[str, set[str]]:
        """The whole page; and the unread pages, by their paths, whose minutes it would show.

        One that visitors don't see is made as if its day had come, but is in no list and no menu.
        """
        build, plugins, content = self._build, self._config.plugins, page.content
        tell_templates(self._templates, build, Path(str(self._config.theme.custom_dir)))
        seen, report = build.site.pages, build.report
        if page.file.src_uri in build.site.unseen:
            build.site.pages = dict(build.site.every_page)
            build.report = Report()
        page.active = True
        self._minutes.asked.clear()
        try:
            pages = build.files.documentation_pages()
            context = get_context(NO_NAV, pages, self._config, page)
            context = plugins.on_page_context(context, page=page, config=self._config, nav=NO_NAV)
            html = self._templates.get_template(page.meta["template"]).render(context)
            if self._minutes.asked:
                return "", {*self._minutes.asked}
            return str(plugins.on_post_page(html, page=page, config=self._config)), set()
        finally:
            page.active = False
            page.content = content
            build.site.pages, build.report = seen, report
