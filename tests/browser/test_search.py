import re
from collections.abc import Callable

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from page_parts import (
    NONSENSE,
    field,
    menu_links,
    open_search,
    results,
    search_for,
    search_for_nothing,
    status,
)
from page_script import wear
from playwright.sync_api import Locator, Page, Route, expect

Visit = Callable[..., Page]
INDEX, SCRIPT = "**/search/index.json", "**/assets/search-*.js"


def result_on(page: Page, address: str) -> Locator:
    """The first result that leads to this page."""
    return results(page).locator(f"a[href^='{address}']").first


def hold(page: Page, address: str) -> list[Route]:
    """Keeps what is asked for from arriving, until it is told to continue."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(address, keep)
    return held


def test_what_is_found_belongs_to_the_words_in_the_field(
    visit: Visit, told: tuple[str, str]
) -> None:
    page = visit(PHONE)
    search_for(page, told[0])
    page.keyboard.press("Escape")
    # As Safari does on a page that comes back.
    page.evaluate("() => { document.querySelector('[type=search]').value = '' }")
    open_search(page)
    expect(results(page)).to_have_count(0)
    expect(status(page)).to_be_empty()


@pytest.mark.parametrize("variant", [SMALL_PHONE, DESKTOP], ids=["small phone", "desktop"])
def test_a_word_in_the_text_of_a_page_is_found_and_the_page_opened(
    visit: Visit, served: str, told: tuple[str, str], variant: Variant
) -> None:
    word, address = told
    page = visit(variant)
    search_for(page, word)
    expect(result_on(page, served + address)).to_be_visible()
    assert page.get_by_role("dialog").evaluate("(it) => it.scrollWidth <= it.clientWidth")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    first = results(page).first.get_by_role("link")
    expect(first).to_be_focused()
    target = first.evaluate("(link) => link.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_result_on_the_very_page_leaves_search(
    visit: Visit, served: str, told: tuple[str, str]
) -> None:
    word, address = told
    page = visit(PHONE, address)
    search_for(page, word)
    result_on(page, served + address).press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("main")).to_contain_text(word, ignore_case=True)


def test_enter_opens_the_first_result_even_before_it_is_there(
    visit: Visit, served: str, told: tuple[str, str]
) -> None:
    page = visit(PHONE)
    search_for(page, told[0])
    first = str(results(page).first.get_by_role("link").evaluate("(link) => link.href"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(first)
    held = hold(page, INDEX)
    page.goto(served)
    with page.expect_request(INDEX):
        open_search(page)
    page.keyboard.type(told[0])
    expect(status(page)).to_have_text("Searching…")
    page.keyboard.press("Enter")
    for route in held:
        route.continue_()
    expect(page).to_have_url(first)


def test_enter_opens_nothing_where_nothing_is_found(visit: Visit, served: str) -> None:
    page = visit(PHONE)
    search_for_nothing(page)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(field(page)).to_be_focused()
    expect(page).to_have_url(served)


@pytest.mark.parametrize("variant", [SMALL_PHONE, DESKTOP], ids=["small phone", "desktop"])
def test_where_nothing_is_found_there_are_doors_and_help(visit: Visit, variant: Variant) -> None:
    page = visit(variant)
    search_for_nothing(page)
    if variant is SMALL_PHONE:
        wear(page, "html { font-size: 200% }")
    expect(status(page)).to_contain_text("Try one short word")
    links = page.get_by_role("dialog").locator(".bc-search__doors").get_by_role("link")
    expect(links).to_have_count(4)
    doors = menu_links(page).all_inner_texts() if variant is DESKTOP else None
    assert doors is None or links.all_inner_texts()[:3] == doors[:3]
    assert links.all_inner_texts()[3] == "Get help now"
    dialog = page.get_by_role("dialog")
    assert dialog.evaluate("(it) => it.scrollWidth <= it.clientWidth")
    field(page).fill("depression")
    expect(results(page).first).to_be_visible()
    expect(links.first).to_be_hidden()


def test_a_query_and_its_results_stay_until_the_page_is_left(visit: Visit) -> None:
    page = visit(PHONE)
    search_for(page, "depression")
    found = results(page).count()
    page.keyboard.press("Escape")
    open_search(page)
    expect(field(page)).to_have_value("depression")
    expect(results(page)).to_have_count(found)
    page.keyboard.type("x")  # it is selected: a letter takes its place
    expect(field(page)).to_have_value("x")
    page.reload()
    open_search(page)
    expect(field(page)).to_have_value("")


def test_an_answer_is_shown_once(visit: Visit, told: tuple[str, str]) -> None:
    page = visit(PHONE)
    page.clock.install(time=0)
    page.clock.pause_at(1000)  # so search is ready before the wait for more letters is over
    held = hold(page, INDEX)
    with page.expect_request(INDEX):
        open_search(page)
    expect(status(page)).to_have_text("")  # the dialog's script is there
    shown = page.get_by_role("dialog").evaluate_handle(
        """(dialog) => {
          const shown = []
          const status = dialog.querySelector("[role=status]")
          new MutationObserver(() => shown.push(status.textContent))
            .observe(dialog, { childList: true, subtree: true })
          return shown
        }"""
    )
    field(page).fill(told[0])
    held.pop().continue_()
    expect(status(page)).to_contain_text(f"found for “{told[0]}”")
    page.clock.run_for(1000)
    field(page).fill(NONSENSE)
    page.clock.run_for(1000)
    expect(status(page)).to_contain_text(f"Nothing found for “{NONSENSE}”")
    # A list that is put there again would take the focus off its links.
    assert len(shown.json_value()) == 2, shown.json_value()


@pytest.mark.parametrize("part", [INDEX, SCRIPT], ids=["index", "script"])
def test_words_typed_before_search_is_ready_are_kept_and_answered(
    visit: Visit, told: tuple[str, str], part: str
) -> None:
    page = visit(PHONE)
    held = hold(page, part)
    with page.expect_request(part):
        open_search(page)
    page.keyboard.type(told[0])
    expect(status(page)).to_have_text("Searching…" if part == INDEX else "One moment…")
    expect(field(page)).to_have_value(told[0])
    for route in held:
        route.continue_()
    page.unroute(part)
    expect(results(page).first).to_be_visible()
    expect(field(page)).to_have_value(told[0])


@pytest.mark.parametrize("part", [INDEX, SCRIPT], ids=["index", "script"])
def test_where_search_can_not_be_loaded_it_says_so(visit: Visit, part: str) -> None:
    page = visit(PHONE)
    page.clock.install()
    page.route(part, lambda route: route.abort())
    open_search(page)
    expect(status(page)).to_contain_text("Search is not working right now")
    page.keyboard.type("approach")
    page.clock.run_for(2000)
    expect(status(page)).to_contain_text("Search is not working right now")


def test_words_typed_go_nowhere_and_nothing_is_loaded_before_search_opens(
    visit: Visit, told: tuple[str, str]
) -> None:
    page = visit(PHONE)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert not [address for address in asked if "search" in address]
    before = len(asked)
    search_for(page, told[0])
    loaded = sorted({address.rsplit("/", 1)[1] for address in asked[before:]})
    assert len(loaded) == 2
    assert loaded[0] == "index.json"
    assert re.fullmatch(r"search-[0-9a-f]{8}\.js", loaded[1])
    field(page).press("Enter")
    page.wait_for_load_state()
    assert told[0] not in "".join(asked)
    assert told[0] not in page.url
    assert page.context.storage_state() == {"cookies": [], "origins": []}


def test_no_page_has_a_field_to_fill_in_before_search_opens(visit: Visit) -> None:
    """A browser looks for such fields as a page ends, which keeps a weak phone busy."""
    page = visit(PHONE)
    fields = page.locator("input:not([type=radio], [type=checkbox]), select, textarea")
    assert fields.count() == 0
    open_search(page)
    assert fields.count() == 1
