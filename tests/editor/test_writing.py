"""A page is written: exactly those lines change, and the guard and the page follow."""

import io
import time
from base64 import b64encode

from editor_page import Open
from picture_fixtures import camera_data, corners
from PIL import Image
from playwright.sync_api import FilePayload, expect

PAGE = "about/approach.md"
DROP = """photo => {
  const dataTransfer = new DataTransfer()
  const bytes = Uint8Array.from(atob(photo), each => each.charCodeAt(0))
  for (const name of ["IMG 2.JPG", "IMG 3.JPG"])
    dataTransfer.items.add(new File([bytes], name, { type: "image/jpeg" }))
  const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true })
  document.querySelector("#code .cm-content").dispatchEvent(event)
}"""
SENTENCE = "This page is a fixture."


def test_a_word_and_a_setting_change_one_line_each_and_a_problem_stands_at_its_field(
    open_editor: Open,
) -> None:
    editor = open_editor(PAGE)
    before = editor.project.read(PAGE)
    editor.write(" It has more.", line=8)
    assert editor.project.read(PAGE) == before
    editor.save()
    word = (SENTENCE, f"{SENTENCE} It has more.")
    assert editor.changed(PAGE, before) == [word]
    page = editor.page
    page.click("#form-tab")
    with editor.judged():
        page.locator("#form").get_by_label("Title").fill("Fixture road")
        page.keyboard.press("Tab")
    editor.save()
    setting = ("title: Fixture approach", "title: Fixture road")
    assert editor.changed(PAGE, before) == [setting, word]
    page.locator("#field-description").fill("Too short.")
    expect(page.locator("#field-description-wrong")).to_contain_text("50")
    page.locator("#problem-list .finding").first.click()
    expect(page.locator("#field-description")).to_be_focused()


