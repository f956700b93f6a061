"""Publishing, earlier versions and undoing, with a bare repository on disk as the place they go."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from edit_server import Editor, editor_of, git, with_remote
from project import TODAY, Project, copy_project


@pytest.fixture(scope="module", autouse=True)
def _day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        environment.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    project = copy_project(tmp_path_factory.mktemp("published") / "project")
    with_remote(project)
    with editor_of(project) as editor:
        yield editor


def published(editor: Editor, path: str) -> str:
    """A file as it is published."""
    return git(bare_of(editor.project), "show", f"main:docs/{path}") + "\n"


def bare_of(project: Project) -> Path:
    return project.path.parent / "published.git"


def with_line(text: str, line: str) -> str:
    """A text with one more paragraph."""
    return f"{text.rstrip()}\n\n{line}\n"


def change_elsewhere(editor: Editor, path: str, line: str) -> str:
    """Somebody else publishes a change; gives the text that they made."""
    copy = editor.project.path.parent / "elsewhere"
    if not copy.exists():
        git(copy.parent, "clone", "--quiet", str(bare_of(editor.project)), str(copy))
    git(copy, "pull", "--quiet", "--no-rebase")
    file = copy / "docs" / path
    text = with_line(file.read_text(encoding="utf-8"), line)
    file.write_text(text, encoding="utf-8")
    git(copy, "commit", "--quiet", "--all", "-m", "Words of somebody else")
    git(copy, "push", "--quiet")
    return text


def publish(editor: Editor, words: str = "A reader gains words", **more: Any) -> dict[str, Any]:
    """The last step of a publication."""
    answer = editor.post("publish", words=words, **more)
    assert answer.status == 200, answer.body
    step: dict[str, Any] = answer.steps[-1]
    return step


def test_nothing_is_changed_at_first(editor: Editor) -> None:
    found = editor.get("changes")
    assert found["changes"] == []
    assert (found["branch"], found["remote"], found["behind"]) == ("main", True, False)
    assert publish(editor)["state"] == "stopped"


def test_what_was_changed_is_told_and_published_with_the_words_given(editor: Editor) -> None:
    old = editor.project.read("contact.md")
    new = with_line(old, "Words that were added.")
    editor.save("contact.md", new)
    editor.project.page("new.md", "A new page.")
    editor.project.page("draft.md", "Not ready.", draft="true")
    changes = {one["path"]: one for one in editor.get("changes")["changes"]}
    assert [path for path, one in changes.items() if one["is_draft"]] == ["draft.md"]
    assert editor.post("show", path="draft.md").status == 200
    assert "draft:" not in editor.project.read("draft.md")
    assert not any(one["is_draft"] for one in editor.get("changes")["changes"])
    assert changes["contact.md"]["words"] == "1 place changed"
    assert [None, "Words that were added."] in changes["contact.md"]["rows"]
    assert changes["new.md"]["words"] == "new"
    words = "# Says what to bring\n\n“It’s” here."
    steps = editor.post("publish", words=words).steps
    assert [step["state"] for step in steps][-2:] == ["pushing", "published"]
    assert published(editor, "contact.md") == new
    assert git(bare_of(editor.project), "log", "-1", "--format=%B", "main") == words
    assert git(editor.project.path, "status", "--porcelain") == ""
    assert editor.get("changes")["changes"] == []
    assert editor.get("changes")["last"]["words"] == "# Says what to bring"


def test_a_page_with_another_name_is_told_as_one_and_keeps_its_earlier_versions(
    editor: Editor,
) -> None:
    old, new = "about/approach.md", "about/our-approach.md"
    was = editor.project.read(old)
    assert editor.post("rename", path=old, to=new, title="Our own approach").status == 200
    changes = {one["path"]: one for one in editor.get("changes")["changes"]}
    assert changes[new]["words"] == f"renamed, it was {old}; 1 place changed"
    assert old not in changes
    assert publish(editor)["state"] == "published"
    [_, first] = editor.get("history", path=new)
    assert first["path"] == old
    assert editor.get("version", path=first["path"], id=first["id"])["text"] == was
    editor.post("withdraw", path=new, to="contact.md")
    changes = {one["path"]: one["words"] for one in editor.get("changes")["changes"]}
    assert changes[new] == "taken out"
    git(editor.project.path, "checkout", "--quiet", "docs")


def test_with_a_problem_anywhere_nothing_is_published(editor: Editor) -> None:
    before = editor.project.read("contact.md")
    editor.save("contact.md", with_line(before, "See [it](contcat.md)."))
    head = git(editor.project.path, "rev-parse", "HEAD")
    step = publish(editor)
    assert step["state"] == "stopped"
    [finding] = step["findings"]
    assert finding["file"] == "contact.md"
    assert "contcat.md" in finding["message"]
    assert "contcat.md" not in published(editor, "contact.md")
    assert git(editor.project.path, "rev-parse", "HEAD") == head
    assert "contcat.md" in editor.project.read("contact.md")
    editor.save("contact.md", before)


def test_anothers_page_is_taken_over_and_ones_own_stays(editor: Editor) -> None:
    theirs = change_elsewhere(editor, "about/privacy.md", "Theirs.")
    mine = with_line(editor.project.read("contact.md"), "Mine.")
    editor.save("contact.md", mine)
    assert publish(editor)["state"] == "published"
    assert published(editor, "about/privacy.md") == theirs
    assert published(editor, "contact.md") == mine
    assert editor.project.read("about/privacy.md") == theirs


@pytest.mark.parametrize("chosen", ["yours", "theirs"])
def test_where_both_changed_a_page_both_are_shown_and_one_is_chosen(
    editor: Editor, chosen: str
) -> None:
    base = editor.project.read("contact.md")
    theirs = change_elsewhere(editor, "contact.md", f"Theirs, {chosen}.")
    mine = with_line(base, f"Mine, {chosen}.")
    editor.save("contact.md", mine)
    step = publish(editor)
    assert step["state"] == "theirs"
    assert step["files"] == [{"path": "contact.md", "yours": mine, "theirs": theirs, "base": base}]
    assert editor.project.read("contact.md") == mine
    assert published(editor, "contact.md") == theirs
    assert publish(editor, take={"contact.md": chosen})["state"] == "published"
    assert published(editor, "contact.md") == {"yours": mine, "theirs": theirs}[chosen]
    log = git(bare_of(editor.project), "log", "--format=%s", "main")
    assert log.count("Words of somebody else") >= 1


def test_earlier_versions_can_be_read(editor: Editor) -> None:
    found = editor.get("history", path="contact.md")
    assert len(found) > 2
    assert found[-1]["words"] == "A project of fixtures"
    assert all(one["who"] and one["day"] and one["path"] == "contact.md" for one in found)
    text = editor.get("version", path="contact.md", id=found[-1]["id"])["text"]
    assert text.startswith("---\ntitle: Fixture contact")
    for asked in ("HEAD", "--help", "0" * 40, ""):
        answer = editor.ask("GET", f"/edit/api/version?path=contact.md&id={asked}")
        assert answer.status in {400, 404}, asked


def test_a_publication_is_taken_back_by_a_new_one(editor: Editor) -> None:
    before = editor.project.read("about/fees.md")
    editor.save("about/fees.md", with_line(before, "Too early."))
    assert publish(editor)["state"] == "published"
    last = editor.get("changes")["last"]
    steps = editor.post("undo", id=last["id"]).steps
    assert steps[-1]["state"] == "published", steps
    assert published(editor, "about/fees.md") == before
    assert editor.project.read("about/fees.md") == before
    log = git(bare_of(editor.project), "log", "-2", "--format=%s", "main").splitlines()
    assert log[1] == "A reader gains words"
    assert log[0] == "Undo “A reader gains words”"
    assert steps[-1]["message"].startswith("Undone.")


def test_what_was_changed_again_since_is_not_taken_back_by_itself(editor: Editor) -> None:
    before = editor.project.read("about/fees.md")
    editor.save("about/fees.md", with_line(before, "First."))
    publish(editor)
    first = editor.get("changes")["last"]
    editor.save("about/fees.md", with_line(before, "Second."))
    publish(editor)
    step = editor.post("undo", id=first["id"]).steps[-1]
    assert step["state"] == "stopped"
    assert "earlier versions" in step["message"]
    assert published(editor, "about/fees.md") == with_line(before, "Second.")


def test_what_is_not_published_yet_is_not_lost_when_a_publication_is_taken_back(
    editor: Editor,
) -> None:
    before = editor.project.read("about/fees.md")
    editor.save("about/fees.md", with_line(before, "First."))
    editor.project.page("about/new.md", "A new page of a fixture.", hidden="true")
    publish(editor)
    first = editor.get("changes")["last"]
    log = git(bare_of(editor.project), "log", "--format=%H", "main")
    typed = with_line(editor.project.read("about/new.md"), "More words.")
    editor.save("about/new.md", typed)
    editor.save("contact.md", with_line(editor.project.read("contact.md"), "Elsewhere."))
    step = editor.post("undo", id=first["id"]).steps[-1]
    assert step["state"] == "stopped"
    assert "that would be lost with it: about/new.md. Publish" in step["message"]
    assert git(bare_of(editor.project), "log", "--format=%H", "main") == log
    assert editor.project.read("about/new.md") == typed
    assert publish(editor)["state"] == "published"


def test_a_page_that_was_never_published_leaves_no_address_behind(editor: Editor) -> None:
    redirects = editor.project.read("redirects.yml")
    editor.project.page("about/early.md", "A new page of a fixture.", draft="true")
    named = {"path": "about/early.md", "to": "about/later.md", "title": "Newer"}
    assert editor.post("rename", **named).json["words"] == "The page is about/later.md now."
    gone = editor.post("withdraw", path="about/later.md", to="contact.md").json
    assert gone["words"].startswith("The page is deleted. It was never published")
    assert editor.project.read("redirects.yml") == redirects
    assert not (editor.project.path / "docs/about/later.md").exists()
    gone = editor.post("withdraw", path="about/fees.md", to="contact.md").json
    assert gone["words"].startswith("The page is taken down. Its address leads to contact.md.")


def test_that_no_clinician_has_reviewed_an_article_is_told_before_visitors_read_it(
    editor: Editor,
) -> None:
    path = "articles/unread.md"
    for draft in ("true", "false"):
        editor.project.page(path, "An article of a fixture.", draft=draft)
        told = {one["path"]: one["words"] for one in editor.get("changes")["changes"]}[path]
        assert ("no clinician has reviewed" in told) == (draft == "false")
    (editor.project.path / "docs" / path).unlink()


def test_words_are_asked_for(editor: Editor) -> None:
    answer = editor.post("publish", words="  ")
    assert answer.status == 400
    assert answer.json["error"].startswith("Say in a few words")


def test_whoever_is_offline_reads_so_and_loses_nothing(editor: Editor) -> None:
    text = with_line(editor.project.read("contact.md"), "Offline.")
    editor.save("contact.md", text)
    bare = bare_of(editor.project)
    bare.rename(bare.with_name("away.git"))
    try:
        step = publish(editor)
    finally:
        bare.with_name("away.git").rename(bare)
    assert step["state"] == "stopped"
    assert "Nothing is lost" in str(step["message"])
    assert editor.project.read("contact.md") == text
    assert publish(editor)["state"] == "published"


def test_nothing_but_docs_is_published(editor: Editor) -> None:
    other = editor.project.path / "mkdocs.yml"
    before = other.read_text()
    other.write_text(before + "# Half done\n")
    editor.save("contact.md", with_line(editor.project.read("contact.md"), "Docs alone."))
    assert publish(editor)["state"] == "published"
    assert "Half done" not in git(bare_of(editor.project), "show", "main:mkdocs.yml")
    assert other.read_text() == before + "# Half done\n"
    other.write_text(before)


def test_no_push_is_ever_forced() -> None:
    folder = Path(__file__).parents[2] / "overrides" / "tools" / "edit"
    texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.py")]
    [push] = [line for text in texts for line in text.splitlines() if '"push"' in line]
    assert push.strip() == 'git(project, "push", "--quiet", branch.remote, target)'
    [target] = [line for text in texts for line in text.splitlines() if "target = f" in line]
    assert target.strip() == 'target = f"{commit}:refs/heads/{branch.target}"'


def test_without_a_name_git_asks_for_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    project = copy_project(tmp_path / "project")
    git(project.path, "init", "--quiet", "-b", "main")
    git(project.path, "config", "user.useConfigOnly", "true")
    with editor_of(project) as editor:
        assert editor.get("changes")["needs_name"] is True
        answer = editor.post("publish", words="Words")
    assert answer.status == 422
    assert answer.json["needs_name"] is True
