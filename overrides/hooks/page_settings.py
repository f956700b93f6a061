"""Reads the settings block on top of a page (its front matter).

MkDocs drops a whole block in silence over one colon and prints it on the public page, so
the block is read and checked here, and MkDocs never sees it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import forms
from fields import Field, read_fields
from front_matter import find_block, read_block
from problems import Problem
from yaml_reader import YamlText

TEMPLATES = ("article", "articles", "contact", "help", "home", "main")


@dataclass(frozen=True)
class Page:
    """One Markdown page as staff wrote it.

    `file` is its path from the top of the project, `path` the one under docs/; `body` is
    the Markdown below the settings, whose first line is line `body_line` of the file.
    """

    file: str
    path: str
    settings: dict[str, Any]
    body: str
    body_line: int


def settings_fields(today: date) -> dict[str, Field]:
    """Every setting a page may have, with the line to write where a required one is missing."""
    return {
        "title": Field(forms.text, required=True, example="title: What the page is called"),
        "description": Field(
            forms.sentence(50, 160),
            required=True,
            example="description: one sentence, 50 to 160 characters, for search results",
        ),
        "updated": Field(
            forms.past_day(today), required=True, example=f"updated: {today.isoformat()}"
        ),
        "review_by": Field(
            forms.day, required=True, example=f"review_by: {_half_a_year_after(today).isoformat()}"
        ),
        "reviewed_by": Field(forms.text),
        "reviewed_on": Field(forms.past_day(today)),
        "template": Field(forms.one_of(*TEMPLATES)),
        "hidden": Field(forms.yes_or_no),
    }


def read_page(text: str, path: str, today: date) -> tuple[Page, list[Problem]]:
    """The page in `text` and what is wrong with its settings. Never raises.

    A page with faults still comes back, as whole as it can be read, so that one build
    finds every problem of the site.
    """
    file = f"docs/{path}"
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start, end, problems = find_block(lines, file)
    block, broken, yaml_problems = read_block(lines[start:end], file, start + 1)
    fields = settings_fields(today)
    # A line that could not be read was reported; that its setting is missing would be an echo.
    expected = {name: field for name, field in fields.items() if name not in broken}
    settings = dict.fromkeys(fields) | read_fields(block, (), expected)
    if start < end:
        problems += yaml_problems + block.problems
        problems += _review_problems(settings, block, broken)
    body_line = min(end + 1, len(lines)) if end else 0
    page = Page(
        file=file,
        path=path,
        settings=_with_defaults(settings, path),
        body="\n".join(lines[body_line:]),
        body_line=body_line + 1,
    )
    return page, problems


def _review_problems(settings: dict[str, Any], block: YamlText, broken: set[str]) -> list[Problem]:
    """A review has a person and a day, or neither."""
    pair = ("reviewed_by", "reviewed_on")
    given = [name for name in pair if settings[name] is not None or name in broken]
    if len(given) != 1 or any(f"`{name}`" in p.message for p in block.problems for name in pair):
        return []
    other = pair[1 - pair.index(given[0])]
    message = f"`{given[0]}` needs `{other}` beside it, or take both out."
    return [Problem(block.file, block.line((given[0],)), message)]


def _with_defaults(settings: dict[str, Any], path: str) -> dict[str, Any]:
    """Settings that a page may leave out, filled in."""
    name = path.removesuffix(".md")
    is_article = path.startswith("articles/") and path != "articles/index.md"
    defaults = {
        "title": name.rpartition("/")[2].replace("-", " ").capitalize(),
        "description": "",
        "template": "article" if is_article else "main",
        "hidden": False,
    }
    return settings | {key: value for key, value in defaults.items() if settings[key] is None}


def _half_a_year_after(start: date) -> date:
    return start + timedelta(days=182)
