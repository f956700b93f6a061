"""The files of the site that stand nowhere in `docs/` or `overrides/` as they are published."""

from collections.abc import Iterator
from pathlib import Path

import rjsmin
from build import Build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from pictures.card_files import card_files

from output.stylesheet import later_address, read_stylesheets

SCRIPT = "assets/script.js"
# What has to run before the script arrives stands in the pages themselves.
INLINE = "assets/inline"


def made_files(build: Build, config: MkDocsConfig) -> Iterator[File]:
    """Further pages of the list of articles, cards, the later style sheet, and the scripts."""
    theme = Path(str(config.theme.custom_dir))
    for path in build.list_pages:
        yield File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    cards, build.cards = card_files(build.site.pages.values(), build.site.practice, config)
    yield from cards
    build.inline_scripts = inline_scripts(theme)
    build.stylesheet, later = read_stylesheets(theme / "assets/css")
    build.later_stylesheet = later_address(later)
    yield File.generated(config, build.later_stylesheet, content=later)
    yield File.generated(config, SCRIPT, content=_minified(theme / SCRIPT))
    if build.search_worker:
        yield build.search_worker


def inline_scripts(theme: Path) -> dict[str, str]:
    """The scripts that stand in pages, by the names of their files."""
    return {file.stem: _minified(file) for file in sorted((theme / INLINE).glob("*.js"))}


def _minified(file: Path) -> str:
    """A script without what only its readers need: it counts in every visitor's first view."""
    minified: str = rjsmin.jsmin(file.read_text(encoding="utf-8"))
    return minified
