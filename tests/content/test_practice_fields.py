"""One table says what the practice can say of itself; nothing in it is asked for and not shown."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from content.practice import FIELDS, Fact, read_practice
from content.site_content import read_site_content
from guarded_words import NO_DETAILS
from project import FIXTURES, ROOT, Project
from reading.in_yaml import value_forms
from reading.in_yaml.fields import Field
from upkeep.missing import missing

FULL = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")
# What decides which words a page has.
YES_OR_NO = [name for name, fact in FIELDS.items() if fact.form is value_forms.yes_or_no]
# What stands on no page itself: by the days, pages and the notice come and go.
# A photo is shown as copies of other names.
PHOTOS = {f"{group}.photo" for group in ("people", "prescriber", "reviewer")}
UNQUOTED = {"time_zone", "notice.from", "notice.until", *YES_OR_NO, *PHOTOS}
NUMBER = re.compile(r"(\d{3})-(\d{3}-\d{4})")  # shown as (555) 555-0200
# What is not asked for while it is empty: always there, or only where the practice wants it.
NOT_ASKED_FOR = {"name", "lines", "notice"}


def leaves(fields: Mapping[str, Field], start: str = "") -> Iterator[str]:
    """The name of each value that can be filled in: `name`, `address.street` ..."""
    for name, field in fields.items():
        if field.fields:
            yield from leaves(field.fields, f"{start}{name}.")
        else:
            yield start + name


def filled(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Each value that is filled in, with the name of its field."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from filled(one, f"{name}.{key}".strip("."))
    elif isinstance(value, list):
        for one in value:
            yield from filled(one, name)
    elif value:
        yield name, NUMBER.sub(r"(\1) \2", str(value))


def unshown(details: dict[str, Any], fields: Mapping[str, Field], pages: str) -> list[str]:
    """Fields that are not filled in, or that no page shows."""
    values = [(name, value) for name, value in filled(details) if name not in UNQUOTED]
    names = {name for name, _ in values} | UNQUOTED
    return [f"{name} is not filled in" for name in leaves(fields) if name not in names] + [
        f"{name} is shown on no page" for name, value in values if value not in pages
    ]


def text_of_pages(site: Path) -> str:
    """All that visitors read or follow, on all pages."""
    pages = (page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    # The data for machines is nothing that a visitor sees.
    shown = (re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL) for page in pages)
    return unescape("\n".join(shown))


def test_every_field_of_the_practice_is_shown_on_a_page(project: Project) -> None:
    empty = text_of_pages(project.build().site)
    project.write("practice.yml", FULL)
    built = project.build()
    assert built.code == 0, built.printed
    details, source = read_practice(FULL)
    assert source.problems == []
    pages = text_of_pages(built.site)
    assert unshown(details, FIELDS, pages) == []
    # None of it is there by chance.
    assert [value for _, value in filled(details) if value in empty] == []


@pytest.mark.parametrize("name", YES_OR_NO)
def test_yes_no_and_not_known_are_three_texts(project: Project, name: str) -> None:
    project.page("fixture.md", "Text.", template="counseling")
    texts = set()
    for value in ("true", "false", ""):
        project.write("practice.yml", f"name: Fixture\n{name}: {value}\n")
        texts.add(text_of_pages(project.build().site))
    assert len(texts) == 3


@pytest.mark.parametrize(
    ("fields", "details", "told"),
    [
        ({"motto": Fact(value_forms.text)}, {}, "motto is not filled in"),
        ({"motto": Fact(value_forms.text)}, {"motto": "A fixture"}, "motto is shown on no page"),
        ({"room": Fact(fields={"floor": Field()})}, {}, "room.floor is not filled in"),
        (
            {"room": Fact(many=True, fields={"floor": Field()})},
            {"room": [{"floor": "shown"}, {"floor": "hidden"}]},
            "room.floor is shown on no page",
        ),
    ],
)
def test_a_field_that_no_page_shows_is_found(
    fields: dict[str, Fact], details: dict[str, Any], told: str
) -> None:
    assert unshown(details, fields, "What is shown") == [told]


def unasked(fields: Mapping[str, Fact], asked: str) -> list[str]:
    """Fields that `make missing` does not ask for while they are empty."""
    return [name for name in fields if f": `{name}`: " not in asked and name not in NOT_ASKED_FOR]


def test_every_field_that_is_empty_is_asked_for(project: Project) -> None:
    project.write("practice.yml", "name: Fixture\n")
    day = date(2026, 11, 23)
    site = read_site_content(project.path / "docs", day)
    asked = "\n".join(entry for group in missing(site, day).values() for entry in group)
    assert unasked(FIELDS, asked) == []
    assert unasked(FIELDS | {"motto": Fact(value_forms.text)}, asked) == ["motto"]
    assert site.practice == NO_DETAILS | {"name": "Fixture"}


def unexplained(fields: Mapping[str, Field], text: str) -> list[str]:
    """Fields that the file of the practice doesn't have, filled in or in a comment."""
    return [
        name
        for name in leaves(fields)
        if not re.search(rf"^[ #-]*{name.rpartition('.')[2]}:", text, re.MULTILINE)
    ]


def test_staff_find_every_field_in_the_file() -> None:
    text = (ROOT / "docs" / "practice.yml").read_text(encoding="utf-8")
    assert unexplained(FIELDS, text) == []
    assert unexplained(FIELDS | {"motto": Fact(value_forms.text)}, text) == ["motto"]
