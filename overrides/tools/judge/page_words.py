"""The words of pages, looked at page by page as each is read, and not all before the first one."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from content import menu
from content.page_settings import Page
from content.site_content import read_text_file
from content.sources import Sources
from guard.words.known_words import KnownWords
from guard.words.public_words import page_words
from report.problems import Finding


class PageWords(KnownWords):
    """Finds nothing on pages while docs/ is read as a whole; `found_on` looks at one page."""

    def __init__(self, docs: Path) -> None:
        super().__init__()
        self._menu_file = docs / Path(menu.FILE).name
        self._menu = ""

    def read_lists(
        self,
        wording_text: str,
        spelling_text: str,
        details: dict[str, Any],
        files: Collection[str],
    ) -> None:
        """Read both lists; and the menu, whose words are in the languages of its pages."""
        super().read_lists(wording_text, spelling_text, details, files)
        self._menu = read_text_file(self._menu_file, menu.FILE, [])

    def of_page(self, page: Page, sources: Sources) -> tuple[bool, list[Finding]]:
        """Whether a page is in English, as far as the menu asks; and no findings."""
        is_asked = page.path in self._menu
        return not is_asked or page_words(page, sources).is_english, []

    def found_on(self, page: Page, sources: Sources) -> list[Finding]:
        """What is wrong with the words of a page."""
        return self.of_text(page_words(page, sources))
