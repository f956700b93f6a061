"""What is found in the site as it stands in memory, and what it shows."""

from collections.abc import Collection

from guard.pages.page_size import page_size_advice
from late_findings import late_findings
from output.redirect_pages import whole_redirects
from report.problems import Report

from judge.judged import Judged
from judge.page_links import PageLinks
from judge.standing import Standing
from judge.whole_page import WholePages

# How many seconds an answer waits for unread pages: for those to whose headings the judged files
# lead, and for any others.
FOR_HEADINGS = 1.0
FOR_OTHERS = 0.1


class Judging:
    """Judges a standing site, by what is read of its pages."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self._links = PageLinks()
        self._wholes = WholePages(standing.build, standing.config, standing.minutes)

    def judge(self, paths: Collection[str], shown: str = "", *, is_whole: bool = True) -> Judged:
        """What is found in docs/, of pages as far as they are read; those at `paths` are.

        `shown` is the page to give back, `is_whole` whether with its template.
        """
        standing, build, reads = self.standing, self.standing.build, self.standing.reads
        build.report = Report(build.site.drafts)
        build.report.add(*standing.found)
        standing.read([*paths, shown])
        standing.read(self._leading_to(paths), FOR_HEADINGS)
        standing.read(standing.unread, FOR_OTHERS)
        standing.hold()
        whole = self._whole(shown) if is_whole and shown in reads else ""
        build.report.add(*(one for read in reads.values() for one in read.findings))
        links = self._links.follow(build, reads)
        if not standing.unread:
            build.pictures.note_advice()
        build.report.add(*build.pictures.findings)
        standing.lists.tell(build.site, reads)
        whole_redirects(build, standing.config)
        html = reads[shown].page.content or "" if shown in reads else ""
        if html and not is_whole:
            build.report.add(*page_size_advice(build.site.every_page[shown], html))
        build.report.add(*late_findings(build, links.messages, links.findings))
        unread = {*standing.unread}
        is_lacking = not unread.isdisjoint(self._leading_to(paths))
        return Judged(build.report, html, whole, len(unread), lacks_headings=is_lacking)

    def published(self, path: str) -> bytes | None:
        """What is published at an address beside the pages: fonts, styles, copies of photos."""
        build = self.standing.build
        # Of any photo in docs/: which page was read last says nothing of those that are shown.
        if (copy := build.pictures.copy_at(path)) is not None:
            return copy
        file = build.files.get_file_from_path(path)
        if file is None or file.is_documentation_page():
            return None
        return file.content_bytes

    def _leading_to(self, paths: Collection[str]) -> list[str]:
        """The paths of the pages to whose headings the files at `paths` lead."""
        standing = self.standing
        found = {page for path in paths for page in standing.lists.pages_of(path)}
        for path in {*paths} & standing.reads.keys():
            found |= standing.reads[path].heading_pages
        return sorted(found)

    def _whole(self, path: str) -> str:
        """The whole of a page that is read; what it shows of others is read for it."""
        page = self.standing.reads[path].page
        html, others = self._wholes.html(page)
        while others:
            self.standing.read(others)
            self.standing.hold()
            html, others = self._wholes.html(page)
        return html
