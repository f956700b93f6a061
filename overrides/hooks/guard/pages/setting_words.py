"""Finds what of a page's settings would show as it stands, and settings that stand below them."""

import re
from collections.abc import Collection

from content.articles import is_article
from content.page_settings import Page
from reading.front_matter import FENCE, SETTING
from report.problems import Problem
from report.rules import SETTINGS, rule

SHOWN = ("title", "description")
SIGNS = re.compile(
    r"\*\*|__|\]\(|\[\^|`|\{\{|&(?:\w{2,8}|#\d+);|</?(?:b|br|em|i|p|span|strong|sub|sup|u)\b[^<>]*>"
    r"|\\(?=\s|$)|^#+ "
)


@rule(
    why="Lists and search results show these words as they stand.",
    bad='title: "**What** to bring"',
    good='title: "What to bring: a list"',
    examples_of=SETTINGS,
)
def setting_word_problems(page: Page) -> list[Problem]:
    """Signs of Markdown or HTML in a title or description, which are plain words."""
    return [
        Problem(
            page.file,
            page.line(name),
            f"`{name}` is plain words: `{match[0]}` would show as it stands. Take it out.",
        )
        for name in SHOWN
        if name in page.setting_lines and (match := SIGNS.search(page.settings[name]))
    ] + [
        Problem(
            page.file,
            page.line(name),
            f"One of the curly quotes of `{name}` is missing. Write both, or neither.",
        )
        for name in SHOWN
        if name in page.setting_lines
        and page.settings[name].count("“") != page.settings[name].count("”")
    ]


@rule(
    why="A setting that stands in the text does nothing, and shows.",
    bad="template: main\n\nBring a coat.",
    good="Bring a coat.",
)
def body_start_problems(page: Page) -> list[Problem]:
    """A setting below the settings, and a page without any text."""
    lines = page.body.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        above = page.text.split("\n")[: page.body_line - 1]
        is_whole = page.setting_lines and FENCE.fullmatch(above[-1])
        if not is_whole or not page.type.is_text_alone:
            return []
        message = "This page has no text. Write it below this line."
        return [Problem(page.file, len(above), message)]
    setting = SETTING.fullmatch(lines[first]) if page.setting_lines else None
    if setting and setting[1] in page.settings:
        message = (
            f"`{setting[1]}` stands below the settings. Put it above the `---` that ends them."
        )
        return [Problem(page.file, page.body_line + first, message)]
    return []


@rule(
    why="They would vanish from the site.",
    bad="template: fees",
    good="template: article",
    examples_of="docs/articles/older.md",
)
def article_template_problems(pages: Collection[Page]) -> list[Problem]:
    """Articles with the template of a page that waits for facts."""
    return [
        Problem(
            page.file,
            page.line("template"),
            f"`template: {page.settings['template']}` is for no article. Take this line out.",
        )
        for page in pages
        if is_article(page) and page.type.facts
    ]
