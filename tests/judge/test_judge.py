"""What is judged while somebody writes is what the build tells, and the page is the built page."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from content.page_settings import read_page
from judge.judge import Judge
from judge.mending.rewrites import rewrite
from judge.preview import in_scheme, preview
from picture_fixtures import corners, save
from project import FIXTURES, TODAY, Built, Project, copy_project
from report.problems import Finding, Problem

from tests.guard.test_mistakes import FILES, PAGES

MISTAKES = sorted((FIXTURES / "mistakes").glob("*/*.md"))


def name_of(file: Path) -> str:
    return f"mistake-{file.parent.name}-{file.name}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fixtures, with every bad page there is."""
    project = copy_project(tmp_path_factory.mktemp("judged") / "project")
    project.style_page()
    docs = project.path / "docs"
    for file in MISTAKES:
        (docs / name_of(file)).write_bytes(file.read_bytes())
    for name, row in PAGES.items():
        project.write(f"row-{name}.md", row.page(name))
    project.page("row-31-draft.md", "Words.", draft="true")
    save(corners(30, 12), docs / "dot.png")
    for name, old, new, _ in FILES.values():
        project.write(name, project.read(name).replace(old, new, 1))
    return project


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return project.build()


@pytest.fixture(scope="module")
def judge(project: Project, built: Built) -> Iterator[Judge]:
    assert built.findings
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        judge = Judge(project.path)
        _ = judge.standing
        yield judge


def of_file(findings: list[str], file: str) -> list[str]:
    return sorted(found for found in findings if found.startswith(f"docs/{file}:"))


@pytest.mark.parametrize("path", [*map(name_of, MISTAKES), *(f"row-{name}.md" for name in PAGES)])
def test_a_bad_page_is_told_the_same_while_it_is_written(
    project: Project, judge: Judge, built: Built, path: str
) -> None:
    raw = (project.path / "docs" / path).read_bytes()
    told = [*map(str, judge.judge({path: raw}, path).findings)]
    assert of_file(told, path) == of_file(built.findings, path)


# What can be told only once a page can be read.
TOLD_NEXT = ("nobody can reach it", "A review holds for the words", "Write it in Spanish")


@pytest.mark.parametrize("path", [*map(name_of, MISTAKES), *(f"row-{name}.md" for name in PAGES)])
def test_what_one_button_writes_mends_it_and_breaks_nothing(
    project: Project, right_judge: Judge, path: str
) -> None:
    text = (project.path / "docs" / path).read_bytes().decode(errors="replace")

    def told(text: str) -> list[Finding]:
        found = right_judge.judge({path: text.encode()}, path).findings
        return [one for one in found if one.file == f"docs/{path}"]

    found = told(text)
    for one in found:
        if not (new := rewrite(text, one)):
            continue
        units = text.encode("utf-16-le")
        parts = units[: 2 * new.start], new.text.encode("utf-16-le"), units[2 * new.end :]
        left = told(b"".join(parts).decode("utf-16-le"))
        assert one not in left
        more = {other.message for other in left} - {other.message for other in found}
        assert [words for words in more if not any(known in words for known in TOLD_NEXT)] == []


def test_all_other_findings_are_the_same_too(judge: Judge, built: Built) -> None:
    path = name_of(MISTAKES[0])
    told = {*map(str, judge.judge({path: MISTAKES[0].read_bytes()}, path).findings)}
    # Only the build weighs every page; the judge weighs the one that is written.
    assert {*built.findings} - told == set()
    assert told - {*built.findings} == set()


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Built]:
    """The fixtures with nothing wrong in them."""
    project = copy_project(tmp_path_factory.mktemp("right") / "project")
    project.style_page()
    project.page("photo.md", "![Four colors](fixture.jpg)")
    built = project.build()
    assert built.code == 0, built.printed
    return project, built


@pytest.fixture(scope="module")
def right_judge(right: tuple[Project, Built]) -> Iterator[Judge]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        judge = Judge(right[0].path)
        _ = judge.standing
        yield judge


def without_card(html: str) -> str:
    """The page but for the address of its card, which nobody sees in an editor."""
    return re.sub(r'<meta property="og:image" content="[^"]*">|"image":"[^"]*",?', "", html)


def test_the_page_is_the_built_page(right: tuple[Project, Built], right_judge: Judge) -> None:
    project, built = right
    for file in sorted((project.path / "docs").rglob("*.md")):
        path = file.relative_to(project.path / "docs").as_posix()
        if path not in right_judge.standing.build.site.pages:
            continue
        address = re.sub(r"(?:index)?\.md$", "", path)
        page = right_judge.judge({path: file.read_bytes()}, path).page
        assert without_card(page) == without_card(built.html(address)), path


def test_what_a_page_loads_is_there(right: tuple[Project, Built], right_judge: Judge) -> None:
    page = right_judge.judge({}, "photo.md").page
    photos = re.findall(r'(?:src|srcset)="(?:\.\./)?(fixture-[^" ]+)', page)
    others = re.findall(r'(?:href|src)="(?:\.\./)*(assets/[^"]+\.(?:css|png|svg))"', page)
    assert photos
    assert others
    for path in (*photos, *others):
        content = right_judge.published(path)
        assert content == (right[1].site / path).read_bytes(), path
    assert right_judge.published("contact.md") is None
    assert right_judge.published("../mkdocs.yml") is None


