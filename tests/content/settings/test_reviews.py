"""A review holds for the words that the clinician read, and the page says so once they change."""

from datetime import date

import pytest
from content.page_settings import read_page
from content.settings.reviews import Review, fingerprint, review_of
from content.site_content import read_site_content
from project import Built, Project, copy_project
from tools import run_tool
from upkeep.missing import missing

TODAY = date(2026, 11, 23)
FILE = "about/privacy.md"
CHANGED = "Changed since a clinician reviewed it."
WORDS = "reviewed_words: fdd99002f24f"
TEXT = "See *the* [first](contact.md) step: 5% of 1.5, not 3.[^a]\n\n- one\n- two"


def print_of(body: str, title: str = "Fixture") -> str:
    """What stands for the words of a page."""
    page, _ = read_page(f"---\ntitle: {title}\n---\n{body}", "fixture.md", TODAY)
    return fingerprint(page)


@pytest.mark.parametrize(
    "same",
    [
        TEXT.replace("*", "**").replace("contact.md", "about/privacy.md#start"),
        TEXT.replace(" step", "\nstep").replace("\n", "\r\n"),
        TEXT.replace("See", "  SEE").replace("- ", "* "),
        f"<!-- A note. -->{TEXT}\n\n",
    ],
    ids=["emphasis and address", "line ends", "capitals and bullets", "a comment"],
)
def test_what_no_reader_would_call_another_word_changes_nothing(same: str) -> None:
    assert print_of(same) == print_of(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [("not ", ""), ("5%", "5"), ("1.5", "15"), ("first", "last"), ("[^a]", ""), ("two", "too")],
)
def test_another_word_or_number_changes_it(old: str, new: str) -> None:
    assert print_of(TEXT.replace(old, new)) != print_of(TEXT)


def test_another_title_changes_it() -> None:
    assert print_of(TEXT, "Another") != print_of(TEXT)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Built]:
    """A site with a page that changed since its review."""
    project = copy_project(tmp_path_factory.mktemp("changed") / "project")
    project.write(FILE, project.read(FILE).replace("is a fixture", "is another fixture"))
    return project, project.build()


def test_a_changed_page_says_so_and_no_machine_reads_of_a_review(
    changed: tuple[Project, Built],
) -> None:
    _, built = changed
    html = built.html("about/privacy")
    assert built.code == 0
    assert CHANGED in html
    assert "Reviewed by" not in html
    assert "lastReviewed" not in html
    assert "reviewedBy" not in html
    [told] = built.findings
    assert told.startswith(f"docs/{FILE}:8: The words have changed since Fixture Reviewer read")
    assert "`reviewed_on: 2026-11-23` and `reviewed_words: " in told


def test_make_missing_lists_it(changed: tuple[Project, Built]) -> None:
    site = read_site_content(changed[0].path / "docs", TODAY)
    found = missing(site, TODAY)
    assert found["Pages that have changed since a clinician reviewed them"] == [f"docs/{FILE}"]
    assert f"docs/{FILE}" not in found["Pages that no clinician has reviewed"]


def test_the_line_to_paste_makes_it_reviewed(changed: tuple[Project, Built]) -> None:
    project, built = changed
    line = built.findings[0].split("`")[-2]
    page, _ = read_page(project.read(FILE).replace(WORDS, line), FILE, TODAY)
    assert review_of(page) is Review.CURRENT


def test_a_review_of_nobody_knows_what_is_a_problem_with_the_line_to_paste(
    project: Project,
) -> None:
    project.write(FILE, project.read(FILE).replace(f"{WORDS}\n", ""))
    built = project.build()
    assert built.code == 1
    [told] = built.findings
    assert told.startswith(f"docs/{FILE}:7: A review holds for the words that the clinician read")
    assert told.endswith(f"add: `{WORDS}`")


def test_a_slip_in_the_line_is_told() -> None:
    text = f"---\ntitle: Fixture\n{WORDS}x\n---\nWords."
    told = [str(one) for one in read_page(text, "fixture.md", TODAY)[1]]
    assert any('"fdd99002f24fx" stands for no words. Take the line out' in one for one in told)
    told = [str(one) for one in read_page(text.replace("x\n", "\n", 1), "fixture.md", TODAY)[1]]
    assert any("`reviewed_words` needs `reviewed_by` and `reviewed_on`" in one for one in told)


def test_make_reviewed_notes_the_words_and_the_day(project: Project) -> None:
    project.write(FILE, project.read(FILE).replace("is a fixture", "is another fixture"))
    done = run_tool("upkeep.reviewed", project.path, f"docs/{FILE}", "", BUILD_DATE="2026-11-23")
    assert done.returncode == 0, done.stderr
    page, problems = read_page(project.read(FILE), FILE, TODAY)
    assert problems == []
    assert review_of(page) is Review.CURRENT
    assert page.settings["reviewed_on"] == TODAY
    project.page("new.md", "Words.")
    by = "Ann O'Fixture, PhD"
    done = run_tool("upkeep.reviewed", project.path, "docs/new.md", by, BUILD_DATE="2026-11-23")
    page, problems = read_page(project.read("new.md"), "new.md", TODAY)
    assert problems == []
    assert review_of(page) is Review.CURRENT
    assert page.settings["reviewed_by"] == "Ann O’Fixture, PhD"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (
            "docs/about/approach.md",
            "docs/about/approach.md doesn't say who reviewed it. Type: make",
        ),
        ("docs/none.md", 'There is no page "docs/none.md". Type the whole path, like: make'),
        ("", 'There is no page "". Type the whole path'),
    ],
)
def test_make_reviewed_says_what_is_missing(project: Project, file: str, told: str) -> None:
    done = run_tool("upkeep.reviewed", project.path, file, "", BUILD_DATE="2026-11-23")
    assert done.returncode == 1
    assert done.stderr.startswith(told)
