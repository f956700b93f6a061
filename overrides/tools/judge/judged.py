"""What the guard made of docs/ with the texts that were judged."""

from dataclasses import dataclass

from report.problems import Finding, Report


@dataclass(frozen=True)
class Judged:
    """What the guard made of docs/ and of one page of it.

    `html` is what became of the page's own text, `page` the whole of it as visitors get it; both
    are "" where they were not asked for, or there is no such page. So many pages of the site are
    still `unread`: what is found on these is not told yet. With `lacks_headings`, links of the
    judged files to headings of such pages are not judged yet either.
    """

    report: Report
    html: str = ""
    page: str = ""
    unread: int = 0
    lacks_headings: bool = False

    @property
    def findings(self) -> list[Finding]:
        """All that was found."""
        return self.report.findings