def test_a_draft_can_be_seen_and_stays_out_of_the_site(right_judge: Judge) -> None:
    style = (right_judge.shadow.docs / "style.md").read_bytes()
    draft = style.replace(b"---\n", b"---\ndraft: true\n", 1)
    judged = right_judge.judge({"style.md": draft}, "style.md")
    assert "<h1>" in judged.page
    assert judged.report.drafts == {"docs/style.md"}


def test_other_pages_hear_of_a_heading_that_is_gone(
    right: tuple[Project, Built], right_judge: Judge
) -> None:
    project = right[0]
    linked = project.read("contact.md")
    heading = re.search(r"^## (.+)$", linked, re.MULTILINE)
    assert heading
    project.page("links.md", "See [it](contact.md#what-to-bring).")
    assert right_judge.judge({}).report.problems == []
    gone = linked.replace(heading[0], "## Something else").encode()
    told = [*map(str, right_judge.judge({"contact.md": gone}, "contact.md").findings)]
    (project.path / "docs" / "links.md").unlink()
    assert any(found.startswith("docs/links.md:8: ") for found in told), told


def test_nothing_of_the_project_is_changed(
    right: tuple[Project, Built], right_judge: Judge
) -> None:
    docs = right[0].path / "docs"
    before = {file: file.read_bytes() for file in docs.rglob("*") if file.is_file()}
    files: dict[str, bytes | None] = {"contact.md": b"Broken.", "new.md": b"New.", "menu.yml": None}
    right_judge.judge(files, "contact.md")
    assert {file: file.read_bytes() for file in docs.rglob("*") if file.is_file()} == before
    assert right_judge.judge({}).report.problems == []


def test_a_preview_runs_nothing_and_names_its_blocks(right_judge: Judge) -> None:
    page = right_judge.judge({}, "style.md").page
    written = right_judge.standing.build.site.every_page["style.md"]
    shown = preview(page, written)
    assert "<script" not in shown.html
    assert '<html data-scheme="dark"' in in_scheme(shown.html, "dark")
    assert "Content-Security-Policy" not in shown.html
    fonts = re.findall(r"url\((?:\.\./)*(assets/fonts/[\w-]+\.woff2)\)", shown.html)
    assert {"assets/fonts/fraunces.woff2", "assets/fonts/source-sans-3.woff2"} <= {*fonts}
    assert all(right_judge.published(font) for font in fonts)
    assert len(shown.at_lines) > 20
    assert [line for line, _ in shown.at_lines] == sorted(line for line, _ in shown.at_lines)
    for _, name in shown.at_lines:
        assert shown.html.count(f'id="{name}"') == 1, name


STEPS = """---
title: Steps
---
## How

1. Lie down.
2. Sleep.

![A low bed](bed.jpg)
"""
STEPS_PAGE = """<div class="bc-prose"><h2 id="how">How</h2><ol>
<li>Lie down.</li><li>Sleep.</li></ol><p><img src="bed.jpg" alt="A low bed"></p></div>"""


def test_photos_and_steps_are_found_on_the_page() -> None:
    page, _ = read_page(STEPS, "steps.md", date.fromisoformat(TODAY))
    shown = preview(STEPS_PAGE, page)
    found = {line: shown.html.partition(f'id="{name}"')[2] for line, name in shown.at_lines}
    assert found[4].startswith(">How<")
    assert found[6].startswith(">\n<li")
    assert found[7].startswith(">Sleep.<")
    assert found[9].startswith("><img")


REWRITES = (
    ("See [it](contcat.md).", "See [it](contact.md)."),
    ("We recieve you.", "We receive you."),
    ("See [a page](http://fixture.example/a).", "See [a page](https://fixture.example/a)."),
    ("Bring water 😀 and see [it](contcat.md).", "Bring water 😀 and see [it](contact.md)."),
)


@pytest.mark.parametrize(("wrong", "right_text"), REWRITES)
def test_what_a_message_names_can_be_written_at_once(
    right_judge: Judge, wrong: str, right_text: str
) -> None:
    text = f"---\ntitle: A page\n---\n{wrong}\n"
    found = right_judge.judge({"style.md": text.encode()}, "style.md").findings
    new = [made for one in found if one.line == 4 and (made := rewrite(text, one))]
    assert new, found
    units = text.encode("utf-16-le")
    start, end = 2 * new[0].start, 2 * new[0].end
    whole = units[:start].decode("utf-16-le") + new[0].text + units[end:].decode("utf-16-le")
    assert whole == text.replace(wrong, right_text)


@pytest.mark.parametrize(
    ("setting", "right_line"),
    [
        ("title: Ketamine: what to expect", 'title: "Ketamine: what to expect"'),
        ("descripton: Words of a fixture", "description: Words of a fixture"),
        ("updated: 11/23/2026", "updated: 2026-11-23"),
        ("title: “What to expect”", 'title: "What to expect"'),
    ],
)
def test_a_setting_can_be_mended_at_once(right_judge: Judge, setting: str, right_line: str) -> None:
    text = f"---\n{setting}\n---\nWords.\n"
    found = right_judge.judge({"style.md": text.encode()}, "style.md").findings
    new = [made for one in found if one.line == 2 and (made := rewrite(text, one))]
    mended = {text[: one.start] + one.text + text[one.end :] for one in new}
    assert text.replace(setting, right_line) in mended, found


def test_a_message_that_names_nothing_sure_has_no_button() -> None:
    found = Problem("docs/a.md", 1, "`description` is missing. Add: `description: one sentence`")
    assert rewrite("title: A\n", found) is None
