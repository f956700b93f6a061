"""Finds lists that do not become lists, or not the ones that were meant."""

import re
from collections.abc import Iterator

from content.page_lines import line_of
from content.page_settings import Page
from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.structure.block_heads import indent_of

ITEM = re.compile(r"(?P<indent>[ >\t]*)(?P<marker>[-*+]|(?P<number>\d{1,4})\.)\s+(?P<words>\S.*)")
# A line after which Markdown starts a list without an empty line between.
NO_WORDS = re.compile(
    r"[ >\t]*(?:#|\||```|~~~|!!!|\?\?\?|===|///|:\s|\[\^|</?\w|\{)|\s*$|[ >\t]*>\s*$"
)
FENCE = re.compile(r"```|~~~")
RUN_IN = re.compile(r"\n\s*(?P<marker>[-*+]|1\.)\s+\S")
FEWEST = 4  # spaces that put a point below another


@rule(
    why="On a phone the points are one long sentence with hyphens in it.",
    bad="Bring:\n- water",
    good="Bring:\n\n- water",
)
def run_in_problems(page: Page, html: str) -> list[Problem]:
    """Lists without an empty line above them: they run on in the paragraph."""
    ends = html.split("</p>")[:-1]
    paragraphs = (f"{part.partition('<p>')[2]}</p>" for part in ends)
    markers = {match["marker"] for text in paragraphs for match in RUN_IN.finditer(text)}
    if not markers:
        return []
    problems = []
    before = ""
    for line, text in page.parsed.lines:
        item = ITEM.fullmatch(text)
        if (
            item
            and item["marker"] in markers
            and not (NO_WORDS.match(before) or ITEM.match(before))
        ):
            problems.append(Problem(page.file, line, _needs_empty_line(text.strip(" >\t"))))
        before = text
    if not problems:
        marker = min(markers)
        line = line_of(page, re.compile(rf"^[ >\t]*{re.escape(marker)}\s"))
        problems.append(Problem(page.file, line, _needs_empty_line(marker)))
    return problems


@rule(
    why="Steps in the wrong order, or on the wrong level, can be followed wrongly.",
    bad="2. Rest for a day.",
    good="1. Rest for a day.",
)
def list_order_findings(page: Page) -> list[Finding]:
    """Numbers that would show as 1, and points that are not indented enough to go below another."""
    findings: list[Finding] = []
    last: re.Match[str] | None = None
    after_empty = True
    for line, text, as_written in _lines(page):
        if not text and FENCE.match(as_written):
            last = None  # code at the left edge ends the list
        item = ITEM.fullmatch(text)
        if item:
            found = list(_item_findings(page, line, item, last, is_new=after_empty))
            findings += found
            last = last if found and last else item
        elif text.strip() and after_empty and indent_of(text) < FEWEST:
            last = None
        after_empty = not text.strip()
    return findings


@rule(
    why="Steps that all have the number 1 are no steps.",
    bad="1. Eat.\n\nOr drink.\n\n1. Rest.",
    good="1. Eat.\n\n    Or drink.\n\n2. Rest.",
)
def list_restart_advice(page: Page) -> list[Advice]:
    """Lists of one point, each of which starts at 1 again."""
    advice: list[Advice] = []
    points = 0  # of the numbered list that goes on, or ended last
    is_over = after_empty = True
    for line, text, as_written in _lines(page):
        item = ITEM.fullmatch(text)
        if text.startswith("#"):
            points = 0
        elif item and item["number"] and not item["indent"]:
            if is_over and points == 1 and item["number"] == "1":
                message = (
                    "This list starts again at 1. If it goes on here, indent what stands between "
                    "its points by four spaces."
                )
                advice.append(Advice(page.file, line, message))
            points = 1 if is_over else points + 1
            is_over = False
        elif as_written.strip() and (after_empty or FENCE.match(as_written)):
            # A point that is a little further in still belongs to the list.
            is_over = is_over or indent_of(as_written) < (1 if item else FEWEST)
        after_empty = not text.strip()
    return advice


def _lines(page: Page) -> Iterator[tuple[int, str, str]]:
    """Each line with its number, without code and comments, and as it was written."""
    for (line, text), written in zip(page.parsed.lines, page.body.split("\n"), strict=True):
        yield line, text, written


def _item_findings(
    page: Page, line: int, item: re.Match[str], last: re.Match[str] | None, *, is_new: bool
) -> Iterator[Finding]:
    words = short_words(item["words"])
    is_beside = last and item["indent"].count(">") == last["indent"].count(">")
    deeper = len(item["indent"]) - len(last["indent"]) if last and is_beside else 0
    if last is None and is_new and item["number"] and int(item["number"]) != 1:
        message = (
            f'"{item["number"]}." would show as 1. Indent what stands between this point and the '
            f"one before it by four spaces. If it is no list, write `{item['number']}\\. {words}`."
        )
        yield Problem(page.file, line, message)
    elif 0 < deeper < FEWEST and "\t" not in item["indent"]:
        message = (
            f'"{words}" would stand beside the point above it. '
            "To put it below that point, indent it by four spaces."
        )
        yield Advice(page.file, line, message)


def _needs_empty_line(item: str) -> str:
    return (
        f'Leave an empty line above "{short_words(item)}": '
        "without it the list runs on in the paragraph before it."
    )


def short_words(words: str) -> str:
    """The words of a point, cut where they are too many to quote."""
    return words if len(words) <= FEWEST * 10 else f"{words[: FEWEST * 10].rstrip()} ..."
