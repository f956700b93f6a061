"""The help page: each line with its ways, how somebody read its source, a place to link to."""

from bs4 import BeautifulSoup, Tag
from project import Project


def card(project: Project, name: str) -> Tag:
    """The card of a help line on the help page."""
    soup = BeautifulSoup(project.build().html("get-help-now"), "html.parser")
    heading = soup.find(id=f"line-{name}")
    assert isinstance(heading, Tag)
    assert isinstance(heading.parent, Tag)
    return heading.parent


def test_each_way_to_reach_a_line_makes_sense_alone(project: Project) -> None:
    links = [link.get_text() for link in card(project, "veterans").select(".bc-lines__ways a")]
    assert links == ["Call 988, then press 1", "Text 838255"]


def test_a_card_says_how_somebody_read_its_source(project: Project) -> None:
    assert "Checked November 1, 2026. Source for" in card(project, "lifeline").get_text()
    text = project.read("help-lines.yml")
    project.write("help-lines.yml", text.replace("seen: itself", "seen: report"))
    words = card(project, "lifeline").get_text()
    assert "Read in another’s report, November 1, 2026." in words
    assert "Checked" not in words


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
