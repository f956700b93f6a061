"""Old addresses and words of visitors that lead to headings: judged once these are read."""

from collections.abc import Container, Iterable
from dataclasses import replace

from content.redirects import FILE as REDIRECTS
from content.search.crisis_words import FILE as WORDS
from content.site_content import SiteContent


class HeadingLists:
    """The two lists of docs/ that lead to headings of pages."""

    def __init__(self, site: SiteContent) -> None:
        self._redirects, self._words = site.redirects, site.search_words

    def pages_of(self, file: str) -> list[str]:
        """The paths of the pages to whose headings the list in a file under docs/ leads."""
        targets: Iterable[tuple[str, str]] = ()
        if f"docs/{file}" == REDIRECTS:
            targets = [(one.target, one.anchor) for one in self._redirects]
        elif f"docs/{file}" == WORDS:
            targets = [(one.page, one.anchor) for one in self._words]
        return list(dict.fromkeys(path for path, anchor in targets if anchor))

    def tell(self, site: SiteContent, read: Container[str]) -> None:
        """Tell the site both lists, without the headings of pages that aren't `read`."""
        site.redirects = [
            one if not one.anchor or one.target in read else replace(one, anchor="")
            for one in self._redirects
        ]
        site.search_words = [
            one if not one.anchor or one.page in read else replace(one, anchor="")
            for one in self._words
        ]
