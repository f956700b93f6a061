"""The files of the site that stand nowhere in `docs/` or `overrides/` as they are published."""

from collections.abc import Iterator
from pathlib import Path

from build import Build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from pictures.card_files import card_files

from output.script_files import inline_scripts, script_files, search_address
from output.stylesheet import later_address, read_stylesheets


def made_files(build: Build, config: MkDocsConfig) -> Iterator[File]:
    """Further pages of the list of articles, the later style sheet, and the scripts."""
    theme = Path(str(config.theme.custom_dir))
    for path in build.list_pages:
        yield File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    build.inline_scripts = inline_scripts(theme)
    build.stylesheet, later = read_stylesheets(theme / "assets/css")
    build.later_stylesheet = later_address(later)
    yield File.generated(config, build.later_stylesheet, content=later)
    for path, script in script_files(theme).items():
        yield File.generated(config, path, content=script)
    build.search_script = search_address(theme)


def made_cards(build: Build, config: MkDocsConfig) -> list[File]:
    """The cards that other sites show where somebody passes on a page."""
    cards, build.cards = card_files(build.site.pages.values(), build.site.practice, config)
    return cards
