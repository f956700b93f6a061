"""Finds pages that no menu leads to, words that mislead, and templates that the site needs."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from content.menu import FILE, Menu
from content.page_settings import Page
from content.page_types import ARTICLE_LIST, NEEDED, list_above
from reading.guesses import closest
from reading.in_yaml.yaml_text import YamlText
from report.problems import Problem
from report.rules import SETTINGS, rule

from guard.links.alike_links import name_of
from guard.pages.setting_words import SIGNS

LONGEST_WORDS = 40  # characters: a door has to fit on a phone, beside others


def meant_pages(
    source: YamlText, text: str, pages: Collection[str], shown: Collection[str]
) -> set[str]:
    """Pages that a broken menu may mean: they aren't told as missing from it.

    `shown` are those that it leads to although it is broken.
    """
    if not source.problems:
        return set()
    lines = text.split("\n")
    told = {problem.line for problem in source.problems}
    named = [_named_pages(lines[line - 1], pages) - {*shown} for line in told if line <= len(lines)]
    # A line that names no page, or one that the menu has elsewhere, may have meant any.
    if not (source.data.get("doors") or source.data.get("footer")) or not all(named):
        return set(pages)
    return _named_pages(text, pages)


def _named_pages(text: str, pages: Collection[str]) -> set[str]:
    """The pages that a text may name, in whatever form."""
    words = [word.strip("/") for word in re.findall(r"[\w./-]+", text)]
    meant = {closest(word.lower(), pages, 0.8) for word in words if "." in word or "/" in word}
    return {page for page in meant if page} | {page for page in pages if page in text}


@rule(
    why="Nobody reaches such a page; without help, contact or home the site is no help.",
    bad="hidden: false",
    good="hidden: true",
    examples_of=SETTINGS,
)
def menu_problems(
    menu: Menu, pages: Mapping[str, Page], readable: Collection[str], *, is_whole: bool
) -> list[Problem]:
    """Pages that no visitor would find, and pages of which the site needs one.

    Pages that are not in `readable` are left out: what is wrong with them was told. Of a menu
    with problems (not `is_whole`) one can't tell what it lacks.
    """
    problems = []
    in_menu = set(menu.paths())
    for path in sorted(readable):
        page = pages[path]
        if page.settings["hidden"] and path in in_menu:
            message = f"This page stands in {FILE}. Take out `hidden: true`, or take it out there."
            problems.append(Problem(page.file, page.line("hidden"), message))
        elif not (path in in_menu or _is_listed(path, pages) or page.settings["hidden"]):
            place = f"docs/{list_above(path)}" if list_above(path) else FILE
            message = (
                f"{path} exists but nobody can reach it: add it to {place}, or set `hidden: true`."
            )
            problems.append(Problem(page.file, 1, message))
    if is_whole and len(readable) == len(pages):
        problems += _template_problems(menu, pages)
    return problems


def _is_listed(path: str, pages: Mapping[str, Page]) -> bool:
    """Whether a list leads to the page: the one of articles makes itself, any other is written."""
    above = list_above(path)
    name = path.rpartition("/")[2]
    return above == ARTICLE_LIST or (above in pages and f"]({name})" in pages[above].body)


@rule(
    why="A door that says the wrong thing leads people in danger astray.",
    bad="footer:\n  - about/privacy.md\n  - about/team.md\n  - Fixture contact: about/fees.md",
    good="footer:\n  - about/privacy.md\n  - about/team.md\n  - What it costs: about/fees.md",
    examples_of=FILE,
)
def menu_word_problems(
    menu: Menu, pages: Mapping[str, Page], source: YamlText
) -> Iterator[Problem]:
    """Words in the menu that show as they stand, don't fit, or are those of another page."""
    titles: dict[str, list[str]] = defaultdict(list)
    for path, page in pages.items():
        if not page.settings["draft"]:
            titles[name_of(str(page.settings["title"]))].append(path)
    doors: dict[str, str] = {}
    for words, path, spot in menu.words_with_spots():
        name, message = name_of(words), ""
        others = titles.get(name, [])
        if sign := SIGNS.search(words) or re.search("[<>]", words):
            message = f"These are plain words: `{sign[0]}` would show as it stands. Take it out."
        elif words.count("“") != words.count("”"):
            plain = re.sub('[“”"]', "", words)
            message = f'`{words}` has one curly quote. Write `{plain}`, or `"{plain}"`.'
        elif len(words) > LONGEST_WORDS:
            message = (
                f'"{words}" has {len(words)} characters. Write {LONGEST_WORDS} or fewer, so that '
                "it fits on a phone."
            )
        elif others and path not in others:
            message = (
                f'"{words}" leads to {path} here, and is the title of {others[0]}. Write other '
                "words, or the other page."
            )
        elif doors.setdefault(name, path) != path:
            message = (
                f'"{words}" leads to {path} here, and to {doors[name]} in another line. Write '
                "other words, or the other page."
            )
        if message:
            yield Problem(source.file, source.line(spot), message)


def _template_problems(menu: Menu, pages: Mapping[str, Page]) -> list[Problem]:
    """The pages that show what no other page shows are there, and a door leads to help."""
    problems = []
    used = {page.settings["template"] for page in pages.values()}
    for template, kind in NEEDED.items():
        if template not in used:
            do = f"Write `template: {template}` into the settings"
            do = do if kind.path in pages else "This page is missing. Bring it back"
            problems.append(Problem(f"docs/{kind.path}", 1, f"{do}: {kind.shows}"))
    comes_and_goes = [path for path, page in pages.items() if page.comes_and_goes]
    if any(page.type.has_help_lines for page in pages.values()) and not all(
        any(pages[door.pages[0]].type.has_help_lines for door in shown.doors)
        for shown in (menu, menu.without(comes_and_goes))
    ):
        message = "No door opens the page with `template: help`. Help has to be one tap away."
        problems.append(Problem(FILE, 1, message))
    return problems
