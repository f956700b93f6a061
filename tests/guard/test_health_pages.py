"""A page on ketamine names its sources, and says whether the treatment is approved."""

import pytest
from guarded import Guard
from project import Project

ABOUT = "Ketamine is one. Of esketamine they speak. And of KETAMINE again."
STATUS = "It is off-label."
SOURCE = "[^first-fixture]"


def findings(project: Project, body: str, file: str = "fixture.md") -> list[str]:
    """The report's lines about a page with this text."""
    project.page(file, body)
    return project.build().findings


def test_an_article_without_a_source_is_a_problem_whatever_it_is_about(project: Project) -> None:
    found = findings(project, "Grief takes its time.", "articles/grief.md")
    assert len(found) == 1
    assert found[0].startswith("docs/articles/grief.md:8: This page says something about health")


def test_a_page_on_ketamine_that_never_says_whether_it_is_approved_is_advice(
    project: Project,
) -> None:
    found = findings(project, f"{ABOUT} It is approved as an anesthetic.{SOURCE}")
    assert len(found) == 1
    assert found[0].startswith("docs/fixture.md:8: This page names ketamine 3 times and never says")
    assert "Ketamine for mental health is off-label" in found[0]
    assert project.build().code == 0


@pytest.mark.parametrize(
    "status",
    [
        STATUS,
        "It is not approved for that.",
        "FDA has not yet approved it.",
        "It isn't approved.",
        "It was never\napproved.",
        "Such use is **Off-label**.",
        "It is unapproved.",
        "It is not FDA-approved.",
        "It has no FDA approval.",
        "It lacks approval.",
        "That is off label.",
        "That is off\u2011label.",
    ],
)
def test_a_page_that_says_it_in_its_own_words_passes(guard: Guard, status: str) -> None:
    assert guard.findings(f"{ABOUT} {status}{SOURCE}") == []


@pytest.mark.parametrize("template", ["contact", "accessibility"])
def test_a_page_of_facts_alone_owes_no_source(project: Project, template: str) -> None:
    project.page("fixture.md", ABOUT, template=template)
    assert project.build().findings == []


def test_a_price_list_owes_no_source(project: Project) -> None:
    project.write("practice.yml", "name: Fixture\ninsurance: No fixture is insured.\n")
    project.write("about/fees.md", project.read("about/fees.md") + f"\n{ABOUT}\n")
    assert project.build().findings == []


def test_a_page_that_only_mentions_ketamine_owes_nothing(project: Project) -> None:
    assert (
        findings(project, "We ask you if you take ketamine. And we go on. Ketamine is a word.")
        == []
    )
