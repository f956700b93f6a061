"""One table says what is particular about each kind of page; templates and built pages agree."""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from content.page_types import PAGE_TYPES, PageType
from content.practice import FIELDS
from guarded import PAGE, Guard
from project import FIXTURES, ROOT, Project

OVERRIDES = ROOT / "overrides"
HOOKS = OVERRIDES / "hooks"
# No page of docs/ has one of these: they are for addresses, or for other templates to extend.
NO_PAGE = {"404", "base", "redirect", "withdrawn"}
INCLUDED = re.compile(r'\{%-? (?:include|from|extends) "(?P<file>[^"]+)"')


def own_parts(template: str, overrides: Path) -> str:
    """What a template has beside the base of all pages: its text, and that of what it includes."""
    if template == "base.html":
        return ""
    text = (overrides / template).read_text(encoding="utf-8")
    return text + "".join(own_parts(match["file"], overrides) for match in INCLUDED.finditer(text))


def disagreements(types: Mapping[str, PageType], overrides: Path) -> Iterator[str]:
    """Where the table of page types and the templates say different things."""
    files = {file.stem for file in overrides.glob("*.html")} - NO_PAGE
    yield from (f"{name} is a file alone" for name in files - types.keys())
    yield from (f"{name} is in the table alone" for name in types.keys() - files)
    for name in files & types.keys():
        kind, parts = types[name], own_parts(f"{name}.html", overrides)
        shown = {*re.findall(r"practice\.(\w+)", parts)}
        # No page waits for licenses: they stand on the cards of their holders.
        shown -= {"licenses"}
        if kind.facts and {*kind.facts} != shown:
            yield f"{name} waits for {sorted(kind.facts)} and shows {sorted(shown)}"
        for has, part in (
            (kind.has_help_lines, "{%- for name, line in help_lines"),
            (kind.has_article_list, "list_part.numbers"),
            (kind.has_street_address, "practice.address.street"),
            (kind.looks_like_article, "What to read next"),
        ):
            if has is not (part in parts):
                yield f"{name} and the table don't agree about {part}"


def test_the_table_and_the_templates_agree() -> None:
    assert list(disagreements(PAGE_TYPES, OVERRIDES)) == []
    assert {fact for kind in PAGE_TYPES.values() for fact in kind.facts} <= FIELDS.keys()


@pytest.mark.parametrize(
    ("types", "told"),
    [
        ({"leaflet": PageType()}, "leaflet is in the table alone"),
        ({"fees": replace(PAGE_TYPES["fees"], facts=("fees", "phone"))}, "fees waits for"),
        ({"help": replace(PAGE_TYPES["help"], has_help_lines=False)}, "help and the table don't"),
        ({"main": replace(PAGE_TYPES["main"], has_article_list=True)}, "main and the table don't"),
        ({"home": replace(PAGE_TYPES["home"], has_street_address=True)}, "home and the table"),
        ({"team": replace(PAGE_TYPES["team"], looks_like_article=True)}, "team and the table"),
    ],
)
def test_a_row_that_is_wrong_is_found(types: dict[str, PageType], told: str) -> None:
    [found] = disagreements(PAGE_TYPES | types, OVERRIDES)
    assert found.startswith(told)


def test_a_template_that_is_not_in_the_table_is_found() -> None:
    rest = {name: kind for name, kind in PAGE_TYPES.items() if name != "checklist"}
    assert list(disagreements(rest, OVERRIDES)) == ["checklist is a file alone"]


def asked_elsewhere(hooks: Path) -> list[str]:
    """Modules that ask for a template by its name, which is for the table alone."""
    return [
        file.name
        for file in sorted(hooks.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        and {"template"} < {one.value for one in ast.walk(node) if isinstance(one, ast.Constant)}
    ]


def test_no_other_module_asks_for_a_template_by_its_name(tmp_path: Path) -> None:
    assert asked_elsewhere(HOOKS) == []
    text = 'def is_help(page):\n    return page.settings["template"] == "help"\n'
    (tmp_path / "fault.py").write_text(text, encoding="utf-8")
    assert asked_elsewhere(tmp_path) == ["fault.py"]


def test_what_readme_names_is_in_the_table() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    row = next(line for line in readme.split("\n") if line.startswith("| `template`"))
    names = re.findall(r"`([a-z]+)`", row.partition("how it looks")[2])
    assert len(names) > 2
    assert {*names} <= PAGE_TYPES.keys()


def test_each_kind_of_page_comes_out_as_the_table_says(project: Project) -> None:
    project.write("practice.yml", (FIXTURES / "full-practice.yml").read_text(encoding="utf-8"))
    for template in PAGE_TYPES:
        project.page(f"{template}-fixture.md", "Text.[^first-fixture]", template=template)
    built = project.build()
    assert built.code == 0, built.printed
    for template, kind in PAGE_TYPES.items():
        soup = BeautifulSoup(built.html(f"{template}-fixture"), "html.parser")
        [data] = soup.select('script[type="application/ld+json"]')
        types = re.findall(
            r'"@type":"(\w+)"', json.dumps(json.loads(data.text), separators=(",", ":"))
        )
        assert ("PostalAddress" in types) is kind.has_street_address, template
        # Nothing may stand above the numbers to call.
        assert ("BreadcrumbList" in types) is not kind.has_help_lines, template
        assert "WebPage" in types, template
        og = {str(tag["property"]): str(tag["content"]) for tag in soup.select("meta[property]")}
        assert (og["og:type"] == "article") is kind.looks_like_article, template
        assert og["og:image"].endswith("/card.png") is not kind.looks_like_article, template


@pytest.mark.parametrize("template", PAGE_TYPES)
def test_a_page_owes_its_reader_what_the_table_says(guard: Guard, template: str) -> None:
    kind = PAGE_TYPES[template]

    def told(body: str, words: str, **settings: str) -> bool:
        guard.project.page(PAGE, body, template=template, **settings)
        raw = (guard.project.path / "docs" / PAGE).read_bytes()
        return any(words in str(found) for found in guard.judge(raw).findings)

    assert told("", "This page has no text.") is kind.is_text_alone
    assert told("Ketamine, ketamine and ketamine.", "names no source") is kind.is_on_health
    others = "A page with `lang: es` has `template: main` or `template: article`."
    assert told("Texto.", others, lang="es") is not kind.is_text_alone
