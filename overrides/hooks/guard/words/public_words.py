"""All the words of staff that reach the public, file by file: pages, menu, practice, help lines."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from content.menu import words_in_menu
from content.page_settings import Page
from content.sources import Sources, cited
from reading.in_yaml.yaml_text import Path, YamlText, values
from reading.markdown_words import add_markdown
from reading.read_text import BLOCK_END, ReadText, TextBuilder, in_plain_signs

from guard.words.allowed_words import Allowance, allowances
from guard.words.text_language import is_in_english

PRICE = "price"  # of a service, in practice.yml


@dataclass
class PublicText:
    """The words of one file: of a page, or of a data file (`page` is None there).

    `file` is its path from the top of the project, `path` the one under docs/. What `is_english`
    is spelled as English.
    """

    file: str
    path: str
    text: ReadText
    page: Page | None = None
    sources: Sources = field(default_factory=dict)
    is_english: bool = True

    @cached_property
    def allowed(self) -> list[Allowance]:
        """What the page's editor lets pass."""
        return allowances(self.page.text) if self.page else []

    @cached_property
    def cited_titles(self) -> list[str]:
        """The titles of the sources that the page cites, in the form of `ReadText.plain`."""
        cited_sources = cited(self.page, self.sources) if self.page else {}
        return [in_plain_signs(source["title"]).lower() for source in cited_sources.values()]


def page_words(page: Page, sources: Sources) -> PublicText:
    """The words of a page: title, description, and all that its Markdown shows."""
    builder = TextBuilder()
    for name in ("title", "description"):
        if name in page.setting_lines:
            builder.add(page.settings[name] + BLOCK_END, page.line(name))
    add_markdown(builder, page.body, page.body_line)
    text = builder.built()
    return PublicText(page.file, page.path, text, page, sources, is_in_english(page, text.text))


def data_words(source: YamlText) -> PublicText:
    """The words of a data file: all its values, but for prices where they belong."""
    entries = values(source.data)
    return _public(source, (entry for entry in entries if entry[0][-1] != PRICE))


def menu_words(source: YamlText, others: Collection[str]) -> list[PublicText]:
    """The words of the menu: its doors, and the small pages that have words of their own.

    `others` are those that aren't in English; they are a text of their own.
    """
    words = list(words_in_menu(source.data))
    english = _public(source, (entry for entry in words if entry[1] not in others))
    other = _public(source, (entry for entry in words if entry[1] in others))
    return [english, replace(other, is_english=False)]


def _public(source: YamlText, values: Iterable[tuple[Path, str]]) -> PublicText:
    builder = TextBuilder()
    for path, value in values:
        add_markdown(builder, value, source.line(path))
    return PublicText(source.file, source.file.removeprefix("docs/"), builder.built())
