"""A page on ketamine names its sources, and says whether the treatment is approved."""

import pytest
from guard.pages.health_statements import health_statement
from guarded import Guard
from project import Project

ABOUT = "Ketamine is one. Of esketamine they speak. And of KETAMINE again."
STATUS = "It is off-label."
SOURCE = "[^first-fixture]"
STATEMENTS = (
    "Depression is an illness. Talking helps most people.",
    "Exercise lowers anxiety.",
    "Trauma changes the brain.",
    "Most people with PTSD sleep badly.",
    "Antidepressants take weeks to work.",
    "A panic attack is not dangerous and passes within minutes.",
    "Symptoms can come back after months.",
    "Grief is not a disorder. It becomes one for some people.",
    "On Thursday we talk about depression. It is caused by stress. Depression ends with walking.",
    "Meditation reduces symptoms of ADHD.",
)
NO_STATEMENTS = (
    "Grief comes in waves. You may sleep badly, and eat little. It can help to name what you miss.",
    "On Thursday, at 7 p.m., we talk about sleep and depression. The evening is free.",
    "Join us for an evening on anxiety. Our talk is about what helps. Tea is served.",
    "We have moved. Our new rooms are on the second floor. There is a lift.",
    "Who can come? Is it about depression?",
    "When Dad died, it changed everything. A letter helps. Write it, and keep it.",
)


def findings(project: Project, body: str, file: str = "fixture.md") -> list[str]:
    """The report's lines about a page with this text."""
    project.page(file, body)
    return project.build().findings


def test_an_article_that_states_something_about_health_names_a_source(project: Project) -> None:
    found = findings(project, "Grief takes its time. Exercise eases depression.", "articles/a.md")
    assert len(found) == 1
    assert found[0].startswith("docs/articles/a.md:8: This page says something about health")
    assert findings(project, "Grief takes its time.", "articles/a.md") == []
    text = "Grief takes its time.\n\n## Then\n\nIt's late. Exercise doesn't cure depression."
    (one,) = findings(project, text, "articles/a.md")
    assert one.startswith("docs/articles/a.md:12: This page says something about health")
    assert 'names no source: "Exercise doesn’t cure depression." Behind each' in one


@pytest.mark.parametrize("text", STATEMENTS)
def test_a_sentence_that_says_what_is_so_in_medicine_is_a_statement(text: str) -> None:
    assert health_statement(f"<p>{text}</p>")


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_grief_invitations_and_news_are_no_statements_about_health(text: str) -> None:
    assert not health_statement(f"<p>{text}</p>")


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
