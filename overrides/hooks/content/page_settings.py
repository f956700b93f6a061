"""Reads the settings block on top of a page (its front matter).

MkDocs drops a whole block in silence over one colon and prints it on the public page, so
the block is read and checked here, and MkDocs never sees it.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

from reading.front_matter import LOOKS_LIKE_FENCE, find_block
from reading.guesses import closest
from reading.in_yaml import day_forms, value_forms
from reading.in_yaml.fields import Field, read_fields
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from reading.markdown_lines import with_blank_comments
from reading.parsed_markdown import ParsedMarkdown, parsed_markdown
from reading.plain_text import normalized
from report.problems import Problem
from report.rules import SETTINGS, rule

from content.languages import ENGLISH, language
from content.page_types import PAGE_TYPES, PageType, default_template
from content.settings.hours import HOURS

EMPTY = "This page is empty. Copy docs/templates/page.md into it, or delete it."
# What keeps a page from visitors, for good or on some days.
TIMING = ("draft", "publish_on", "unpublish_on")
REVIEWED_WORDS_LENGTH = 12  # letters and digits


@dataclass(frozen=True)
class Page:
    """One Markdown page as staff wrote it.

    `file` is its path from the top of the project, `path` the one under docs/; `body` is
    the Markdown below the settings, whose first line is line `body_line` of the file, and
    `setting_lines` the lines of the settings that are there. `text` is the whole file. With a
    fault in its `lang:`, `is_lang_read` is no: nobody knows in which language the page is.
    """

    file: str
    path: str
    settings: dict[str, Any]
    body: str
    body_line: int
    setting_lines: dict[str, int]
    text: str
    is_lang_read: bool = True

    def line(self, setting: str) -> int:
        """The line of a setting; the first line where it isn't there."""
        return self.setting_lines.get(setting, 1)

    @property
    def type(self) -> PageType:
        """What is particular about pages with this one's template."""
        return PAGE_TYPES[self.settings["template"]]

    @cached_property
    def parsed(self) -> ParsedMarkdown:
        """What stands in its Markdown, read once: lines, links, citations, headings."""
        return parsed_markdown(self.body, self.body_line)

    @property
    def comes_and_goes(self) -> bool:
        """Whether there are days without this page."""
        return any(self.settings[name] for name in TIMING)


def settings_fields(today: date) -> dict[str, Field]:
    """Every setting a page may have, with the line to write where a required one is missing."""
    return {
        "title": Field(value_forms.text, required=True, example="title: What the page is called"),
        "description": Field(
            value_forms.Sentence(50, 160),
            required=True,
            example="description: one sentence, 50 to 160 characters, for search results",
        ),
        "updated": Field(
            day_forms.PastDay(today), required=True, example=f"updated: {today.isoformat()}"
        ),
        "review_by": Field(
            day_forms.day,
            required=True,
            example=f"review_by: {_half_a_year_after(today).isoformat()}",
        ),
        "reviewed_by": Field(value_forms.text),
        "reviewed_on": Field(day_forms.PastDay(today)),
        "reviewed_words": Field(_reviewed_words),
        "lang": Field(language),
        "template": Field(value_forms.one_of(*PAGE_TYPES)),
        "hour": Field(value_forms.one_of(*HOURS)),
        "hidden": Field(value_forms.yes_or_no),
        "draft": Field(value_forms.yes_or_no),
        "publish_on": Field(day_forms.day),
        "unpublish_on": Field(day_forms.day),
        "quick_exit": Field(value_forms.yes_or_no),
    }


