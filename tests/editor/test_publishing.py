"""What was written is published with Git, looked up, and taken back."""

from pathlib import Path

from editor_page import Open
from git_answers import git
from playwright.sync_api import expect

PAGE = "articles/newer.md"
PUBLISHED = 30_000  # milliseconds: the whole site is built before


def test_a_change_is_published_with_the_words_given_and_taken_back(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    remote = editor.project.path.parent / "remote.git"
    editor.write(" It is published.", line=8)
    editor.page.click("#publish")
    editor.dialog().locator("summary").first.click()
    expect(editor.dialog().locator(".theirs")).to_contain_text("It is published.")
    editor.dialog().locator("textarea").fill("A sentence more")
    editor.dialog().locator(".strong").click()
    expect(editor.dialog().locator(".steps .published")).to_be_visible(timeout=PUBLISHED)
    assert git(remote, "log", "-1", "--format=%s") == "A sentence more"
    assert git(remote, "diff", "--name-only", "main~1", "main") == f"docs/{PAGE}"
    editor.page.keyboard.press("Escape")
    editor.page.click("#more")
    editor.page.click("#history")
    expect(editor.dialog()).to_contain_text("A sentence more")
    editor.page.keyboard.press("Escape")
    editor.page.click("#publish")
    editor.dialog().get_by_role("button", name="Undo this publication").click()
    editor.dialog().get_by_role("button", name="Undo it").click()
    expect(editor.dialog().locator(".steps .published")).to_be_visible(timeout=PUBLISHED)
    assert "It is published" not in git(remote, "show", f"main:docs/{PAGE}")
    assert "It is published" in git(remote, "show", f"main~1:docs/{PAGE}")


def test_a_problem_stops_it_and_is_one_click_away(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    head = git(editor.project.path, "rev-parse", "HEAD")
    editor.write(" See [the way to us](nowhere.md).", line=8)
    editor.page.click("#publish")
    editor.dialog().locator("textarea").fill("A broken link")
    editor.dialog().locator(".strong").click()
    editor.dialog().locator(".steps .finding").first.click(timeout=PUBLISHED)
    expect(editor.page.locator("#code .cm-activeLine")).to_contain_text("nowhere.md")
    assert git(editor.project.path, "rev-parse", "HEAD") == head


def test_a_new_article_stands_in_the_list(open_editor: Open) -> None:
    editor = open_editor()
    editor.page.click("#new-article")
    editor.dialog().get_by_label("Its title").fill("A fixture of its own")
    editor.dialog().locator(".strong").click()
    expect(editor.page.locator("#file-title")).to_have_text("A fixture of its own")
    expect(editor.page.locator("#page-list [aria-current]")).to_contain_text("A fixture of its own")
    (editor.project.path / "docs/articles/a-fixture-of-its-own.md").unlink()


def test_what_somebody_else_published_meanwhile_is_shown_beside_it(
    open_editor: Open, tmp_path: Path
) -> None:
    editor = open_editor(PAGE)
    remote = editor.project.path.parent / "remote.git"
    git(tmp_path, "clone", "--quiet", str(remote), "other")
    other = tmp_path / "other" / "docs" / PAGE
    other.write_text(other.read_text(encoding="utf-8") + "\nTheirs.\n", encoding="utf-8")
    git(tmp_path / "other", "commit", "--quiet", "--all", "--message", "Theirs")
    git(tmp_path / "other", "push", "--quiet")
    editor.write(" It is mine.", line=8)
    editor.page.click("#publish")
    editor.dialog().locator("textarea").fill("Mine")
    editor.dialog().locator(".strong").click()
    expect(editor.dialog().locator(".theirs").last).to_have_text("Theirs.", timeout=PUBLISHED)
    expect(editor.dialog().locator(".mine").first).to_contain_text("It is mine.")
    editor.dialog().get_by_role("button", name="Go on with: Yours").click()
    expect(editor.dialog().locator(".steps .published")).to_be_visible(timeout=PUBLISHED)
    published = git(remote, "show", f"main:docs/{PAGE}")
    assert "It is mine." in published
    assert "Theirs" in git(remote, "log", "--format=%s", "main")
