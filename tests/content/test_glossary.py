"""The glossary: listed on top, linked from the pages, its abbreviations spelled out on each."""

import pytest
from bs4 import BeautifulSoup
from project import Built, Project, copy_project

GLOSSARY = """
## A to Z

### Fixture word

A word. It stands here for the tests.

### FXW

Fixture extra words: an abbreviation.

```
### Not a word
```
"""


@pytest.fixture
def glossary(project: Project) -> Project:
    """A project with a glossary of two words."""
    project.page("words.md", GLOSSARY, template="glossary")
    return project


def test_words_that_pages_lead_to_pass_and_a_link_within_the_glossary_does_not_count(
    glossary: Project,
) -> None:
    glossary.page("deep/fixture.md", "[One](../words.md#fixture-word), [two](../words.md#fxw).")
    assert glossary.build().findings == []
    glossary.page("words.md", GLOSSARY + "\nSee [it](#fxw).", template="glossary")
    glossary.page("deep/fixture.md", "[One](../words.md#fixture-word), [two](words.md).")
    findings = [line for line in glossary.build().findings if "No page links" in line]
    assert len(findings) == 1
    assert "`FXW`" in findings[0]


def test_the_glossary_lists_the_letters_of_its_words_on_top(glossary: Project) -> None:
    soup = BeautifulSoup(glossary.build().html("words"), "html.parser")
    nav = soup.select_one("main nav[aria-label='Words by first letter']")
    assert nav is not None
    letters = {link.get_text(): link["href"] for link in nav.select("a")}
    assert letters["F"] == "#fixture-word"


LINKS = "[a](words.md#fixture-word) [b](words.md#fxw)"


USES = {
    "FXW is used.": True,
    "Of [FXW](words.md#fxw) we speak.": True,
    "Fixture extra words (FXW) are used. FXW again.": False,
    "Fixture extra words ([FXW](words.md#fxw)) are used.": False,
    "FXW (fixture extra words) is used.": False,
    "FXW, the fixture extra words, is used.": False,
    "FXWs are something else, and so is AFXW.": False,
    "`FXW` in code is no word.": False,
}


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build over a page with each of the uses."""
    project = copy_project(tmp_path_factory.mktemp("used") / "project")
    project.page("words.md", GLOSSARY, template="glossary")
    for number, use in enumerate(USES):
        project.page(f"use-{number}.md", f"{LINKS}\n\n{use}")
    return project.build()


@pytest.mark.parametrize("use", USES)
def test_an_abbreviation_that_a_page_never_spells_out_is_advice(used: Built, use: str) -> None:
    assert used.code == 0, used.printed
    page = f"docs/use-{list(USES).index(use)}.md:10: "
    told = [line for line in used.findings if "`FXW` is not spelled out on this page." in line]
    assert any(line.startswith(page) for line in told) is USES[use]


def test_an_abbreviation_of_markdowns_own_reaches_a_phone(project: Project) -> None:
    text = "## FXW here\n\nFXW is one. **FXW** again.\n\n*[FXW]: fixture extra words\n"
    project.page("fixture.md", text)
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("fixture"), "html.parser")
    prose = soup.select_one(".bc-prose")
    assert prose is not None
    assert "FXW (fixture extra words) is one. FXW again." in " ".join(prose.get_text().split())
    assert prose.select_one("#fxw-here") is not None
    assert prose.select("[title]") == []
