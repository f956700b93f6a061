"""The help page: whom to call first, each line with its ways, a place to link to, its source."""

from bs4 import BeautifulSoup, Tag
from project import Project


def help_page(project: Project) -> BeautifulSoup:
    return BeautifulSoup(project.build().html("get-help-now"), "html.parser")


def entry(project: Project, name: str) -> Tag:
    """The entry of a help line in the list on the help page."""
    heading = help_page(project).find(id=f"line-{name}")
    assert isinstance(heading, Tag)
    found = heading.find_parent("li")
    assert isinstance(found, Tag)
    return found


def checked(project: Project) -> list[str]:
    """What the foot of the help page says of how its numbers were checked."""
    heading = help_page(project).find("h2", string="How we checked these numbers")
    assert isinstance(heading, Tag)
    found = heading.find_next_sibling("ul")
    assert isinstance(found, Tag)
    return [item.get_text() for item in found.select("li")]


def test_each_way_to_reach_a_line_makes_sense_alone(project: Project) -> None:
    links = [link.get_text() for link in entry(project, "veterans").select("a")]
    assert links == ["Call 988, then press 1", "Text 838255"]


def test_whom_to_call_comes_first_and_when(project: Project) -> None:
    main = help_page(project).select_one("main")
    assert main is not None
    heading, *_ = main.find_all(["h1", "p"])
    first = heading.find_next_sibling()
    assert isinstance(first, Tag)
    assert [link["href"] for link in first.select("p:first-child a")] == [
        "tel:988",
        "sms:988",
        "tel:911",
    ]
    assert [place["id"] for place in first.select("[id]")] == ["line-lifeline", "line-emergency"]
    assert [words.get_text() for words in first.select("dd")] == [
        "This is a fixture. How to chat with 988 online",
        "This is a fixture.",
    ]


def test_the_foot_says_once_how_somebody_read_the_sources(project: Project) -> None:
    others = "for Fixture lifeline, source for Fixture veterans, source for Fixture treatment."
    first = f"Checked November 1, 2026. Source for Fixture emergency, source {others}"
    assert checked(project) == [first]
    text = project.read("help-lines.yml")
    project.write("help-lines.yml", text.replace("seen: itself", "seen: report", 1))
    assert checked(project) == [
        f"Checked November 1, 2026. Source {others}",
        "Read in another’s report, November 1, 2026. Source for Fixture emergency.",
    ]


def test_a_page_links_straight_to_a_line(project: Project) -> None:
    project.page("fixture.md", "[Call](get-help-now.md#line-treatment) them.")
    built = project.build()
    assert built.code == 0, built.printed
    assert built.findings == []
    assert 'href="../get-help-now/#line-treatment"' in built.html("fixture")
    project.page("fixture.md", "[Call](get-help-now.md#line-treatmnt) them.")
    findings = project.build().findings
    assert len(findings) == 1
    assert "Did you mean `#line-treatment`?" in findings[0]