def test_the_settings_stand_in_their_tab_and_can_be_unfolded(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    code = editor.page.locator("#code")
    expect(code).not_to_contain_text("title:")
    code.get_by_role("button", name="Settings: title, day, draft…").click()
    expect(editor.page.locator("#field-title")).to_be_visible()
    editor.page.click("#text-tab")
    code.locator(".cm-content").focus()
    editor.page.keyboard.press("Control+Home")
    editor.page.keyboard.press("Control+Alt+]")
    expect(code).to_contain_text("title: Fixture approach")
    assert editor.text == editor.project.read(PAGE)
    with editor.judged():
        editor.go_to(4)
        editor.page.keyboard.insert_text("!")
    editor.choose("style.md")
    editor.choose(PAGE)
    expect(code).not_to_contain_text("title:")
    editor.page.locator("#problem-list .finding").first.click()
    expect(editor.page.locator("#field-updated")).to_be_focused()


def test_a_fact_in_the_form_changes_one_line(open_editor: Open) -> None:
    editor = open_editor("practice.yml")
    before = editor.project.read("practice.yml")
    with editor.judged():
        editor.page.locator("#field-address-city").fill("Boise")
        editor.page.keyboard.press("Tab")
    editor.save()
    assert editor.changed("practice.yml", before) == [("  city:", "  city: Boise")]


def test_a_list_grows_moves_and_shrinks(open_editor: Open) -> None:
    editor = open_editor("menu.yml")
    before = editor.project.read("menu.yml")
    page = editor.page
    page.get_by_role("button", name="Down: about/privacy.md", exact=False).last.click()
    expect(page.locator("#kept")).to_contain_text("Not saved")
    editor.save()
    footer = editor.project.read("menu.yml").partition("footer:\n")[2]
    assert footer == "  - about/team.md\n  - about/privacy.md\n  - about/fees.md\n"
    page.get_by_role("button", name="Up: about/privacy.md").last.click()
    expect(page.locator("#kept")).to_contain_text("Not saved")
    editor.save()
    assert editor.project.read("menu.yml") == before


def test_a_problem_shows_at_once_and_one_button_mends_it(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    page = editor.page
    started = time.monotonic()
    editor.write(" See [the way to us](../contcat.md).", line=8)
    problem = page.locator("#problem-list .problem").first
    expect(problem).to_contain_text("Line 8")
    assert time.monotonic() - started < 2
    expect(page.locator("#spoken")).to_contain_text("problem")
    expect(page.locator("#code .cm-lint-marker-error")).to_have_count(1)
    for by_key in (True, False):
        editor.go_to(9)
        if by_key:
            page.keyboard.press("F8")
        else:
            problem.locator(".finding").click()
        expect(page.locator("#code .cm-activeLine")).to_contain_text(SENTENCE)
        page.keyboard.insert_text("../contcat.md")  # over what is selected
        expect(page.locator("#code .cm-activeLine")).to_have_text(
            f"{SENTENCE} See [the way to us](../contcat.md)."
        )
    with editor.judged():
        problem.get_by_role("button", name="Write “../contact.md”").click()
    expect(page.locator("#problem-list .problem")).to_have_count(0)
    assert "See [the way to us](../contact.md)." in editor.text


def test_the_page_beside_it_shows_what_is_written_where_it_is_written(open_editor: Open) -> None:
    editor = open_editor("style.md")
    words = " A sentence that is nowhere else."
    editor.go_to(9)
    editor.page.keyboard.press("Control+End")
    with editor.judged():
        editor.page.keyboard.insert_text("\n\nA sentence that is nowhere else.\n")
    shown = editor.page.frame_locator("#frames iframe:not(.coming)").get_by_text(words.strip())
    expect(shown).to_be_in_viewport()
    editor.page.select_option("#scheme", "dark")
    page = editor.page.frame_locator("#frames iframe:not(.coming)").locator(":root")
    expect(page).to_have_css("color-scheme", "dark")
    assert editor.page.locator("#frames iframe").first.get_attribute("sandbox") == ""


def test_lists_and_headings_begin_the_lines_that_are_meant(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    keys = editor.page.keyboard
    editor.go_to(8)
    keys.insert_text("\n\nOne word\nTwo words\n\nA part")
    for key in ("ArrowLeft", "ArrowLeft"):
        keys.press(key)
    editor.page.get_by_role("button", name="Heading").click()
    keys.insert_text("!")
    for key in ("ArrowUp", "ArrowUp", "Home", "Shift+ArrowUp", "Shift+End"):
        keys.press(key)
    with editor.judged():
        editor.page.get_by_role("button", name="List").click()
    assert "\n- One word\n- Two words\n\n## A pa" in editor.text, editor.text


def test_what_our_pages_have_is_picked(open_editor: Open) -> None:
    editor = open_editor(PAGE)
    added = {"Source…": "[^second-fixture]", "Link…": "](", "Block…": "!!! "}
    for name, sign in added.items():
        editor.go_to(8)
        editor.page.get_by_role("button", name=name).click()
        editor.dialog().get_by_label("Find").fill(
            {"Block…": "key", "Source…": "second"}.get(name, "")
        )
        editor.dialog().locator("li button").last.click()
        expect(editor.page.locator("#code")).to_contain_text(sign)
    editor.page.get_by_role("button", name="Source…").click()
    editor.dialog().get_by_label("Find").fill("About rest")
    editor.dialog().get_by_role("button", name="A new source…").click()
    expect(editor.dialog().get_by_label("Title")).to_be_focused()


def test_photos_are_chosen_or_dropped_and_go_in_with_words_and_without_their_place(
    open_editor: Open,
) -> None:
    editor = open_editor("about/approach.md")
    editor.go_to(8)
    raw = io.BytesIO()
    corners().save(raw, "JPEG", exif=camera_data(6))
    photo: FilePayload = {"name": "One.JPG", "mimeType": "image/jpeg", "buffer": raw.getvalue()}
    with editor.page.expect_file_chooser() as chosen:
        editor.page.get_by_role("button", name="Photo…").click()
    chosen.value.set_files(photo)
    editor.dialog().get_by_label("What it shows").fill("Two corners")
    editor.dialog().locator(".strong").click()
    expect(editor.page.locator("#code")).to_contain_text("![Two corners](one.jpg)")
    editor.page.evaluate(DROP, b64encode(raw.getvalue()).decode())
    asked = editor.dialog().get_by_label("What it shows")
    expect(asked).to_be_focused()
    editor.dialog().locator(".strong").click()
    assert asked.evaluate("field => field.validity.valueMissing")
    asked.fill("Four [corners]")
    editor.dialog().locator(".strong").click()
    expect(editor.page.locator("#code")).to_contain_text("![Four corners](img-2.jpg)")
    expect(editor.page.locator("#notices")).to_contain_text("turned upright; the place where")
    expect(asked).to_have_value("")
    asked.fill("Three corners")
    editor.dialog().locator(".strong").click()
    expect(editor.page.locator("#code")).to_contain_text("![Three corners](img-3.jpg)")
    for name in ("one.jpg", "img-2.jpg", "img-3.jpg"):
        with Image.open(editor.project.path / "docs" / "about" / name) as kept:
            assert kept.height > kept.width
            assert not kept.getexif()
            assert "exif" not in kept.info