@rule(
    finds="Settings that are unknown, missing, or of the wrong form.",
    why="Without them a page has no title, no day, and the wrong look.",
    bad="template: artcle",
    good="template: article",
    examples_of=SETTINGS,
    causes_others=True,
)
# Whoever judges the site again and again reads most files as they were.
@lru_cache(maxsize=4096)
def read_page(text: str, path: str, today: date) -> tuple[Page, list[Problem]]:
    """The page in `text` and what is wrong with its settings. Never raises.

    A page with faults still comes back, as whole as it can be read, so that one build
    finds every problem of the site.
    """
    file = f"docs/{path}"
    fields = settings_fields(today)
    text = normalized(text)
    lines = text.split("\n")
    if text.strip():
        start, end, problems = find_block(lines, file, fields)
    else:
        start, end, problems = 0, 0, [Problem(file, 1, EMPTY)]
    block = read_yaml(with_blank_comments("\n".join(lines[start:end])), file, start + 1)
    settings = dict.fromkeys(fields)
    if end:
        # Where the end could not be found, a setting that seems to be missing may stand below.
        is_whole = end < len(lines) and LOOKS_LIKE_FENCE.fullmatch(lines[end])
        block.broken |= set() if is_whole else fields.keys()
        settings = read_fields(block, (), fields)
        problems += block.problems + _review_problems(settings, block)
        problems += _timing_problems(settings, block)
    body_line = min(end + 1, len(lines)) if end else 0
    page = Page(
        file=file,
        path=path,
        settings=_with_defaults(settings, path),
        body="\n".join(lines[body_line:]),
        body_line=body_line + 1,
        setting_lines={name: block.line((name,)) for name in block.data},
        text=text,
        is_lang_read=settings["lang"] is not None or not _has_lang(block, fields),
    )
    return page, problems


def _has_lang(block: YamlText, fields: Collection[str]) -> bool:
    """Whether a setting is there that is meant to be `lang`, right or wrong."""
    written = [name for name, value in block.data.items() if value is not None]
    return any(
        name == "lang" or (name not in fields and closest(name, fields) == "lang")
        for name in (*written, *block.broken)
    )


def _reviewed_words(value: str) -> str:
    """What stands for the words that a clinician read; see `content.settings.reviews`."""
    if not re.fullmatch(rf"[0-9a-f]{{{REVIEWED_WORDS_LENGTH}}}", value):
        raise ValueError(
            f'"{value}" stands for no words. Take the line out: the report then gives the one to '
            "paste, or type `make reviewed PAGE=` and this file."
        )
    return value


def _review_problems(settings: dict[str, Any], block: YamlText) -> list[Problem]:
    """A review has a person and a day, or neither; without them, nobody read any words."""
    pair = ("reviewed_by", "reviewed_on")
    given = [name for name in pair if name in block.data or name in block.broken]
    if not given and settings["reviewed_words"]:
        message = "`reviewed_words` needs `reviewed_by` and `reviewed_on`, or take it out."
        return [Problem(block.file, block.line(("reviewed_words",)), message)]
    if len(given) != 1 or settings[given[0]] is None:
        return []
    other = pair[1 - pair.index(given[0])]
    message = f"`{given[0]}` needs `{other}` beside it, or take both out."
    return [Problem(block.file, block.line((given[0],)), message)]


def _timing_problems(settings: dict[str, Any], block: YamlText) -> list[Problem]:
    """A page goes after it has come, and a draft does not come by itself."""
    start, end = settings["publish_on"], settings["unpublish_on"]
    problems = []
    if settings["draft"] and start:
        message = (
            f"A draft stays one: visitors don't see it on {start.isoformat()} either. Take out "
            "`draft: true` once it is ready, or take out `publish_on`."
        )
        problems.append(Problem(block.file, block.line(("draft",)), message))
    if start and end and start >= end:
        message = (
            "`unpublish_on` is the first day without this page. "
            f"Write a day after {start.isoformat()}, or take it out."
        )
        problems.append(Problem(block.file, block.line(("unpublish_on",)), message))
    return problems


def _with_defaults(settings: dict[str, Any], path: str) -> dict[str, Any]:
    """Settings that a page may leave out, filled in."""
    name = path.removesuffix(".md")
    defaults = {
        "title": name.rpartition("/")[2].replace("-", " ").capitalize(),
        "description": "",
        "lang": ENGLISH,
        "template": default_template(path),
        "hidden": False,
        "draft": False,
        "quick_exit": False,
    }
    return settings | {key: value for key, value in defaults.items() if settings[key] is None}


def _half_a_year_after(start: date) -> date:
    return start + timedelta(days=182)
