from collections.abc import Callable

import pytest
from browser import browser_with_memory
from content.site_content import read_site_content
from content.today import today
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from page_parts import menu_button, menu_links, search_button, tab_to
from playwright.sync_api import Browser, Page, expect
from project import ROOT

Visit = Callable[..., Page]
# What only the script can do is not said without it.
KEYS = " Pressing Shift three times does the same."


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize(
    ("variant", "script"), [(PHONE, True), (SMALL_PHONE, False)], ids=["with script", "without"]
)
def test_on_a_phone_the_menu_opens_and_closes_by_keyboard(
    visit: Visit, variant: Variant, script: bool, key: str
) -> None:
    page = visit(variant, script=script)
    expect(menu_button(page)).to_be_visible()
    expect(menu_links(page)).to_have_count(0)
    tab_to(page, menu_button(page))
    page.keyboard.press(key)
    expect(menu_links(page).first).to_be_visible()
    for link in menu_links(page).all():
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        expect(link).to_be_in_viewport(ratio=1)
    if script:
        page.keyboard.press("Escape")
        expect(menu_button(page)).to_be_focused()
    else:
        tab_to(page, menu_button(page), key="Shift+Tab")
        page.keyboard.press(key)
    expect(menu_links(page)).to_have_count(0)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_on_a_phone_the_menu_opens_and_closes_by_touch(visit: Visit, script: bool) -> None:
    page = visit(PHONE, script=script)
    menu_button(page).tap()
    expect(menu_links(page).first).to_be_visible()
    menu_button(page).tap()
    expect(menu_links(page)).to_have_count(0)


def test_on_a_phone_a_menu_that_is_left_does_not_stay_open(visit: Visit) -> None:
    page = visit(PHONE)
    menu_button(page).tap()
    page.touchscreen.tap(180, 600)
    expect(menu_links(page)).to_have_count(0)
    menu_button(page).focus()
    page.keyboard.press("Enter")
    tab_to(page, search_button(page))
    expect(menu_links(page)).to_have_count(0)


def test_on_a_phone_a_link_of_the_menu_leads_to_its_page_and_back_to_a_closed_one(
    browser: Browser, served: str
) -> None:
    with browser_with_memory(browser) as remembering, PHONE.visit(remembering) as context:
        page = context.new_page()
        page.goto(served)
        menu_button(page).tap()
        link = menu_links(page).last
        target = link.evaluate("(link) => link.href")
        link.tap()
        expect(page).to_have_url(target)
        page.go_back(wait_until="commit")
        expect(page).to_have_url(served)
        expect(menu_button(page)).to_be_visible()
        expect(menu_links(page)).to_have_count(0)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_on_a_desktop_the_links_stand_open_and_no_button_is_needed(
    visit: Visit, script: bool
) -> None:
    page = visit(DESKTOP, script=script)
    expect(menu_button(page)).to_be_hidden()
    expect(menu_links(page).first).to_be_visible()
    tab_to(page, menu_links(page).first)
    for link in menu_links(page).all()[1:]:
        page.keyboard.press("Tab")
        expect(link).to_be_focused()


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_without_script_nothing_but_search_is_missing(
    visit: Visit, served: str, variant: Variant
) -> None:
    whole, plain = visit(variant), visit(variant, script=False)
    for address in ("", "articles/", "contact/", "get-help-now/", "about/privacy/"):
        whole.goto(served + address)
        plain.goto(served + address)
        for part in ("main", "footer"):
            text = whole.locator(part).inner_text()
            assert plain.locator(part).inner_text() == text.replace(KEYS, "")
        shown, kept = (page.locator("header").inner_text().split("\n") for page in (whole, plain))
        assert [line for line in shown if line != "Search"] == kept
        expect(plain.get_by_role("button", name="Search")).to_have_count(0)
        expect(plain.get_by_role("link", name="Call 988").first).to_be_in_viewport()


@pytest.mark.parametrize("variant", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_help_stays_in_reach_at_the_end_of_a_page(visit: Visit, variant: Variant) -> None:
    page = visit(variant)
    page.keyboard.press("End")
    expect(page.get_by_role("group", name="Colors")).to_be_in_viewport()
    expect(page.get_by_role("banner").get_by_role("link", name="Call 988")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("variant", "script"), [(PHONE, True), (DESKTOP, False)], ids=["phone", "without script"]
)
def test_the_first_stop_of_the_tab_key_skips_to_the_text(
    visit: Visit, variant: Variant, script: bool
) -> None:
    page = visit(variant, script=script)
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_the_menu_marks_the_page_one_is_on(visit: Visit) -> None:
    page = visit(DESKTOP)
    doors = menu_links(page).all_inner_texts()
    assert doors
    for door in doors:
        page.get_by_role("navigation", name="Main").get_by_role("link", name=door).click()
        marked = menu_links(page).and_(page.locator("[aria-current=page]"))
        expect(marked).to_have_text([door])


def test_the_menu_marks_the_door_of_a_page_behind_it(visit: Visit) -> None:
    doors = read_site_content(ROOT / "docs", today()).menu.doors
    door = next(door for door in doors if len(door.pages) > 1)
    page = visit(DESKTOP, f"{door.pages[1].removesuffix('.md')}/")
    marked = menu_links(page).and_(page.locator("[aria-current]"))
    expect(marked).to_have_text([door.title])
    expect(marked).to_have_attribute("aria-current", "true")
