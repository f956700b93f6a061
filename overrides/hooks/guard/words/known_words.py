"""What was found in the words of each page, so that unchanged pages aren't searched anew."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from content import practice
from content.page_settings import Page
from content.sources import Sources, cited
from reading.in_yaml.yaml_text import YamlText
from report.problems import Finding

from guard.words.claims.wording import Wording, read_wording
from guard.words.public_words import PublicText, page_words
from guard.words.spelling import Spelling, read_spelling
from guard.words.word_findings import word_findings


@dataclass
class KnownWords:
    """The lists that words are held to, and what they found; `list_files` are those as YAML.

    Whoever builds again and again keeps one: what it holds of a page counts as long as the page,
    the titles that it cites and the lists are the same.
    """

    list_files: tuple[YamlText, ...] = ()
    _read_from: tuple[Any, ...] = ()
    _lists: tuple[Wording, Spelling] = field(default_factory=lambda: (Wording([]), Spelling()))
    _pages: dict[str, tuple[str, Any, bool, list[Finding]]] = field(default_factory=dict)

    def read_lists(
        self,
        wording_text: str,
        spelling_text: str,
        details: dict[str, Any],
        files: Collection[str],
    ) -> None:
        """Read both lists, if they or what they depend on have changed."""
        # Of the details, only which are there, and whose names are right.
        known = ({name for name in details if details[name]}, practice.names(details))
        read_from = (wording_text, spelling_text, known, files)
        if read_from == self._read_from:
            return
        wording, wording_file = read_wording(wording_text, details, files)
        spelling, spelling_file = read_spelling(spelling_text, practice.names(details))
        self.list_files = (wording_file, spelling_file)
        self._read_from = read_from
        self._lists = wording, spelling
        self._pages.clear()

    def of_text(self, text: PublicText) -> list[Finding]:
        """What is wrong with the words of a text, by the lists that were read."""
        return [*word_findings(text, *self._lists)]

    def of_page(self, page: Page, sources: Sources) -> tuple[bool, list[Finding]]:
        """Whether a page is in English, and what is wrong with its words."""
        titles = _titles(cited(page, sources))
        known = self._pages.get(page.path)
        if known is None or known[:2] != (page.text, titles):
            words = page_words(page, sources)
            known = (page.text, titles, words.is_english, self.of_text(words))
            self._pages[page.path] = known
        return known[2:]


def _titles(sources: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [source["title"] for source in sources.values()]
