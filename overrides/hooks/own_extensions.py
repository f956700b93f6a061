"""What Markdown does here beyond the extensions in `mkdocs.yml`."""

from accessible_tables import AccessibleTables
from call_button import CallButton
from footnote_links import FootnoteLinks
from lone_links import LoneLinks
from markdown import Extension
from number_links import NumberLinks
from path_block import PathBlock
from quick_smarty import QuickSmarty
from site_build import Build
from source_entries import SourceEntries
from visible_abbreviations import VisibleAbbreviations


def own_extensions(build: Build) -> list[Extension]:
    """Our own extensions, for all pages of one build."""
    return [
        FootnoteLinks(),
        SourceEntries(build.site.sources, build.templates.get_template("partials/source.md")),
        AccessibleTables(),
        VisibleAbbreviations(),
        PathBlock(build.stones),
        NumberLinks(build.help_numbers, build.page_languages),
        CallButton(build.call_buttons, build.page_languages),
        LoneLinks(),
        build.plain_links,
        build.page_languages,
        build.shown_pictures,
        QuickSmarty(),
    ]
