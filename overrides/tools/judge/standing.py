"""The site in memory: what stands in docs/, and as much of its pages as was read so far."""

import math
import time
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pipeline
from build import stop_at_links
from mkdocs.config import load_config
from own_extensions import own_extensions

from judge.gathered import Gathered
from judge.heading_lists import HeadingLists
from judge.makings import Makings
from judge.page_reads import PageRead, PageReads, read_page
from judge.page_words import PageWords
from judge.shown_minutes import ShownMinutes
from judge.site_files import SiteFiles


class Standing:
    """One build of a project, up to its templates, in which pages are read one after the other.

    It follows docs/ by `turn`. What was read of a page holds as long as all that the page is made
    of is the same; the others are unread until somebody asks for them, or `read_next` comes there.
    """

    def __init__(self, project: Path) -> None:
        self.docs = project / "docs"
        self.config = load_config(str(project / "mkdocs.yml"))
        self._extensions: list[Any] = [*self.config.markdown_extensions]
        kept, pipeline.words = pipeline.words, PageWords(self.docs)
        try:
            self.config.plugins.on_config(self.config)
        finally:
            pipeline.words = kept
        self.build = pipeline.build
        self.build.minutes = self.minutes = ShownMinutes()
        self.build.cards = defaultdict(str)  # nobody sees them here
        self.files = SiteFiles(self.config)
        self.files.tell(self.build)
        self._gathered = Gathered(self.build, pipeline.mkdocs_findings.messages)
        self._makings, self._kept = Makings(project), PageReads()
        self._extended_by = self._in_extensions()
        self._take_over()
        self._kept.stand_on_disk(self._made_of)

    def turn(self, day: date, *, is_on_disk: bool) -> None:
        """Follow docs/ as it is now, on this day; `is_on_disk` if without any unsaved text.

        Raises Abort where docs/ has a link of the file system.
        """
        self.build.today = day
        self.build.read_again(self.docs)
        stop_at_links(self.build.report)
        self._take_over()
        if is_on_disk:
            self._kept.stand_on_disk(self._made_of)

    def turn_one(self, path: str) -> None:
        """Follow docs/ as it is now, but take every page beside that at `path` as on disk."""
        self.build.read_again(self.docs)
        self._take_over()
        self._made_of |= {path: ("now",)}
        around = {other: read for other, read in self.on_disk.items() if other != path}
        self.reads = {other: read for other, read in around.items() if other in self._made_of}

    @property
    def unread(self) -> list[str]:
        """The paths of the pages that are not read as docs/ is now."""
        return [path for path in self._made_of if path not in self.reads]

    @property
    def on_disk(self) -> dict[str, PageRead]:
        """What was read of the pages as they stand on disk, by their paths."""
        return self._kept.on_disk

    @property
    def lacks_on_disk(self) -> bool:
        """Whether there are pages that are not read as they stand on disk."""
        return self._kept.lacks_on_disk

    def read_next(self) -> bool:
        """Read one of the unread pages; gives whether there was one."""
        unread = self.unread[:1]
        self.read(unread)
        return bool(unread)

    def read(self, paths: Iterable[str], seconds: float | None = None) -> None:
        """Read those of the pages at `paths` that are unread, as many as so many seconds allow."""
        end = math.inf if seconds is None else time.monotonic() + seconds
        pipeline.build = self.build
        pipeline.mkdocs_findings.start()
        try:
            for path in paths:
                if path in self._made_of and path not in self.reads:
                    if time.monotonic() > end:
                        break
                    self._read_page(path)
        finally:
            pipeline.mkdocs_findings.stop()

    def hold(self) -> None:
        """Let the build hold what was read of the pages, and nothing else."""
        self._gathered.hold(read.share for read in self.reads.values())
        for path, file in self.files.pages.items():
            file.page = self.reads[path].page if path in self.reads else None

    def _take_over(self) -> None:
        """Take over what the build has read of docs/."""
        build = self.build
        if self._extended_by != self._in_extensions():
            self._extended_by = self._in_extensions()
            self.config["markdown_extensions"] = [*self._extensions, *own_extensions(build)]
        self.files.tell(build)
        self.found, self.lists = build.report.findings, HeadingLists(build.site)
        made_of = self._makings.of_pages(build)
        self._made_of = {path: of for path, of in made_of.items() if path in build.files.src_uris}
        self.reads = dict(self._kept.of(self._made_of))

    def _in_extensions(self) -> Any:
        """What our extensions hold of the data files."""
        return self.build.site.sources, self.build.site.help_lines

    def _read_page(self, path: str) -> None:
        read = read_page(path, self._made_of[path], self.build, self._gathered, self.config)
        self.reads[path] = read
        self._kept.keep(read)
