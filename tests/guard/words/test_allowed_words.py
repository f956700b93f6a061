"""An editor can let words pass on one line, with a reason, and no comment reaches the site."""

import re

import pytest
from guarded_words import found, found_in, page_with
from project import Project
from reading.markdown_lines import without_comments
from report.problems import Advice, Problem

ASK_WHY = (
    "Say what is allowed here and why: `<!-- allow: {}, because ... -->`, "
    "with the reason in place of the dots."
)
UNUSED = (
    'Nothing on this line needs "{}" to be allowed. '
    "Put the comment on the line of the words, or take it out."
)


@pytest.mark.parametrize(
    "body",
    [
        "It cures. <!-- allow: cure, because it is a fixture -->",
        "It cures. <!-- allow: cures, because it is a fixture -->",
        'It cures. <!--ALLOW : "Cure" because: it is a fixture-->',
        "<!-- allow: cure, because it is a fixture --> It cures.",
        "It cures <!-- allow: cure, because it is a fixture --> and goes on.",
        "It works for <!-- allow: works for everyone, because it is a fixture -->\neveryone.",
        "It works for\neveryone. <!-- allow: everyone, because it is a fixture -->",
        "It cures. <!-- allow: cure,\nbecause it is a fixture -->",
        "<!-- allow: cure,\nbecause it is a fixture --> It cures.",
        "Text.\n<!-- allow: cure,\nbecause it is a fixture --> It cures.",
        "It cures, risk-free. <!-- allow: cure, risk-free, because it is a fixture -->",
        "| A |\n|---|\n| It cures | <!-- allow: cure, because it is a fixture -->",
        "- It cures <!-- allow: cure, because it is a fixture -->\n- Text",
        "## It cures <!-- allow: cure, because it is a fixture -->",
        "I recieve it. <!-- allow: recieve, because it is a fixture -->",
        "It is clean and sober. <!-- allow: clean, because it is a fixture -->",
        "7 in 10 felt it. <!-- allow: figure, because it is a fixture -->",
    ],
)
def test_words_pass_with_a_reason_on_their_line_and_it_is_told_each_time(body: str) -> None:
    [advice] = found(body)
    assert isinstance(advice, Advice)
    assert re.match(r'A comment lets ".+" pass here, because it is a fixture. Is', advice.message)


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("The FDA approved ketamine for anxiety.", "approved"),
        ("Take 200 mg under the tongue.", "dose"),
        ("He hanged himself.", "suicide"),
        ("Skip your Prozac that day.", "stop a medicine"),
        ("Ketamine prevents suicide.", "prevents suicide"),
    ],
)
def test_no_comment_lets_pass_what_could_hurt_somebody(claim: str, name: str) -> None:
    findings = found(f"{claim} <!-- allow: {name}, because we were told so -->")
    assert any("No comment lets this pass." in str(finding) for finding in findings)
    assert any(isinstance(finding, Problem) for finding in findings)


@pytest.mark.parametrize(
    ("body", "lines", "message"),
    [
        ("It cures. <!-- allow: cure -->", [4], ASK_WHY.format("cure")),
        ("It cures. <!-- allow: cure, because -->", [4], ASK_WHY.format("cure")),
        ("It cures. <!-- allow: cure, because ... -->", [4], ASK_WHY.format("cure")),
        ("It cures. <!-- allow: , because it is right -->", [4, 4], ASK_WHY.format("cure")),
        ("Text. <!-- allow: cure, because it is a fixture -->", [4], UNUSED.format("cure")),
        ("It cures. <!-- allow: cuer, because it is one -->", [4, 4], UNUSED.format("cuer")),
        ("It cures.\n\n<!-- allow: cure, because it is one -->", [4, 6], UNUSED.format("cure")),
        ("It cures.\n<!-- allow: cure, because it is one -->", [4, 5], UNUSED.format("cure")),
        ("It cures\nit. <!-- allow: cure, because it is one -->", [4, 5], UNUSED.format("cure")),
        ("So it cures\nit. <!-- allow: cure, because it is one -->", [4, 5], UNUSED.format("cure")),
        ("<!-- allow: cure, because it is one -->\nIt cures.", [4, 5], UNUSED.format("cure")),
        ("`<!-- allow: cure, because it is code -->` It cures.", [4], "Take out"),
        ("<!-- We allow: cure, because it is another comment --> It cures.", [4], "Take out"),
    ],
)
def test_nothing_passes_without(body: str, lines: list[int], message: str) -> None:
    findings = found(body)
    assert [finding.line for finding in findings] == lines
    assert any(message in finding.message for finding in findings)


def test_words_of_a_title_pass_with_a_reason_on_their_line() -> None:
    title = '"A cure: what is it" <!-- allow: cure, because it is a fixture -->'
    page = page_with("Text.", title=title)
    assert page.settings["title"] == "A cure: what is it"
    assert [isinstance(finding, Advice) for finding in found_in(page)] == [True]
    assert page_with("Text.", title="A <!-- b: c -->").settings["title"] == "A"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Text  <!-- a -->\nmore", "Text\nmore"),
        ("Text <!-- a --> <!-- b -->\nmore", "Text\nmore"),
        ("Text <!-- a -->  \nmore", "Text  \nmore"),
        ("<!-- a --> Text <!-- b -->", " Text"),
        ("One\n<!-- a --> <!-- b -->\nTwo", "One\nTwo"),
        ("| a | <!-- a -->\n", "| a |\n"),
        ("`<!-- code -->` <!-- a -->", "`<!-- code -->`"),
    ],
)
def test_a_comment_leaves_nothing_behind(text: str, published: str) -> None:
    assert without_comments(text) == published


def test_a_comment_that_allows_changes_nothing_on_the_page(project: Project) -> None:
    comment = " <!-- allow: figure, because it is a fixture -->"
    body = (
        "## In 7 in 10{0}\n\nOf 7 in 10  {0}\nthey say.\n\n- 7 in 10{0}\n- more\n\n"
        "| A | B |\n|---|---|\n| a | 7 in 10 |{0}\n| b | c |\n\n"
        '!!! key "7 in 10"{0}\n\n    Text.\n\n> 7 in 10{0}\n> more\n'
    )
    project.page("with.md", body.format(comment), title=f"Of 7 in 10{comment}")
    project.page("without.md", body.format("").replace("10  \n", "10\n"), title="7 in 10")
    built = project.build()
    assert built.code == 0, built.printed
    told = [line for line in built.findings if "A comment lets" not in line]
    assert {line.split(":")[0] for line in told} == {"docs/without.md"}
    pages = [built.html(name) for name in ("with/", "without/")]
    articles = [page[page.index("<h2") : page.index("</blockquote>")] for page in pages]
    assert articles[0] == articles[1]
    assert "allow" not in pages[0]
