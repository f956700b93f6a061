"""What Markdown does here beyond the extensions in `mkdocs.yml`."""

from build import Build
from extensions.accessible_tables import AccessibleTables
from extensions.belief_labels import BeliefLabels
from extensions.call_button import CallButton
from extensions.footnote_links import FootnoteLinks
from extensions.github_escapes import GithubEscapes
from extensions.lone_links import LoneLinks
from extensions.number_links import NumberLinks
from extensions.path_block import PathBlock
from extensions.quick_blocks import QuickBlocks
from extensions.quick_inlines import QuickInlines
from extensions.source_entries import SourceEntries
from extensions.tick_boxes import TickBoxes
from extensions.visible_abbreviations import VisibleAbbreviations
from markdown import Extension


def own_extensions(build: Build) -> list[Extension]:
    """Our own extensions, for all pages of one build."""
    return [
        FootnoteLinks(),
        GithubEscapes(),
        SourceEntries(build.site.sources, build.templates.get_template("partials/source.md")),
        AccessibleTables(),
        VisibleAbbreviations(),
        PathBlock(build.stones),
        NumberLinks(build.help_numbers, build.page_languages),
        CallButton(build.call_buttons, build.page_languages),
        BeliefLabels(),
        LoneLinks(),
        TickBoxes(),
        QuickBlocks(),
        QuickInlines(),
        build.plain_links,
        build.page_languages,
        build.shown_pictures,
    ]
