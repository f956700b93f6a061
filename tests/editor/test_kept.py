"""Nothing is lost: a closed tab, two tabs, a change underneath, a server that stopped."""

import resource

from editor_page import Editor, Open, Server, running_editor
from playwright.sync_api import expect
from project import Project

PAGE = "about/approach.md"
STOPPED = "The editor has stopped: type `make edit` again. Your text is kept."


def test_what_was_not_saved_is_there_again(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    editor.write(" Not saved.", line=8)
    editor.page.reload()
    expect(editor.page.locator("#code")).to_contain_text("Not saved.")
    expect(editor.page.locator("#notices")).to_contain_text("is not saved yet")
    other = open_editor(PAGE)  # another browser: the server has it, too
    expect(other.page.locator("#code")).to_contain_text("Not saved.")
    other.page.get_by_role("button", name="Show the saved text").click()
    expect(other.page.locator("#code")).not_to_contain_text("Not saved.")


def test_of_two_tabs_neither_loses_its_text(open_editor: Open) -> None:
    one = open_editor(PAGE)
    two = Editor(one.page.context.new_page(), one.address, one.project)
    two.open(PAGE)
    with two.page.expect_response("**/edit/api/draft"):
        two.write(" From two.", line=8)
    one.page.bring_to_front()
    one.page.evaluate("() => window.dispatchEvent(new Event('focus'))")
    expect(one.dialog()).to_contain_text("From two.")
    expect(one.dialog()).to_contain_text("another place")
    one.dialog().get_by_role("button", name="Go on with: In the other place").click()
    expect(one.page.locator("#code")).to_contain_text("From two.")


def test_a_change_underneath_is_shown_beside_ones_own(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    editor.write(" Mine.", line=8)
    was = editor.project.read(PAGE)
    editor.project.write(PAGE, was.replace("a fixture.", "a fixture. Theirs."))
    editor.page.keyboard.press("Control+s")
    expect(editor.dialog()).to_contain_text("Theirs.")
    expect(editor.dialog()).to_contain_text("Mine.")
    editor.dialog().get_by_role("button", name="Go on with: What stands here now").click()
    expect(editor.page.locator("#kept")).to_contain_text("All is saved")
    assert "Mine." in editor.project.read(PAGE)


def test_a_full_disk_is_said_and_the_text_stays(open_editor: Open, server: Server) -> None:
    editor = open_editor(PAGE)
    was = editor.project.read(PAGE)
    before = resource.prlimit(server.process, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        editor.write(" The disk is full.", line=8)
        notices = editor.page.locator("#notices")
        expect(notices).to_contain_text("no room left on the disk")
        expect(notices).to_contain_text("Your text is kept in this browser.")
        editor.page.keyboard.press("Control+s")
        expect(notices.locator('[data-name="save"]')).to_contain_text("no room left")
        assert editor.project.read(PAGE) == was
        editor.page.reload()
        expect(editor.page.locator("#code")).to_contain_text("The disk is full.")
        expect(notices.locator('[data-name="no-draft"]')).to_contain_text("no room left")
        expect(notices.locator('[data-name="judge"]')).to_contain_text("no room left")
    finally:
        resource.prlimit(server.process, resource.RLIMIT_FSIZE, before)
    editor.save()
    expect(notices).not_to_contain_text("no room left")
    assert "The disk is full." in editor.project.read(PAGE)


def test_a_server_that_stopped_is_said_and_takes_the_text_once_it_is_back(
    open_editor: Open, project: Project
) -> None:
    first = open_editor()
    with running_editor(project) as server:
        editor = Editor(first.page.context.new_page(), server.address, project)
        editor.open(PAGE)
    editor.go_to(8)
    editor.page.keyboard.insert_text(" While it is down.")
    expect(editor.page.locator("#notices")).to_contain_text(STOPPED)
    port = server.address.split(":")[2].partition("/")[0]
    with running_editor(project, int(port)) as again:
        editor.page.goto(again.address)
        expect(editor.page.locator("#code")).to_contain_text("While it is down.")
        editor.page.keyboard.press("Control+s")
        expect(editor.page.locator("#kept")).to_contain_text("All is saved")
    assert "While it is down." in project.read(PAGE)
