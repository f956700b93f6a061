"""What the steps of a build made of each page: kept, so that only what changes is read again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from build import Build
from content.page_links import target_path
from guard.links.alike_links import name_of
from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from report.problems import Finding, Report

from judge.gathered import Gathered, Share
from judge.makings import Making
from judge.page_words import PageWords


@dataclass(eq=False)
class PageRead:
    """One page as it was read: what it was made of, what MkDocs made of it, what was found.

    `addresses` are those to which it links, `link_names` the words of its links as they are
    compared.
    """

    path: str
    made_of: Making
    page: Page
    findings: list[Finding]
    share: Share
    addresses: list[str]
    link_names: frozenset[str]

    @cached_property
    def heading_pages(self) -> frozenset[str]:
        """The paths of the pages to whose headings it links."""
        links = (address.partition("#") for address in self.addresses if "#" in address)
        return frozenset(target_path(self.path, path) if path else self.path for path, *_ in links)


def read_page(
    path: str, made_of: Making, build: Build, gathered: Gathered, config: MkDocsConfig
) -> PageRead:
    """Read a page by the steps of the build. The build's report stays as it is."""
    written, file = build.site.every_page[path], build.files.src_uris[path]
    page = Page(None, file, config)
    gathered.empty()
    whole = build.report
    before = whole.of_file(written.file)
    build.report = Report(whole.drafts)
    try:
        build.report.add(*before)
        if isinstance(build.words, PageWords) and path not in build.list_pages:
            build.report.add(*build.words.found_on(written, build.site.sources))
        _populate_page(page, config, build.files)
        found = [one for one in build.report.findings if one not in before]
    finally:
        build.report = whole
    addresses = [*build.plain_links.found.get(path, ())]
    names = frozenset(name_of(link.words) for link in written.parsed.links)
    return PageRead(path, made_of, page, found, gathered.share(), addresses, names)


class PageReads:
    """What was read of the pages: as they stand on disk, and with the texts judged last."""

    def __init__(self) -> None:
        self.on_disk: dict[str, PageRead] = {}
        self._others: dict[str, PageRead] = {}
        self._made_on_disk: Mapping[str, Making] = {}

    def stand_on_disk(self, made_of: Mapping[str, Making]) -> None:
        """Take what the pages are made of now as how they stand on disk."""
        known = dict(self.of(made_of))
        self._made_on_disk, self.on_disk = made_of, known

    @property
    def lacks_on_disk(self) -> bool:
        """Whether there are pages that are not read as they stand on disk."""
        return len(self.on_disk) < len(self._made_on_disk)

    def of(self, made_of: Mapping[str, Making]) -> Iterator[tuple[str, PageRead]]:
        """What is known of the pages that are made of these, with their paths."""
        for path, making in made_of.items():
            for known in (self.on_disk.get(path), self._others.get(path)):
                if known and known.made_of == making:
                    yield path, known
                    break

    def keep(self, read: PageRead) -> None:
        """Keep what was read of a page."""
        if self._made_on_disk.get(read.path) == read.made_of:
            self.on_disk[read.path] = read
        else:
            self._others[read.path] = read
