"""Footnotes that a reader can follow and return from; their words come from docs/sources.yml."""

from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag
from content.sources import read_sources
from project import Project


def article(project: Project) -> BeautifulSoup:
    """The fixture article that cites one source twice and another once."""
    built = project.build()
    assert built.code == 0, built.printed
    return BeautifulSoup(built.html("articles/older"), "html.parser")


def test_a_citation_leads_to_its_source_and_back(project: Project) -> None:
    soup = article(project)
    citations = soup.select("a.footnote-ref")
    assert [link["aria-label"] for link in citations] == ["Source 1", "Source 2", "Source 1"]
    for link in citations:
        source = soup.find(id=str(link["href"]).removeprefix("#"))
        assert isinstance(source, Tag)
        places = [back["href"] for back in source.select("a.footnote-backref")]
        here = link.find_parent("sup")
        assert isinstance(here, Tag)
        assert f"#{here['id']}" in places


def test_each_way_back_makes_sense_alone(project: Project) -> None:
    names = [link["aria-label"] for link in article(project).select("a.footnote-backref")]
    assert names == [
        "Back to citation 1 of 2 of source 1",
        "Back to citation 2 of 2 of source 1",
        "Back to citation of source 2",
    ]


def test_the_words_of_a_source_come_from_the_list(project: Project) -> None:
    soup = article(project)
    heading = soup.find("h2", id="sources")
    assert isinstance(heading, Tag)
    source = soup.select("div.footnote li")[0]
    link = source.select("a")[0]
    assert link["href"] == "https://fixture.example/first"
    assert link.get_text() == "First fixture: a [title] with *signs* in it"
    assert "in it. Fixture Press, 2020. Checked November 1, 2026." in source.get_text()


def test_a_source_that_we_have_not_read_ourselves_says_so(project: Project) -> None:
    text = project.read("sources.yml").replace("seen: itself", "seen: report", 1)
    project.write("sources.yml", text.replace("seen: itself", "seen: never"))
    first, second = article(project).select("div.footnote li")
    assert "Read in another’s report, November 1, 2026." in first.get_text()
    assert "Not checked by us yet." in second.get_text()
    assert "Checked" not in second.get_text()
    project.write("sources.yml", text.replace("seen: report", "seen: copy"))
    first = article(project).select("div.footnote li")[0]
    assert "Read in a stored copy, November 1, 2026." in first.get_text()


def test_signs_in_a_source_stay_signs(project: Project) -> None:
    text = project.read("sources.yml").replace("Second fixture", "Doses < 1 mg_kg & more")
    text = text.replace("https://fixture.example/second", "https://fixture.example/a(1)_b")
    project.write("sources.yml", text)
    link = article(project).select("div.footnote li")[1].select("a")[0]
    assert link.get_text() == "Doses < 1 mg_kg & more"
    assert link["href"] == "https://fixture.example/a(1)_b"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("What is a fixture?", "What is a fixture? Fixture Press"),
        ("It is a fixture!", "It is a fixture! Fixture Press"),
        ("A fixture, ed.", "A fixture, ed. Fixture Press"),
        ("A fixture", "A fixture. Fixture Press"),
    ],
)
def test_the_sign_at_the_end_of_a_title_is_not_doubled(
    project: Project, title: str, shown: str
) -> None:
    text = project.read("sources.yml").replace("Second fixture", f'"{title}"')
    project.write("sources.yml", text)
    assert shown in article(project).select("div.footnote li")[1].get_text()


def test_a_page_without_citations_has_no_list_of_sources(project: Project) -> None:
    built = project.build()
    assert "Sources</h2>" not in built.html("about/approach")


def test_a_source_defined_in_the_page_is_told(project: Project) -> None:
    project.page("fixture.md", "A claim.[^first-fixture]\n\n[^first-fixture]: My own words.")
    findings = project.build().findings
    assert len(findings) == 1
    assert findings[0].startswith("docs/fixture.md:10: Put this source into docs/sources.yml")


def test_a_citation_that_would_show_as_it_stands_is_told(project: Project) -> None:
    project.page(
        "fixture.md", "One.[^first fixture] Two.[^ first-fixture]\n\nThree.[^first-fixture)"
    )
    findings = project.build().findings
    assert len(findings) == 3, findings
    assert "`[^first fixture]` is not in docs/sources.yml. Did you mean" in findings[1]
    assert "docs/fixture.md:10: `[^first-fixture` would show on the page." in findings[2]
    project.page("fixture.md", "Three.[^first-fixture)")
    findings = project.build().findings
    assert len(findings) == 1
    assert findings[0].startswith(
        "docs/fixture.md:8: `[^first-fixture` would show on the page. A citation is"
    )


def test_a_fault_in_the_list_of_sources_has_no_echo_in_the_pages(project: Project) -> None:
    project.write("sources.yml", project.read("sources.yml").replace("2020", "soon: now"))
    findings = project.build().findings
    assert len(findings) == 1, findings
    assert findings[0].startswith("docs/sources.yml:4: Put straight quotes")


def test_a_citation_in_code_is_no_citation(project: Project) -> None:
    project.page("fixture.md", "Write `[^name]` to cite.\n\n```\n[^name]\n```\n")
    assert project.build().code == 0


@pytest.mark.parametrize("field", ["title", "publisher", "address", "checked", "seen"])
def test_a_source_without_one_of_its_facts_is_told_and_not_cited(field: str) -> None:
    facts = {
        "title": "A fixture",
        "publisher": "Fixture Press",
        "address": "https://fixture.example",
        "checked": "2026-11-01",
        "seen": "itself",
    }
    text = "".join(f"\n  {name}: {value}" for name, value in facts.items() if name != field)
    sources, read = read_sources(f"fixture:{text}", date(2026, 11, 23))
    [problem] = read.problems
    assert f"`{field}" in problem.message
    assert sources["fixture"] is None
    for empty in (f"fixture:{text}\n  {field}:", f"fixture:{text}\n  {field}: ''"):
        _, read = read_sources(empty, date(2026, 11, 23))
        assert read.problems
