"""What is wrong with the site as a whole, and with its words: of pages, menu and data files."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path

from content import menu, practice, sources
from content.help import help_lines
from content.site_content import SiteContent, read_text_file
from report.problems import Finding, Problem

from guard.files.beside_docs import beside_docs_problems
from guard.files.file_kinds import pdf_problems
from guard.files.linked_files import linked_file_problems
from guard.files.stray_files import stray_problems
from guard.leftovers.data_texts import data_text_problems
from guard.links.foreign_forms import form_address_problems
from guard.pages.menu_findings import meant_pages, menu_problems, menu_word_problems
from guard.pages.page_twins import twin_problems
from guard.pages.setting_words import article_template_problems
from guard.pages.source_findings import citation_findings, unused_advice
from guard.words import spelling
from guard.words.claims import wording
from guard.words.glossary_findings import unlinked_term_advice
from guard.words.known_words import KnownWords
from guard.words.public_words import data_words, menu_words

# The data files with texts that visitors read.
WITH_TEXTS = (practice.FILE, help_lines.FILE, sources.FILE)


def site_findings(
    site: SiteContent, docs: Path, today: date, words: KnownWords | None = None
) -> list[Finding]:
    """What is found in all that was read from the folder `docs`, pages of any day among it.

    Whoever judges again and again keeps `words`, so that unchanged pages aren't searched anew.
    """
    pages = dict(sorted(site.every_page.items()))
    findings: list[Finding] = [*stray_problems(site.files), *beside_docs_problems(docs)]
    findings += [*pdf_problems(docs, site.files), *linked_file_problems(docs)]
    menu_file = site.data[menu.FILE]
    menu_text = read_text_file(docs / "menu.yml", menu.FILE, [])
    known = _readable(site, [*site.findings, *findings])
    known -= meant_pages(menu_file, menu_text, pages, site.whole_menu.paths())
    findings += menu_problems(site.whole_menu, pages, known, is_whole=not menu_file.problems)
    findings += menu_word_problems(site.whole_menu, pages, menu_file)
    findings += twin_problems(pages.values(), site.whole_menu.paths())
    has_sources = bool(site.data[sources.FILE].data)
    for page in pages.values():
        findings += citation_findings(page, site.sources, today, is_whole=has_sources)
    if not site.data[sources.FILE].problems:
        findings += unused_advice(site.sources, site.data[sources.FILE], pages.values())
    findings += unlinked_term_advice(pages)
    for file in WITH_TEXTS:
        findings += data_text_problems(site.data[file])
    findings += form_address_problems(site.data[practice.FILE], ("booking", "portal"))
    findings += article_template_problems(pages.values())
    return [*findings, *_word_findings(site, docs, words or KnownWords())]


def _word_findings(site: SiteContent, docs: Path, words: KnownWords) -> Iterator[Finding]:
    """What is wrong with the words, and with the two files that say which words are."""
    unread: list[Finding] = []
    wording_text = read_text_file(docs / "wording.yml", wording.FILE, unread)
    spelling_text = read_text_file(docs / "spelling.yml", spelling.FILE, unread)
    words.read_lists(wording_text, spelling_text, site.practice, site.files)
    yield from unread
    for file in words.list_files:
        if file.data or not any(found.file == file.file for found in unread):
            yield from file.problems
    others = set()
    found: list[Finding] = []
    for path, page in sorted(site.every_page.items()):
        is_english, of_page = words.of_page(page, site.sources)
        found += of_page
        others |= set() if is_english else {path}
    yield from found
    public = [data_words(site.data[practice.FILE]), data_words(site.data[help_lines.FILE])]
    public += menu_words(site.data[menu.FILE], _words_not_in_english(site, others))
    for one in public:
        yield from words.of_text(one)


def _words_not_in_english(site: SiteContent, others: Collection[str]) -> set[str]:
    """The menu's words that open one of the `others`: they are in its language."""
    return {words for words, path in site.whole_menu.words() if path in others}


def _readable(site: SiteContent, findings: Iterable[Finding]) -> set[str]:
    """The pages whose settings could be read: of the others one can't tell where they belong.

    A draft counts as one of them: it may be half written, and all other pages still be judged.
    """
    broken = {finding.file for finding in findings if isinstance(finding, Problem)}
    broken -= site.drafts
    return {path for path, page in site.every_page.items() if page.file not in broken}
