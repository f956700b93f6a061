"""The files of the site as MkDocs has them, while pages and photos come and go."""

from typing import Any

from build import Build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from output.made_files import made_files
from output.published_files import keep_published


class SiteFiles:
    """Each file stays the same object for as long as it is there: pages refer to it."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._known: dict[str, File] = {}
        self._listed: Any = None

    def tell(self, build: Build) -> None:
        """Tell a build which files its site has."""
        listed = (build.site.files, [*build.site.every_page])
        if listed == self._listed:
            return
        config = self._config
        files = get_files(config)
        files.add_files_from_theme(config.theme.get_env(), config)
        keep_published(files, build.site.every_page, config)
        for file in made_files(build, config):
            files.append(file)
        set_exclusions(files, config)
        build.files = Files([self._known.setdefault(file.src_uri, file) for file in files])
        self._listed = listed

    @property
    def pages(self) -> dict[str, File]:
        """The files of all pages that are or were there, by their paths."""
        return {path: file for path, file in self._known.items() if file.is_documentation_page()}
