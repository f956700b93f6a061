"""The tests' own guard judges each page alone: nothing of one is told of the next."""

import pytest
from guarded import PAGE, Guard
from project import TODAY, copy_project

# Each with what is gathered, and told only at the end.
TEXTS = (
    "[![](dot.png)](https://fixture.example/)",  # pictures and links without words
    "![A photo](broken.jpg)",  # told once in a build, however many pages show it
    "See [the draft](draft.md).",  # links, as Markdown finds them
)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Guard:
    """A guard over a project with a photo that is none, and a draft."""
    project = copy_project(tmp_path_factory.mktemp("guarded") / "project")
    project.write("broken.jpg", "This is no photo.")
    project.page("draft.md", "Words.", draft="true")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        return Guard(project)


def test_what_is_told_of_a_page_is_told_of_no_other(own: Guard) -> None:
    plain = own.findings("Words.")  # that no page shows the photo
    for text in TEXTS:
        assert own.findings(text) != plain, text
        assert own.findings("Words.") == plain, text


def test_the_same_page_is_told_the_same_again(own: Guard) -> None:
    once = [own.findings(text) for text in TEXTS]
    assert [own.findings(text) for text in reversed(TEXTS)] == [*reversed(once)]


def test_what_a_page_is_about_is_forgotten(own: Guard) -> None:
    own.findings("Ketamine, ketamine, ketamine.")
    assert PAGE in own.build.on_ketamine
    own.findings("Words.")
    assert PAGE not in own.build.on_ketamine


def test_two_guards_do_not_get_in_each_others_way(own: Guard, guard: Guard) -> None:
    told = own.findings(TEXTS[1])
    assert guard.findings(TEXTS[1]) != told
    assert own.findings(TEXTS[1]) == told
