"""Links that read alike: only of what leads somewhere is it told that it leads elsewhere."""

import pytest
from guarded import Guard, assert_told
from project import Project

# Each stands in the place of an address under the title of a page, and of one beside its twin.
LOST = {
    "contcat.md": "contcat.md, which isn't there. Did you mean `contact.md`?",
    "Contact.md": "Contact.md, which isn't there. Did you mean `contact.md`?",
    "../docs/contact.md": "../docs/contact.md, which isn't there. Did you mean `contact.md`?",
    "contact.html": "contact.html, which isn't there. Did you mean `contact.md`?",
    "contact": "`contact`. Write the page's file, ending in .md",
    "/contact/": "`/contact/`. Write the page's file, without a slash in front.",
    "contact.md#nowhere": "#nowhere, but contact.md has no heading of that name.",
    "#nowhere": "#nowhere, but this page has no heading of that name.",
    "a&amp;b.md": "a&amp;b.md, which isn't there.",
    "form.pdf": "form.pdf, which isn't there.",
    "": "this link has no address.",
    "www.fixture.gov": "write `https://www.fixture.gov`.",
    "htps://fixture.gov": "is not an address that can be used.",
    "http://fixture.gov/": "Write `https://fixture.gov/`.",
    "https://borncounseling.com/contact/": "is a page of this site. Link to its file instead",
    "https://fixture.gov/?utm_source=a": "What stands behind the ? in this link",
    "contact.yml": "`contact.yml` is not public.",
}


@pytest.mark.parametrize("words", ["Contact", "the plan"])
@pytest.mark.parametrize("address", LOST)
def test_a_link_that_leads_nowhere_is_told_as_that_and_nothing_else(
    guard: Guard, address: str, words: str
) -> None:
    body = f"See [{words}]({address}) first.\n\nThen see [{words}](contact.md)."
    assert_told(guard.findings(body), f"8: {LOST[address]}")


@pytest.mark.parametrize("anchor", ["", "#there"])
def test_a_link_to_a_draft_is_told_as_that_alone(guard: Guard, anchor: str) -> None:
    guard.project.page("soon.md", "## There\n\nWords.", draft="true")
    try:
        found = guard.findings(f"See [Contact](soon.md{anchor}) or [Contact](contact.md).")
    finally:
        (guard.project.path / "docs" / "soon.md").unlink()
    assert_told(found, "8: links to soon.md, ")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("contact.md", "index.md"),
        ("contact.md#what-to-bring", "contact.md"),
        ("contact.md", "./index.md"),
        ("https://fixture.gov/a", "https://fixture.gov/b"),
        ("contact.md", "https://fixture.gov/"),
    ],
)
def test_two_that_lead_somewhere_each_are_told(guard: Guard, first: str, second: str) -> None:
    told = guard.findings(f"See [the plan]({first}).\n\nSee [the plan]({second}).")
    assert_told(told, f'10: "the plan" leads to {second.removeprefix("./")} here')


@pytest.mark.parametrize("address", ["contcat.md", "htps://fixture.gov"])
def test_one_that_leads_nowhere_hides_no_other_on_its_line(guard: Guard, address: str) -> None:
    body = f"See [A way]({address}), [the plan](contact.md) and [the plan](index.md)."
    assert_told(guard.findings(body), f"8: {LOST[address]}", '8: "the plan" leads to')


def test_pictures_may_show_alike_things(guard: Guard) -> None:
    body = "![A fixture](fixture.png)\n\n![A fixture](fixture.jpg)\n\nSee [Home](index.md)."
    assert_told(guard.findings(body))


def test_a_draft_leads_nowhere_and_a_page_that_comes_by_itself_leads_there(
    project: Project,
) -> None:
    project.page("draft.md", "Text.", draft="true")
    project.page("soon.md", "Text.", publish_on="2026-12-24")
    lines = ("[Plan](draft.md)", "[Plan](contact.md)", "[Way](soon.md)", "[Way](contact.md)")
    project.page("fixture.md", "\n\n".join(f"See {line}." for line in lines))
    told = [line.split(": ", 1) for line in project.build().findings]
    assert [(place.partition(":")[2], "Say in each link" in text) for place, text in told] == [
        ("8", False),
        ("14", True),
        ("12", False),
    ]
