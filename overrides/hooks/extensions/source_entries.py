"""A Markdown extension that writes the entry of each source into the list below a page.

Many pages cite the same sources: each entry is rendered once, and put in its place as a whole.
"""

import re
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from content.sources import Sources
from jinja2 import Template
from markdown import Markdown

from extensions.tree_step import TreeStep

SPECIAL = re.compile(r"([\\`*_\[\]>])")


class SourceEntries(TreeStep):
    """Puts the entry of each of the `sources`, as `template` has it, where its name stands."""

    priority = 30  # between the footnotes (50) and what would search them (inline patterns, 20)

    def __init__(self, sources: Sources, template: Template) -> None:
        super().__init__()
        self.sources = sources
        self.template = template
        self.markdown = Markdown(extensions=["smarty"])
        self.entries: dict[str, str] = {}

    def run(self, root: Element) -> None:
        """Look for the names in the list of sources."""
        for listed in root.iterfind(".//div[@class='footnote']/ol/li"):
            name = str(listed.get("id")).partition(":")[2]
            paragraph, entry = listed.find("p"), self.entry(name)
            # An editor's own words for it, which are a problem of that page, stay.
            if entry and paragraph is not None and (paragraph.text or "").startswith(name):
                place = self.md.htmlStash.store(entry)
                paragraph.text = (paragraph.text or "").replace(name, place, 1)

    def entry(self, name: str) -> str | None:
        """The HTML of a source's entry; None where none of that name is listed, or a broken one."""
        if name not in self.entries and (source := self.sources.get(name)):
            html = self.markdown.reset().convert(entry_markdown(source, self.template))
            self.entries[name] = html.removeprefix("<p>").removesuffix("</p>")
        return self.entries.get(name)


def entry_markdown(source: Mapping[str, Any], template: Template) -> str:
    """The entry of a source as `template` writes it, in Markdown."""
    # What means something in Markdown is escaped; it has no escape for `<`.
    text = {name: SPECIAL.sub(r"\\\1", source[name]) for name in ("title", "publisher")}
    plain = {name: value.replace("<", "&lt;") for name, value in text.items()}
    return template.render(source={**source, **plain})
