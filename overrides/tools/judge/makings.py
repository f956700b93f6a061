"""What a page is made of, in docs/: while that is the same, what was read of the page holds.

A rule or an extension that takes something more from other files than stands here has to be told
here, or the editor shows on other pages what was found before the change.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build import Build
from content import practice
from content.articles import last_change
from content.glossary import terms
from content.help import help_lines
from content.page_links import target_path
from content.page_settings import Page
from content.sources import cited, cites_broken
from guard.words import spelling
from guard.words.claims import wording

Making = tuple[Any, ...]
# Whose words count for all pages.
LISTS = (help_lines.FILE, wording.FILE, spelling.FILE)


class Makings:
    """What all pages of a site are made of, time after time."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._common: Making = ()
        self._targets: dict[str, tuple[Page, list[str], bool]] = {}

    def of_pages(self, build: Build) -> dict[str, Making]:
        """What each page is made of, now that `build` has read docs/; by the pages' paths."""
        common = self._of_all(build)
        if common != self._common:
            self._common = common  # else it stays the very same: to compare it takes no time
        site, places = build.site, self._places(build)
        lists = (page for page in site.every_page.values() if page.type.has_article_list)
        changed = next((last_change(page, site.pages.values()) for page in lists), None)
        return {
            path: (*self._of_page(page, build, places), page.type.has_article_list and changed)
            for path, page in site.every_page.items()
        }

    def _of_all(self, build: Build) -> Making:
        """What every page is made of."""
        site = build.site
        glossary = site.glossary
        lists = [self._project / file for file in LISTS]
        return (
            build.today,
            [file.read_bytes() if file.is_file() else None for file in lists],
            {name for name in site.practice if site.practice[name]},
            practice.names(site.practice),
            practice.board_numbers(site.practice),
            glossary and (glossary.path, [term.name for term in terms(glossary)]),
        )

    def _places(self, build: Build) -> dict[str, Making]:
        """What links and pictures lead to: pages and how they stand, and other files."""
        site, docs = build.site, self._project / "docs"
        files: dict[str, Making] = dict.fromkeys(site.files, ())
        for path in site.pictures:
            stat = (docs / path).stat()
            files[path] = (stat.st_mtime_ns, stat.st_size)
        pages = {
            path: (path in site.unseen, page.settings["lang"])
            for path, page in site.every_page.items()
        }
        return files | pages

    def _of_page(self, page: Page, build: Build, places: Mapping[str, Making]) -> Making:
        site = build.site
        known = self._targets.get(page.path)
        if known is None or known[0] is not page:
            known = self._targets[page.path] = (page, *_targets(page))
        _, targets, has_pictures = known
        return (
            page,
            self._common,
            page.path in site.pages,
            build.report.of_file(page.file),
            [*map(places.get, targets)],
            has_pictures and site.pictures,
            [*cited(page, site.sources).items()],
            cites_broken(page, site.sources),
            "people" in page.type.facts and (site.practice, [*map(places.get, site.pictures)]),
        )


def _targets(page: Page) -> tuple[list[str], bool]:
    """The paths under docs/ that a page leads to, and whether it shows pictures."""
    links = [*page.parsed.links, *page.parsed.named_addresses]
    targets = dict.fromkeys(target_path(page.path, link.address) for link in links)
    return [*targets], any(link.is_image for link in links)
