"""The one report: every problem of the whole site at once, in words, and nothing published."""

import pytest
from project import Built, Project, copy_project
from report.problems import ADVICE_HEADING, NOT_PUBLISHED, Advice, Problem, Report

STRAYS = {
    "notes.txt": "would be public. Move it out of docs/.",
    "practice.yml.bak": "would be public. Move it out of docs/.",
    "menu.yaml": "Nothing reads this file. Did you mean `menu.yml`?",
    "practice (1).yml": "Nothing reads this file. Did you mean `practice.yml`?",
    "grief.md.txt": "The name of a page ends in .md alone. Rename this file to grief.md.",
    "Loss.md.md": "The name of a page ends in .md alone. Rename this file to loss.md.",
    "café.markdown": "The name of a page ends in .md alone. Rename this file to cafe.md.",
    "été.md": "Rename this file, like ete.md",
    "cafe\u0301.pdf": "Rename this file, like cafe.pdf.",
    "templates/grief.md": "Move this one to docs/articles/grief.md",
    "contact/index.md": "has the same address as contact.md. Rename one of them.",
    "README.md": "has the same address as",
    "articles/README.md": "has the same address as",
    "articles-page-2.md": "The list of articles uses this address itself. Rename this page.",
    "scan.PDF": "Write the ending of this file in small letters: .pdf.",
    "scan.tiff": "This kind of picture can't be shown. Save it as a JPEG, and put that here.",
    "My page.md": "Rename this file, like my-page.md",
}


def test_a_site_without_a_fault_builds_in_silence(project: Project) -> None:
    built = project.build()
    assert built.code == 0, built.printed
    assert built.findings == []
    assert NOT_PUBLISHED not in built.printed


def test_every_problem_of_the_site_is_told_at_once(project: Project) -> None:
    project.page("first.md", "A [way](nowhere.md).", title="One: two")
    project.page("second.md", "A claim.[^no-such-source]")
    project.page("third.md", "[Jump](contact.md#no-such-heading)", hidden="false")
    project.write("practice.yml", "name: Fixture\nfone: 555-555-0200\n")
    project.write("menu.yml", project.read("menu.yml").replace("contact.md", "contcat.md"))
    project.write("help-lines.yml", project.read("help-lines.yml").replace('"911"', "nine"))
    project.write("sources.yml", project.read("sources.yml").replace("2020", "soon"))
    built = project.build()
    assert built.code == 1
    assert "Traceback" not in built.printed
    places = {":".join(line.split(":")[:2]) for line in built.findings}
    assert places == {
        "docs/first.md:2",
        "docs/first.md:8",
        "docs/help-lines.yml:4",
        "docs/menu.yml:6",
        "docs/practice.yml:2",
        "docs/second.md:8",
        "docs/sources.yml:4",
        "docs/third.md:1",
        "docs/third.md:8",
    }
    lines = built.printed[built.printed.index(NOT_PUBLISHED) :].strip().split("\n")
    assert lines[0] == NOT_PUBLISHED
    assert lines[-1] == "9 problems, 0 pieces of advice."


@pytest.mark.parametrize("kind", ["UTF-16", "bytes", "empty", "gone"])
@pytest.mark.parametrize("file", ["contact.md", "practice.yml", "help-lines.yml", "menu.yml"])
def test_whatever_happens_to_a_file_there_is_a_report(
    project: Project, kind: str, file: str
) -> None:
    path = project.path / "docs" / file
    if kind == "gone":
        path.unlink()
    else:
        path.write_bytes(
            {"UTF-16": "\n".encode("utf-16") * 9, "bytes": b"\xff\x00\x80\n: [", "empty": b""}[kind]
        )
    built = project.build()
    assert "Traceback" not in built.printed
    assert built.code == 1
    assert any(line.startswith((f"docs/{file}:", "docs/menu.yml:")) for line in built.findings)


def test_a_page_in_no_menu_is_told(project: Project) -> None:
    project.page("grief.md", "Text.", hidden="false")
    assert project.build().findings == [
        (
            "docs/grief.md:1: grief.md exists but nobody can reach it: "
            "add it to docs/menu.yml, or set `hidden: true`."
        )
    ]


