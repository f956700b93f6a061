"""Everyone can use it: on a phone, a tablet and a desktop, in both schemes, by keyboard alone."""

import pytest
from axe_faults import axe_faults, dark_faults
from editor_page import Open
from page_faults import BEYOND_THE_SCREEN, Variant
from playwright.sync_api import Page, expect

SIZES = {"phone": (320, 640), "tablet": (834, 1112), "desktop": (1440, 900)}
# What is in the frame is a page of the site, which is tested as such.
IN_THE_FRAME = "/frame-tested"
# Of what is half scrolled away, axe can't tell the color behind it; of the rest it can.
UNSURE, CONTRAST = "axe-core can't tell", "/color-contrast"
ACTIVE = "document.activeElement.id || document.activeElement.className"


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_and_nothing_is_too_wide(open_editor: Open, size: str) -> None:
    width, height = SIZES[size]
    editor = open_editor("about/approach.md", Variant(size, width, height, "light", is_phone=False))
    editor.write(" See [the way to us](nowhere.md).", line=8)
    page = editor.page
    found = faults(page)
    page.locator("#form-tab").click()
    page.locator("#form .field").first.wait_for()
    found += faults(page)
    if size == "phone":
        for view in ("pages", "problems", "page"):
            page.locator(f'#views [value="{view}"]').click()
            found += faults(page)
    with page.expect_response("**/edit/api/pages"):  # what is saved changes the list, too
        page.click("#publish")
    editor.dialog().wait_for()
    expect(page.locator("#page-list")).not_to_contain_text("still being read", timeout=20_000)
    found += faults(page)
    assert found == []


def faults(page: Page) -> list[str]:
    """What axe finds, in light and in dark, and what reaches beyond the screen."""
    found = axe_finds(page)
    if any(UNSURE in fault for fault in found):  # the list was drawn anew while it looked
        found = axe_finds(page)
    return [*found, *page.evaluate(BEYOND_THE_SCREEN)]


def axe_finds(page: Page) -> list[str]:
    """What axe finds in light and in dark."""
    return [
        fault
        for fault in [*axe_faults(page), *dark_faults(page)]
        if IN_THE_FRAME not in fault and not (UNSURE in fault and CONTRAST in fault)
    ]


def test_all_of_it_is_reached_by_keyboard_and_the_text_lets_go(open_editor: Open) -> None:
    editor = open_editor()
    page = editor.page
    page.locator("#page-list button").first.wait_for()
    page.locator("#filter").focus()
    page.keyboard.type("approach")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#file-title")).to_be_focused()
    seen = []
    for _ in range(5):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(ACTIVE))
    assert seen[:3] == ["text-tab", "form-tab", "more"]
    assert "cm-content" in seen[4]
    page.keyboard.press("Tab")
    assert "cm-content" not in page.evaluate(ACTIVE)
    editor.go_to(8)
    page.keyboard.insert_text("\n\n- In a list")
    page.keyboard.press("Tab")
    expect(page.locator("#code .cm-activeLine")).to_have_text("    - In a list")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert "cm-content" not in page.evaluate(ACTIVE)
    page.locator("#form-tab").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#form .field").first).to_be_visible()
    page.locator("#more").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#history")).to_be_focused()
    page.keyboard.press("Enter")
    expect(editor.dialog()).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#more")).to_be_focused()
