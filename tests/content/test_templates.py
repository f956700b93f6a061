"""The pages to copy: whoever starts from one breaks nothing, and has a whole page in the end."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from project import ROOT, TODAY, Project, copy_project
from report.problems import ADVICE_HEADING, NOT_PUBLISHED

PLACEHOLDER = re.compile(r"\[insert [^\]]+\]")
WORDS = "Words of a fixture, of which there are enough for a description"
COPIES = {"article": "articles/a-copy.md", "page": "about/a-copy.md"}


@pytest.fixture
def real(tmp_path: Path) -> Project:
    """The real pages, with a copy of each template among them."""
    project = copy_project(tmp_path / "project", docs=ROOT / "docs")
    for name, copy in COPIES.items():
        project.write(copy, project.read(f"templates/{name}.md"))
    menu = project.read("menu.yml")
    project.write(
        "menu.yml",
        menu.replace(
            "    - about/glossary.md", "    - about/a-copy.md\n    - about/glossary.md", 1
        ),
    )
    return project


def test_a_copy_that_nobody_has_filled_in_stops_nothing(real: Project) -> None:
    built = real.build()
    assert built.code == 0, built.printed
    assert NOT_PUBLISHED not in built.printed
    advice = built.printed[built.printed.index(ADVICE_HEADING) :]
    for copy in COPIES.values():
        assert re.search(rf"docs/{copy}:\d+: `updated` is missing", advice), advice
        assert not (built.site / copy.removesuffix(".md")).exists()
    assert not (built.site / "templates").exists()


def test_a_copy_that_is_filled_in_is_a_whole_page(real: Project) -> None:
    for name, copy in COPIES.items():
        text = PLACEHOLDER.sub(f"{WORDS} of {name}", real.read(copy))
        text = text.replace("draft: true\n", "").replace("[^insert-source]", "[^zarate-2006]")
        text = text.replace("updated:\n", f"updated: {TODAY}\n")
        real.write(copy, text.replace("review_by:\n", "review_by: 2027-05-23\n"))
    built = real.build()
    assert built.code == 0, built.printed
    for name, copy in COPIES.items():
        page = BeautifulSoup(built.html(copy.removesuffix(".md")), "html.parser")
        assert page.select_one("h1", string=f"{WORDS} of {name}")
        for part in (".admonition.key li", ".admonition.ask li", ".footnote li", ".bc-prose h2"):
            assert page.select(part), part
        words = page.get_text()
        assert "One small step:" in words
        assert "[insert" not in words
        assert "Notes like this one" not in str(page)


@pytest.mark.parametrize("name", COPIES)
def test_a_template_says_itself_what_to_do_and_is_a_draft(name: str) -> None:
    text = (ROOT / "docs" / "templates" / f"{name}.md").read_text(encoding="utf-8")
    assert "\ndraft: true\n" in text
    assert text.startswith("---\n# 1. Copy this file")
    assert len(PLACEHOLDER.findall(text)) > 8
