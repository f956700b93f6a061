"""Looks at a page's headings: one title, no level left out, none without words.

Screen readers move from heading to heading, and tell each one's level (WCAG 1.3.1, 2.4.6).
"""

import re
from collections.abc import Iterable, Iterator

from content.page_settings import Page
from mkdocs.structure.toc import AnchorLink
from report.problems import Advice, Finding, Problem
from report.rules import rule

UNDERLINE = re.compile(r"=+\s*")
HYPHENS = re.compile(r"-{2,}\s*")
BOLD_LINE = re.compile(r"(\*\*|__)(?P<words>[^*_]*[^*_.:;,!?…])\1\s*")
NAME_BEHIND = re.compile(r"\{[^{}]*\}\s*$")
LONGEST_HEADING = 60  # characters; what is longer is a sentence


@rule(
    why="A screen reader takes the title for the name of the page.",
    bad="# Another title",
    good="## A part of the page",
)
def second_title_problems(page: Page, html: str) -> list[Problem]:
    """A second title in the text of a page."""
    if "<h1" not in html:
        return []
    lines = [heading.line for heading in page.parsed.headings if heading.signs == "#"]
    lines += [line for line, text in page.parsed.lines if UNDERLINE.fullmatch(text)]
    message = "The title stands in the settings. Start a heading in the text with `##`."
    return [Problem(page.file, line, message) for line in lines or [page.body_line]]


@rule(
    why="Who listens to a page moves from heading to heading, level by level.",
    bad="## One\n\n#### Two",
    good="## One\n\n### Two",
)
def heading_findings(page: Page) -> list[Finding]:
    """Headings that leave out a level, have no words, or touch their signs."""
    findings: list[Finding] = []
    level = 1
    for heading in page.parsed.headings:
        signs, words = heading.signs, heading.words
        if not words.strip("*_ \xa0"):
            message = f"This heading has no words. Write them behind `{signs} `, or delete it."
            findings.append(Problem(page.file, heading.line, message))
        elif len(signs) > level + 1:
            message = (
                f"`{signs} {words}` leaves out a level. The next one down here is "
                f"`{'#' * (level + 1)} {words}`."
            )
            findings.append(Problem(page.file, heading.line, message))
        else:
            level = max(len(signs), 2)
            if not heading.has_space and len(signs) > 1:
                message = f"Put a space behind the {signs}: `{signs} {words}`."
                findings.append(Advice(page.file, heading.line, message))
    return findings


@rule(
    why="In a list of headings, nobody can tell which is which.",
    bad="## What helps\n\nRest.\n\n## What helps\n\nCompany.",
    good="## What helps me\n\nRest.\n\n## What helps you\n\nCompany.",
)
def repeated_heading_advice(page: Page) -> list[Advice]:
    """Headings with the words of one above, or of the title."""
    found = []
    above = {_bare(str(page.settings["title"]))}
    for heading in page.parsed.headings:
        words = _bare(heading.words)
        if words and words in above:
            message = (
                f'"{heading.words}" is also the title, or a heading above. Say what is different '
                "in this part, or put the two together."
            )
            found.append(Advice(page.file, heading.line, message))
        above.add(words)
    return found


@rule(
    why="The sentence shows large, and stands in the list of the page's parts.",
    bad="You can bring someone along.\n---",
    good="You can bring someone along.\n\n---",
)
def underlined_problems(page: Page) -> list[Problem]:
    """Sentences of which a line of hyphens right below them makes a heading."""
    problems = []
    lines = [("", 0), *((text, line) for line, text in page.parsed.lines)]
    for (above, _), (words, line), (below, _) in zip(lines, lines[1:], lines[2:], strict=False):
        is_heading = words.strip() and not above.strip() and HYPHENS.fullmatch(below)
        if is_heading and (
            len(words) > LONGEST_HEADING or re.search(r"^[-*+>\d]|[.:;,!?…)]\s*$", words)
        ):
            message = (
                "The hyphens make a heading of the line above them. Leave an empty line between."
            )
            problems.append(Problem(page.file, line + 1, message))
    return problems


@rule(
    why="No screen reader finds them, and no link can lead there.",
    bad="**What to bring**\n\nA coat.",
    good="## What to bring\n\nA coat.",
)
def bold_line_advice(page: Page) -> list[Advice]:
    """Lines in bold that stand alone: most likely they are meant as headings."""
    lines = ["", *(text for _, text in page.parsed.lines), ""]
    return [
        Advice(
            page.file,
            page.body_line + index,
            f'If "{match["words"]}" is a heading, start it with ## or ### instead: '
            "a screen reader finds it then.",
        )
        for index, (above, text, below) in enumerate(zip(lines, lines[1:], lines[2:], strict=False))
        if text.startswith(("**", "__"))
        and not above.strip()
        and not below.strip()
        and (match := BOLD_LINE.fullmatch(text))
        and len(match["words"]) <= LONGEST_HEADING
    ]


def _bare(words: str) -> str:
    """Words without signs, capitals and what stands in { } behind them."""
    return " ".join(re.findall(r"\w+", NAME_BEHIND.sub("", words).casefold()))


def heading_names(contents: Iterable[AnchorLink]) -> Iterator[str]:
    """The names by which the headings in a page's table of contents can be linked to."""
    for heading in contents:
        yield heading.id
        yield from heading_names(heading.children)
