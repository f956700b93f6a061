"""Links and citations that everyone can tell apart, reach and hit."""

import pytest
from bs4 import BeautifulSoup
from project import Project, copy_project

MISTAKES = """[Our fees](about/privacy.md) and [our fees.](contact.md) differ.
Twice [the team](about/approach.md), and ![The team](fixture.png) is a picture.
[Fixture privacy](about/approach.md) is the title of another page.
[Contact](https://other.example/) is in the menu.
[Home of another](https://other.example/) and [home  of another](https://other.example/) don't.
[Part](#a-heading), [part](fixture.md#a-heading) and [Part](contact.md) do.

## A heading

| Drug[^first-fixture] | [Dose](contact.md) |
|---|:-:|
| [Fees and prices](about/privacy.md) | low[^first-fixture] |

A [link](contact.md) | and no table
"""
RIGHT = """- [The team](about/approach.md)
- **[The fees](about/privacy.md)**
- See [the contact page](contact.md)

[Approach](about/approach.md)

[Privacy](about/privacy.md){ .bc-way }

First.[^first-fixture][^second-fixture] Then.[^first-fixture] [^second-fixture]
Last.[^first-fixture]
"""


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is told of the mistakes, whose text starts on line 8."""
    project = copy_project(tmp_path_factory.mktemp("links") / "project")
    project.page("fixture.md", MISTAKES)
    return project.build().findings


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (8, '"our fees." leads to contact.md here, and to about/privacy.md where it is in line 8.'),
        (10, "to about/privacy.md where it is the title of a page or in the menu."),
        (11, '"Contact" leads to https://other.example/ here, and to contact.md where it is the'),
        (
            13,
            '"Part" leads to contact.md here, and to fixture.md#a-heading where it is in line 13.',
        ),
        (17, "The citation `[^first-fixture]` stands in the first row of a table."),
        (17, 'The link "Dose" stands in the first row of a table. A phone shows that row as'),
    ],
)
def test_what_misleads_or_cannot_be_reached_is_told(
    findings: list[str], line: int, words: str
) -> None:
    assert any(f"fixture.md:{line}: " in found and words in found for found in findings), findings


def test_what_is_right_is_not_told(findings: list[str]) -> None:
    ours = [found for found in findings if "leads to" in found or "first row" in found]
    assert len(ours) == 6, ours


def test_links_of_a_line_of_their_own_and_citations_in_a_row_have_room(project: Project) -> None:
    project.page("fixture.md", RIGHT)
    built = project.build()
    assert built.code == 0, built.printed
    soup = BeautifulSoup(built.html("fixture"), "html.parser")
    alone = [link.get_text() for link in soup.select(".bc-prose .bc-alone")]
    assert alone == ["The team", "The fees", "Approach"]
    marks = soup.select(".bc-prose > p sup")
    assert [mark.get("class") for mark in marks] == [None, ["bc-apart"], None, ["bc-apart"], None]
    assert "12" not in soup.get_text().split("First.")[1].split("Then")[0]
