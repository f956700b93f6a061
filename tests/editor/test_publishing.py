"""What was written is published with Git, looked up, and taken back."""

from pathlib import Path

from editor_page import PASTE, Open
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
    made = editor.dialog().locator(".steps .live")
    expect(made).to_contain_text("It is on the live site.")
    link = made.get_by_role("link", name="Look at it on GitHub")
    assert link.get_attribute("href") == "https://github.com/run/1"
    assert git(remote, "log", "-1", "--format=%s") == "A sentence more"
    assert git(remote, "diff", "--name-only", "main~1", "main") == f"docs/{PAGE}"
    expect(editor.page.locator("#publish-last-words")).to_contain_text("A sentence more")
    editor.dialog().get_by_role("button", name="Undo this publication").click()
    editor.dialog().get_by_role("button", name="Undo it").click()
    expect(editor.dialog().locator(".steps .published")).to_be_visible(timeout=PUBLISHED)
    assert "It is published" not in git(remote, "show", f"main:docs/{PAGE}")
    assert "It is published" in git(remote, "show", f"main~1:docs/{PAGE}")
    editor.page.keyboard.press("Escape")
    editor.page.click("#more")
    editor.page.click("#history")
    editor.dialog().get_by_role("button", name="A sentence more").last.click()
    expect(editor.dialog().locator(".compared")).to_contain_text("It is published.")


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


def test_a_page_is_made_filled_in_and_shown_to_visitors(open_editor: Open) -> None:
    editor = open_editor()
    page = editor.page
    page.click("#new-article")
    editor.dialog().get_by_label("Its title").fill("A fixture of its own")
    editor.dialog().get_by_label("Is it about ketamine?").select_option("No")
    editor.dialog().locator(".strong").click()
    expect(page.locator("#file-title")).to_have_text("A fixture of its own")
    expect(page.locator("#page-list [aria-current]")).to_be_in_viewport()
    page.locator("#code .cm-line", has_text="insert the answer in plain").click()
    with editor.judged():
        page.keyboard.insert_text("It stands in its place.")
    assert "[insert the answer in plain" not in editor.text
    with editor.judged():
        page.click("text=Take out the block “Ask your prescriber”")
    assert "Ask your prescriber" not in editor.text
    page.locator("#problem-list .finding", has_text="insert what the practice").click()
    with editor.judged():
        page.keyboard.insert_text("We believe it.")
    assert "    We believe it.\n" in editor.text
    page.click("#publish")
    expect(editor.dialog()).to_contain_text("which is a draft: visitors don't see it")
    editor.dialog().get_by_role("button", name="Let visitors see it").click()
    expect(editor.dialog()).not_to_contain_text("is a draft")


def test_a_page_is_renamed_and_withdrawn_and_links_to_it_stay_whole(open_editor: Open) -> None:
    editor = open_editor()
    page, project = editor.page, editor.project
    project.page("links.md", "See [what it costs](about/fees.md).")
    editor.choose("about/fees.md")
    editor.write(" Not saved.", line=8)
    page.click("#more")
    page.click("#rename")
    assert editor.dialog().get_by_label("File").input_value() == "about/fees.md"
    editor.dialog().get_by_label("Title").fill("What it costs")
    editor.dialog().get_by_label("File").fill("contact.md")
    editor.dialog().locator(".strong").click()
    expect(editor.dialog().get_by_role("alert")).to_contain_text("There is a page contact.md")
    assert editor.dialog().get_by_label("Title").input_value() == "What it costs"
    editor.dialog().get_by_label("File").fill("about/what-it-costs.md")
    with editor.judged():
        editor.dialog().locator(".strong").click()
    expect(page.locator("#file-title")).to_have_text("What it costs")
    expect(page.locator("#file-about")).to_have_text("about/what-it-costs.md")
    assert " Not saved." in project.read("about/what-it-costs.md")
    assert "](about/what-it-costs.md)" in project.read("links.md")
    assert "about/fees/: about/what-it-costs.md\n" in project.read("redirects.yml")
    assert "  - about/what-it-costs.md\n" in project.read("menu.yml")
    page.click("#more")
    page.click("#withdraw")
    editor.dialog().get_by_label("Where visitors").select_option("contact.md")
    editor.dialog().locator(".strong").click()
    expect(page.locator("#notices")).to_contain_text("Links on 1 other page were mended.")
    expect(page.locator("#file-title")).to_have_text("No page is open")
    assert not (project.path / "docs/about/what-it-costs.md").exists()
    assert "](contact.md)" in project.read("links.md")
    # It never was published by that name.
    assert "about/fees/: contact.md\n" in project.read("redirects.yml")
    assert "what-it-costs" not in project.read("redirects.yml")


def test_a_text_that_is_written_already_becomes_an_article(open_editor: Open) -> None:
    editor = open_editor()
    page = editor.page
    page.click("#new-article")
    editor.dialog().get_by_label("Its title").fill("What rest is")
    editor.dialog().get_by_label("Is it about ketamine?").select_option("No")
    editor.dialog().get_by_label("Its text").focus()
    with page.expect_response("**/edit/api/paste"):
        page.evaluate(PASTE, ["<h1>What rest is</h1><p>More than sleep.</p><h2>How</h2>", ""])
    expect(editor.dialog().get_by_label("Its text")).to_have_value(
        "## What rest is\n\nMore than sleep.\n\n### How"
    )
    with editor.judged():
        editor.dialog().locator(".strong").click()
    assert "\nMore than sleep.\n\n## How\n" in editor.text
    page.locator("#problem-list .finding", has_text="insert one sentence").click()
    expect(page.get_by_label("Description (needed)")).to_be_focused()
    with editor.judged():  # what stood there is selected
        page.keyboard.insert_text("What rest is, and how it comes when nothing else does help.")
    state = page.locator("#page-list [aria-current] .state")
    expect(state).not_to_contain_text("has problems")
    expect(state).to_contain_text("unsaved")
    with editor.judged():
        page.keyboard.insert_text(" TODO")
    expect(state).to_contain_text("has problems")
    page.click("#new-page")
    expect(editor.dialog()).to_contain_text("Where it stands in the menu")
    assert editor.dialog().get_by_label("Its text").input_value() == ""


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
