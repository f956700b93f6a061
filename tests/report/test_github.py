"""On GitHub each finding is a note on its line, and the report is in the run's summary."""

from pathlib import Path

import pytest
from project import Built, Project
from report.github_report import annotation, summary_lines
from report.problems import ADVICE_HEADING, NOT_PUBLISHED, Advice, Problem, Report

PUSHED = {
    "GITHUB_SERVER_URL": "https://github.example",
    "GITHUB_REPOSITORY": "fixture/site",
    "GITHUB_SHA": "abc123",
}


def test_signs_that_mean_something_to_github_are_written_otherwise() -> None:
    line = annotation("error", "50% is\r\nhalf: a, b", file="docs/a,b:c%.md", line="12")
    assert line == ("::error file=docs/a%2Cb%3Ac%25.md,line=12::50%25 is%0D%0Ahalf: a, b")
    assert annotation("error", "Our fault.") == "::error::Our fault."


def test_the_summary_links_each_place_and_keeps_words_from_becoming_markdown() -> None:
    report = Report()
    report.add(Problem("docs/a b.md", 12, "`<b>` is *not* here. Write `**x**`, [y] or <z>."))
    report.add(Advice("docs/c_d.md", 3, "Shorter."))
    assert list(summary_lines(report, PUSHED)) == [
        f"### {NOT_PUBLISHED}",
        "",
        (
            "- [**docs/a b.md, line 12**]"
            "(https://github.example/fixture/site/blob/abc123/docs/a%20b.md?plain=1#L12): "
            "`<b>` is \\*not\\* here. Write `**x**`, \\[y\\] or \\<z\\>."
        ),
        "",
        f"### {ADVICE_HEADING}",
        "",
        (
            "- [**docs/c\\_d.md, line 3**]"
            "(https://github.example/fixture/site/blob/abc123/docs/c_d.md?plain=1#L3): Shorter."
        ),
        "",
        "1 problem, 1 piece of advice.",
    ]
    assert list(summary_lines(Report(), {})) == ["No problem was found."]


def on_github(project: Project, summary: Path) -> Built:
    return project.build(GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary), **PUSHED)


def test_problems_are_errors_and_advice_is_a_notice(project: Project, tmp_path: Path) -> None:
    project.page("fixture.md", "A [way](zzz.md).\n\n##Heading")
    summary = tmp_path / "summary.md"
    summary.write_text("What was there.\n", encoding="utf-8")
    built = on_github(project, summary)
    assert built.code == 1
    lines = built.printed.split("\n")
    problem = '"way" links to zzz.md, which isn\'t there.'
    assert f"::error file=docs/fixture.md,line=8::{problem}" in lines
    advice = "Put a space behind the ##: `## Heading`."
    assert f"::notice file=docs/fixture.md,line=10::{advice}" in lines
    # The report itself is printed all the same.
    assert f"docs/fixture.md:8: {problem}" in lines
    told = summary.read_text(encoding="utf-8")
    assert told.startswith(f"What was there.\n### {NOT_PUBLISHED}\n")
    assert "docs/fixture.md?plain=1#L8): " in told
    assert told.endswith("1 problem, 1 piece of advice.\n")


def test_a_fault_of_our_own_is_told_there_too(project: Project, tmp_path: Path) -> None:
    review = project.path / "overrides" / "hooks" / "guard" / "pages" / "review.py"
    code = review.read_text(encoding="utf-8")
    review.write_text(code.replace("return []", "return 1 / 0"), encoding="utf-8")
    summary = tmp_path / "summary.md"
    built = on_github(project, summary)
    assert built.code == 1
    assert "Traceback" not in built.printed
    sentence = "The step `review` failed on docs/index.md: ZeroDivisionError"
    assert f"\n{sentence}" in built.printed
    assert f"::error::{NOT_PUBLISHED}%0A{sentence}" in built.printed
    assert sentence in summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("is_shown", [True, False])
def test_whoever_looks_after_the_code_can_see_where_it_failed(
    project: Project, *, is_shown: bool
) -> None:
    (project.path / "overrides" / "main.html").write_text("{% broken %}", encoding="utf-8")
    built = project.build(**({"SHOW_TRACEBACK": "1"} if is_shown else {}))
    assert built.code == 1
    assert "The step `main.html` failed" in built.printed
    assert "SHOW_TRACEBACK=1 make build" in built.printed
    assert ("Traceback" in built.printed) == is_shown