@pytest.fixture(scope="module")
def cluttered(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build over all files that do not belong."""
    project = copy_project(tmp_path_factory.mktemp("cluttered") / "project")
    text = project.read("about/privacy.md").replace("reviewed_on", "hidden: true\nreviewed_on")
    for file in STRAYS:
        project.write(file, text if file.endswith(".md") else "fixture: fixture\n")
    return project.build()


@pytest.mark.parametrize("file", STRAYS)
def test_a_file_that_does_not_belong_is_told(cluttered: Built, file: str) -> None:
    assert cluttered.code == 1
    assert "Traceback" not in cluttered.printed
    assert "not your fault" not in cluttered.printed
    told = [line for line in cluttered.findings if file in line]
    assert any(STRAYS[file] in line for line in told), told


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (
            "get-help-now.md",
            "template: help\n",
            "",
            "docs/get-help-now.md:1: Write `template: help`",
        ),
        ("contact.md", "template: contact\n", "", "docs/contact.md:1: Write `template: contact`"),
        ("menu.yml", "  Get help now: get-help-now.md\n", "", "docs/menu.yml:1: No door opens the"),
        (
            "contact.md",
            "template",
            "hidden: true\ntemplate",
            "docs/contact.md:6: This page stands in",
        ),
    ],
)
def test_what_visitors_need_most_cannot_get_lost(
    project: Project, file: str, old: str, new: str, words: str
) -> None:
    project.write(file, project.read(file).replace(old, new))
    findings = project.build().findings
    assert any(line.startswith(words) for line in findings), findings


def test_pages_that_cannot_be_told_apart_are_told(project: Project) -> None:
    project.write("about/privacy.md", project.read("about/approach.md"))
    findings = project.build().findings
    assert len(findings) == 1, findings
    assert "`title` and `description` are the same as in docs/about/privacy.md." in findings[0]


def test_a_second_title_in_the_text_is_told(project: Project) -> None:
    project.page("fixture.md", "# One\n\nText.\n\nTwo\n===\n\n```\n# a comment in code\n```")
    findings = project.build().findings
    assert [line.split(":")[1] for line in findings] == ["8", "13"]
    assert "Start a heading in the text with `##`." in findings[0]


def test_advice_never_stops_publication(project: Project) -> None:
    hard = "Notwithstanding considerable methodological heterogeneity, pharmacological "
    hard += "interventions demonstrate statistically insignificant superiority."
    project.page("hidden.md", f"{hard} " * 10, review_by="2026-11-22", updated="2026-01-01")
    project.write("sources.yml", project.read("sources.yml") + "  expires: 2026-11-22\n")
    built = project.build()
    assert built.code == 0, built.printed
    assert ADVICE_HEADING in built.printed
    assert len(built.findings) == 3, built.findings
    assert "docs/hidden.md:5: This page was due for review on 2026-11-22." in built.findings
    assert any("reads at grade" in line for line in built.findings)
    assert any("`second-fixture` says lapsed on 2026-11-22" in line for line in built.findings)


def test_a_calendar_date_alone_never_stops_publication(project: Project) -> None:
    built = project.build(BUILD_DATE="2036-11-23")
    assert built.code == 0, built.printed


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"BUILD_DATE": "soon"}, 'BUILD_DATE is "soon". Write a day, like 2026-12-25.'),
        ({"SITE_URL": ""}, "SITE_URL is empty."),
    ],
)
def test_a_wrong_setting_of_the_machine_is_told(
    project: Project, environment: dict[str, str], words: str
) -> None:
    built = project.build(**environment)
    assert built.code == 1
    assert words in built.printed
    assert "Traceback" not in built.printed


def test_problems_come_first_and_advice_after_them() -> None:
    report = Report()
    report.add(Advice("docs/a.md", 1, "Advice."), Problem("docs/b.md", 12, "Problem."))
    report.add(Problem("docs/b.md", 2, "Problem."), Problem("docs/b.md", 2, "Problem."))
    assert report.text().split("\n") == [
        NOT_PUBLISHED,
        "",
        "docs/b.md:2: Problem.",
        "docs/b.md:12: Problem.",
        "",
        ADVICE_HEADING,
        "docs/a.md:1: Advice.",
        "",
        "2 problems, 1 piece of advice.",
    ]
