"""What an editor reads about links that lead nowhere."""

import pytest
from guard.links.link_findings import link_problems
from guarded import PAGE, Guard, assert_told
from guarded_words import page_with
from project import Built, Project, copy_project
from report.problems import Problem

SLIPS = {
    "See [Preparing](contcat.md) first.": (
        '"Preparing" links to contcat.md, which isn\'t there. Did you mean `contact.md`?'
    ),
    "See [it](contact.md#risks).": (
        '"it" links to #risks, but contact.md has no heading of that name. '
        "Its headings: #what-to-bring."
    ),
    "See [it](contact.md#what-to-brin).": "Did you mean `#what-to-bring`?",
    "See [this part](#nowhere).": '"this part" links to #nowhere, but this page has no heading',
    "See [it](contact).": "ending in .md, so that the link can be checked. "
    "Did you mean `contact.md`?",
    "See [it](contact/).": "ending in .md, so that the link can be checked. "
    "Did you mean `contact.md`?",
    "See [it](/contact.md).": "without a slash in front. Did you mean `contact.md`?",
    "See [it](/contact/).": "without a slash in front. Did you mean `contact.md`?",
    "See [it](Contact.md).": "Did you mean `contact.md`?",
    "See [it](approach.md).": "Did you mean `about/approach.md`?",
    "See [it](https://borncounseling.com/contact/).": "is a page of this site. Link to its file",
    "See [it](https://www.borncounseling.com).": "is a page of this site. Link to its file",
    "See [it](https://[insert link here]).": '"it": `https://[insert link here]` is not a web',
    "See [it](//[x]/y).": "is not an address that can be used. Start it with https://.",
    "See [it](https://fixture'[x).": "is not a web address.",
    "See [it]().": '"it": this link has no address. Write it between ( and ).',
    "See [it](#).": "this link has no address",
    "See [](contact.md).": "The link to `contact.md` has no words. Say where it goes.",
    "See [it](https:/fixture.example).": "is not a web address. Write https://",
    "See [it](htps://fixture.example).": "is not an address that can be used",
    "See [it](C:\\\\fixture.docx).": "is not an address that can be used",
    "See [it](samhsa.gov).": '"it": write `https://samhsa.gov`.',
    "See [it](info@fixture.example).": '"it": `info@fixture.example` is an e-mail address. Put it',
    "See [it](practice.yml).": '"it": `practice.yml` is not public. Link to a page.',
    "See [it] (contact.md).": "Take out the space between ] and (.",
    "See (it)[contact.md].": "Write [words](address), not the reverse.",
    "See [it](contact.md": "Close the link with ) on the same line.",
    "See [it][nowhere].": "`][` would show on the page.",
    "![Words](photo.png)": "photo.png, which isn't there.",
    "See [it][ref].\n\n[ref]: contcat.md": "contcat.md, which isn't there.",
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build over a page with each of the slips."""
    project = copy_project(tmp_path_factory.mktemp("broken") / "project")
    for number, slip in enumerate(SLIPS):
        project.page(f"slip-{number}.md", f"\nFirst paragraph.\n\n{slip}")
    return project.build()


def test_a_heading_of_a_page_that_is_to_come_is_looked_for_on_the_day_of_the_push(
    guard: Guard,
) -> None:
    guard.project.page("soon.md", "## There\n\nWords.", publish_on="2026-12-24")
    try:
        found = guard.findings("See [one](soon.md#there).\n\nSee [two](soon.md#nowhere).")
    finally:
        (guard.project.path / "docs" / "soon.md").unlink()
    assert_told(found, "8: soon.md", "10: soon.md", "10: soon.md has no heading of that name")


def test_a_page_further_down_the_list_may_be_meant_too(guard: Guard) -> None:
    found = guard.findings("See [the fees](about/fes.md) and [help](get-help-nwo.md).")
    assert_told(found, "8: mean `about/fees.md`?", "8: mean `get-help-now.md`?")


def test_a_way_back_to_no_citation_hides_no_broken_link_of_the_next_page(guard: Guard) -> None:
    cited = "A.[^first-fixture] ![Three stones[^first-fixture]](fixture.png)"
    files = {}
    for name, body in (("a.md", cited), ("b.md", "See [us](contact.md#nowhere).")):
        guard.project.page(PAGE, body, title=f"Fixture {name[0]}")
        files[name] = guard.project.read(PAGE).encode()
    found = [str(one) for one in guard.judge_files(files).findings]
    assert any(one.startswith('docs/b.md:8: "us" links to #nowhere') for one in found), found


def test_a_heading_that_a_template_makes_may_be_linked_to(guard: Guard) -> None:
    text = "See [one](get-help-now.md#line-lifeline), [two](get-help-now.md#line-veterans)."
    assert guard.findings(text) == []


@pytest.mark.parametrize("slip", SLIPS)
def test_a_link_that_leads_nowhere_is_told_with_its_line(broken: Built, slip: str) -> None:
    page = f"docs/slip-{list(SLIPS).index(slip)}.md:"
    findings = [line for line in broken.findings if line.startswith(page)]
    line = 13 if "[ref]:" in slip else 11
    assert broken.code == 1
    assert len(findings) == 1, findings
    assert findings[0].startswith(f"{page}{line}: ")
    assert SLIPS[slip] in findings[0]


def test_a_broken_link_was_not_meant_for_its_own_page(project: Project) -> None:
    project.page("a-fixture.md", "[A](a-fixtur.md)\n\n[B](contcat.md)")
    first, second = project.build().findings
    assert first == 'docs/a-fixture.md:8: "A" links to a-fixtur.md, which isn\'t there.'
    assert second.startswith('docs/a-fixture.md:10: "B" links to contcat.md, ')
    assert second.endswith("Did you mean `contact.md`?")


def test_each_place_of_a_broken_link_is_told(project: Project) -> None:
    project.page("fixture.md", "[A](no.md)\n\n- [B](no.md)\n\n| x |\n|---|\n| [C](no.md) |")
    findings = project.build().findings
    assert [(line.split(":")[1], line.split('"')[1]) for line in findings] == [
        ("8", "A"),
        ("10", "B"),
        ("14", "C"),
    ]


def test_right_links_pass(project: Project) -> None:
    project.page(
        "fixture.md",
        "[A](contact.md) [B](contact.md#what-to-bring) [C](about/approach.md) [D](#a-part)\n"
        "[E](https://fixture.example/contact) [F](tel:988) [Fixture.example](https://fixture.example)\n"
        "`[H](no.md)` [I](articles/index.md)\n\n"
        "```\n[J](no.md) https://borncounseling.com/contact/\n```\n\n"
        "<!-- [K](no.md) -->\n\n## A part\n",
    )
    built = project.build()
    assert built.code == 0, built.printed


def test_a_page_with_an_apostrophe_in_its_name_has_its_links_told(project: Project) -> None:
    project.page("fixture's.md", "[A](no.md)")
    findings = project.build().findings
    assert findings[0] == (
        "docs/fixture's.md:1: Rename this file, like fixture-s.md: "
        "small letters, digits and hyphens only."
    )
    assert findings[1] == "docs/fixture's.md:8: \"A\" links to no.md, which isn't there."


def test_a_link_whose_place_is_not_found_is_told_of_a_page_with_no_other_problem() -> None:
    page = page_with("Words.")
    said = ["Doc file 'fixture.md' contains a link 'gone.md', but the target is not there."]
    [told] = link_problems(said, {"fixture.md": page}, {}, [])
    assert str(told) == "docs/fixture.md:4: There is a link to gone.md, which isn't there."
    assert link_problems(said, {"fixture.md": page}, {}, [told]) == []


def test_an_address_that_was_told_is_not_told_again_as_it_stands_in_html() -> None:
    page = page_with("See [it](gone.md?a&amp;b).")
    said = ["Doc file 'fixture.md' contains a link 'gone.md?a&amp;b', but it is not there."]
    for words in ("gone.md?a&b is odd.", "gone.md?a&amp;b is odd."):
        assert link_problems(said, {"fixture.md": page}, {}, [Problem(page.file, 4, words)]) == []
    [told] = link_problems(said, {"fixture.md": page}, {}, [Problem(page.file, 4, "It is odd.")])
    assert told.line == 4


def test_a_page_of_another_site_on_the_same_host_is_no_page_of_this_one(project: Project) -> None:
    project.page(
        "fixture.md", "[A](https://name.github.io/other/) [B](https://name.github.io/repo/)"
    )
    findings = project.build(SITE_URL="https://name.github.io/repo/").findings
    assert len(findings) == 1
    assert "https://name.github.io/repo/ is a page of this site." in findings[0]


def test_a_comment_that_never_ends_is_told(project: Project) -> None:
    project.page("fixture.md", "Before.\n\n<!-- note -- >\n\nAfter.")
    assert project.build().findings == [
        "docs/fixture.md:10: This comment never ends. Put `-->` at its end."
    ]


def test_html_comments_are_not_published(project: Project) -> None:
    project.page("fixture.md", "Before <!-- secret one -->after.\n\n<!--\nsecret two\n-->\n\nEnd.")
    built = project.build()
    assert built.code == 0, built.printed
    html = built.html("fixture")
    assert "secret" not in html
    assert "Before after." in html
