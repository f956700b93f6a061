"""Finds lists that do not become lists, or not the ones that were meant."""

import re
from collections.abc import Iterator

from page_lines import line_of, page_lines
from page_settings import Page
from problems import Advice, Finding, Problem

ITEM = re.compile(r"(?P<indent>[ >\t]*)(?P<marker>[-*+]|(?P<number>\d{1,4})\.)\s+(?P<words>\S.*)")
# A line after which Markdown starts a list without an empty line between.
NO_WORDS = re.compile(
    r"[ >\t]*(?:#|\||```|~~~|!!!|\?\?\?|===|///|:\s|\[\^|</?\w|\{)|\s*$|[ >\t]*>\s*$"
)
PARAGRAPH = re.compile(r"<p>(?:(?!</p>).)*</p>", re.DOTALL)
RUN_IN = re.compile(r"\n\s*(?P<marker>[-*+]|1\.)\s+\S")
# Bullets of other programs; dashes only where one follows the other.
BULLET = re.compile(r"[ >\t]*(?P<sign>[•·▪◦‣○●■□➢➤\uf0b7])\s*(?P<words>\S.*)")
DASH = re.compile(r"[ >\t]*(?P<sign>[–—])\s+(?P<words>\S.*)")
BRACKET = re.compile(r"[ >\t]*(?P<sign>\d{1,2}\))\s+(?P<words>\S.*)")
NO_SPACE = re.compile(r"[ >\t]*(?P<sign>-|\d{1,2}\.)(?P<words>[A-Za-z\[*].*)")
FEWEST = 4  # spaces that put a point below another


def run_in_problems(page: Page, html: str) -> list[Problem]:
    """Lists without an empty line above them: they run on in the paragraph."""
    paragraphs = [match[0] for match in PARAGRAPH.finditer(html) if "\n" in match[0]]
    markers = {match["marker"] for text in paragraphs for match in RUN_IN.finditer(text)}
    if not markers:
        return []
    problems = []
    before = ""
    for line, text in page_lines(page):
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


def bullet_problems(page: Page) -> list[Problem]:
    """Lists that are typed as another program shows them, or without the space."""
    problems = []
    lines = [("", 0), *((text, line) for line, text in page_lines(page)), ("", 0)]
    for (above, _), (text, line), (below, _) in zip(lines, lines[1:], lines[2:], strict=False):
        for form, needs_another in (
            (BULLET, False),
            (DASH, True),
            (BRACKET, True),
            (NO_SPACE, True),
        ):
            match = form.fullmatch(text)
            if match and (not needs_another or form.fullmatch(above) or form.fullmatch(below)):
                number = re.match(r"\d+", match["sign"])
                right = f"{number[0]}. {match['words']}" if number else f"- {match['words']}"
                message = f'"{match["sign"]}" makes no list here. Write `{_short(right)}`.'
                problems.append(Problem(page.file, line, message))
                break
    return problems


def list_order_findings(page: Page) -> list[Finding]:
    """Numbers that would show as 1, and points that are not indented enough to go below another."""
    findings: list[Finding] = []
    last: re.Match[str] | None = None
    after_empty = True
    for line, text in page_lines(page):
        item = ITEM.fullmatch(text)
        indent = len(text) - len(text.lstrip())
        if item:
            found = list(_item_findings(page, line, item, last, is_new=after_empty))
            findings += found
            last = last if found and last else item
        elif text.strip() and after_empty and indent < FEWEST:
            last = None
        after_empty = not text.strip()
    return findings


def _item_findings(
    page: Page, line: int, item: re.Match[str], last: re.Match[str] | None, *, is_new: bool
) -> Iterator[Finding]:
    words = _short(item["words"])
    deeper = len(item["indent"]) - len(last["indent"]) if last else 0
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
        f'Leave an empty line above "{_short(item)}": '
        "without it the list runs on in the paragraph before it."
    )


def _short(words: str) -> str:
    return words if len(words) <= FEWEST * 10 else f"{words[: FEWEST * 10].rstrip()} ..."
