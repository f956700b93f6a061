"""Leave this page: wherever one jumped before, nothing leads back (other ways: tests/engines)."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser import browser_with_memory
from page_faults import DESKTOP, PHONE, Variant
from page_parts import menu_button, menu_links, open_search
from page_script import wear
from playwright.sync_api import Browser, Locator, Page, Route, expect
from visit_traces import Visit, visiting
from web_server import serving

ELSEWHERE = "https://www.weather.gov/"
BEFORE = "https://before.example/"
HELP = "get-help-now/"
SIGNS = "articles/signs-of-ketamine-misuse/"
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser(shell: Browser) -> Browser:
    return shell


@pytest.fixture
def open_help(browser: Browser, served: str) -> Iterator[Open]:
    """Opens the help page as somebody does who came from Home."""
    with visiting(browser, DESKTOP, served) as visit:

        def open_it() -> Page:
            visit.page.goto(served)
            visit.page.goto(served + HELP)
            return visit.page

        yield open_it


def way_out(page: Page) -> Locator:
    return page.get_by_role("link", name="Leave this page")


def by_tap(page: Page) -> None:
    way_out(page).tap()


def back_and_forth(page: Page) -> None:
    page.go_back()
    page.go_forward()


def further_on_and_back(page: Page) -> None:
    page.get_by_role("link", name="Privacy", exact=True).click()
    page.go_back()


JUMPS: dict[str, Callable[[Page], object]] = {
    "no jump": Page.bring_to_front,
    "a citation": lambda page: page.locator("a[href='#fn:1']").first.click(),
    "the text": lambda page: page.get_by_role("link", name="Skip to the text").press("Enter"),
    "a place of the page": lambda page: page.evaluate("() => { location.hash = 'content' }"),
    "back and forth": back_and_forth,
    "a reload": Page.reload,
    "further on, and back": further_on_and_back,
}


def come_and_jump(visit: Visit, address: str, jumps: list[str]) -> None:
    """Come from another site, by Home and the privacy page, and jump about on the page."""
    for place in (BEFORE, visit.address, f"{visit.address}about/privacy/", visit.address + address):
        visit.page.goto(place)
    for jump in jumps:
        JUMPS[jump](visit.page)


def nothing_leads_back(visit: Visit) -> None:
    """Press Back as often as it goes, then Forward: no place shows a page of the site."""
    page = visit.page
    presses: int = page.evaluate("() => history.length")
    for press in [page.go_back] * presses + [page.go_forward] * presses:
        press(wait_until="commit")
        expect(page).not_to_have_url(re.compile(re.escape(visit.address)), timeout=2000)
        expect(page.locator("body")).not_to_contain_text("Born", timeout=2000)


@pytest.mark.parametrize(
    ("address", "jumps"),
    [(HELP, ["no jump"]), (HELP, [*JUMPS]), (SIGNS, [*JUMPS])],
    ids=str,
)
def test_wherever_one_jumped_before_nothing_leads_back(
    browser: Browser, served: str, address: str, jumps: list[str]
) -> None:
    with visiting(browser, PHONE, served) as visit:
        come_and_jump(visit, address, jumps)
        by_tap(visit.page)
        visit.page.wait_for_url(ELSEWHERE)
        nothing_leads_back(visit)


def test_a_site_that_only_replaces_the_last_place_is_found(
    browser: Browser, tmp_path: Path
) -> None:
    page = f"""<!doctype html><title>Born</title><p>Born <a href="#fn:1">Skip to the text</a>
      <a id="fn:1" href="{ELSEWHERE}" onclick="location.replace(href); return false">
      Leave this page</a>"""
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with serving(tmp_path) as address, visiting(browser, PHONE, address) as visit:
        visit.page.goto(address)
        visit.page.locator("a").first.click()
        by_tap(visit.page)
        visit.page.wait_for_url(ELSEWHERE)
        with pytest.raises(AssertionError):
            nothing_leads_back(visit)


@pytest.fixture
def kept_visit(browser: Browser, served: str) -> Iterator[Visit]:
    """A visit in a browser that shows pages from its memory on Back."""
    with browser_with_memory(browser) as other, visiting(other, PHONE, served) as visit:
        yield visit


def test_pages_that_wait_in_the_browsers_memory_do_not_show_either(kept_visit: Visit) -> None:
    # A page that comes back from memory goes on: it tells of each frame that it shows.
    kept_visit.page.add_init_script(
        """requestAnimationFrame(function tell() {
          if (document.title) console.log("shown", document.title)
          requestAnimationFrame(tell)
        })"""
    )
    shown: list[str] = []
    come_and_jump(kept_visit, HELP, ["a citation"])
    by_tap(kept_visit.page)
    kept_visit.page.wait_for_url(ELSEWHERE)
    kept_visit.page.on("console", lambda message: shown.append(message.text))
    nothing_leads_back(kept_visit)
    assert not [title for title in shown if "Born" in title]


def test_the_browser_of_that_test_keeps_pages_in_memory(kept_visit: Visit) -> None:
    kept_visit.page.goto(kept_visit.address)
    kept_visit.page.evaluate("() => { window.kept = true }")
    kept_visit.page.goto(kept_visit.address + HELP)
    kept_visit.page.go_back(wait_until="commit")
    assert kept_visit.page.evaluate("() => window.kept")


def test_title_icon_and_words_are_gone_at_once(browser: Browser, served: str) -> None:
    with visiting(browser, PHONE, served) as visit:
        visit.page.goto(served + HELP)
        visit.page.context.route(ELSEWHERE, lambda route: route.abort())
        left = visit.page.evaluate(
            """() => {
              document.querySelector(".bc-leave a").click()
              const { title, body, head } = document
              return [title, body.textContent, head.querySelectorAll("link, style").length]
            }"""
        )
        assert left == ["www.weather.gov", "", 0]


@pytest.mark.parametrize(
    "press",
    ["history.back()", "history.go(-3)", "location.reload()"],
)
def test_what_is_pressed_while_the_other_page_is_on_its_way_leads_there_too(
    browser: Browser, served: str, press: str
) -> None:
    asked: list[Route] = []

    def hold_the_first(route: Route) -> None:
        asked.append(route)
        if len(asked) > 1:
            route.fulfill(content_type="text/html", body="<title>Elsewhere</title>")

    with visiting(browser, PHONE, served) as visit:
        page = visit.page
        come_and_jump(visit, HELP, ["a citation", "the text"])
        page.context.route(ELSEWHERE, hold_the_first)
        page.evaluate(
            f"""() => {{
              document.querySelector(".bc-leave a").click()
              setTimeout(() => {press}, 100)
            }}"""
        )
        expect(page).to_have_url(ELSEWHERE)
        nothing_leads_back(visit)


def test_who_comes_back_on_purpose_sees_the_site_as_ever(browser: Browser, served: str) -> None:
    with visiting(browser, DESKTOP, served) as visit:
        page = visit.page
        come_and_jump(visit, HELP, ["a citation"])
        way_out(page).click()
        page.wait_for_url(ELSEWHERE)
        page.goto(served)
        page.get_by_role("link", name="Privacy", exact=True).last.click()
        page.get_by_role("link", name="Skip to the text").press("Enter")
        page.get_by_role("link", name="Accessibility", exact=True).last.click()
        expect(page).to_have_title(re.compile("^Accessibility"))
        for title in ("Privacy", "Privacy", "Counseling"):
            page.go_back()
            expect(page).to_have_title(re.compile(f"^{title}"))
        page.go_forward()
        expect(page).to_have_title(re.compile("^Privacy"))
        page.reload()
        expect(page).to_have_title(re.compile("^Privacy"))
        # What was there before leaving is still out of reach.
        page.go_back()
        page.go_back()
        page.wait_for_url(ELSEWHERE)


def test_who_comes_back_and_leaves_again_has_left_all_of_it(browser: Browser, served: str) -> None:
    with visiting(browser, PHONE, served) as visit:
        for _ in range(2):
            come_and_jump(visit, HELP, ["a citation", "the text"])
            by_tap(visit.page)
            visit.page.wait_for_url(ELSEWHERE)
        nothing_leads_back(visit)


def test_another_tab_knows_nothing_of_it(browser: Browser, served: str) -> None:
    with visiting(browser, PHONE, served) as visit:
        other = visit.page.context.new_page()
        other.goto(served)
        other.goto(served + HELP)
        visit.page.goto(served + HELP)
        by_tap(visit.page)
        visit.page.wait_for_url(ELSEWHERE)
        other.go_back()
        expect(other).to_have_url(served)
        expect(other.get_by_role("main")).to_be_visible()


def test_where_storage_is_forbidden_one_still_leaves(browser: Browser, served: str) -> None:
    with visiting(browser, PHONE, served) as visit:
        visit.page.add_init_script(
            "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no') } })"
        )
        visit.page.goto(served)
        visit.page.goto(served + HELP)
        by_tap(visit.page)
        visit.page.wait_for_url(ELSEWHERE)
        visit.page.go_back()
        assert visit.page.url == served


IS_FREE = """(link) => {
  const box = link.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) =>
    document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)))
  return points.every((hit) => hit === link) && box.top >= 0 && box.bottom <= innerHeight
    && box.left >= 0 && box.right <= innerWidth
}"""
SCREENS = [(320, 568), (390, 844), (740, 360)]


@pytest.mark.parametrize("address", [HELP, SIGNS])
@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_with_letters_of_twice_the_size_nothing_ever_covers_the_way_out(
    visit: Open, address: str, size: tuple[int, int]
) -> None:
    page = visit(Variant("a screen", *size, "light"), address)
    wear(page, "html { font-size: 200% }")

    def is_free() -> bool:
        return bool(way_out(page).evaluate(IS_FREE))

    assert is_free()
    if menu_button(page).is_visible():
        menu_button(page).click()
        expect(menu_links(page).first).to_be_visible()
        assert is_free()
        page.keyboard.press("Escape")
    open_search(page)
    assert is_free()
    page.get_by_role("searchbox").fill("ketamine")
    expect(page.get_by_role("dialog").get_by_role("listitem").nth(3)).to_be_attached()
    page.get_by_role("dialog").evaluate("(dialog) => dialog.scrollTo(0, 9999)")
    assert is_free()


def test_capital_letters_and_late_presses_do_not_count(open_help: Open) -> None:
    page = open_help()
    page.clock.install()
    said = page.get_by_role("banner").get_by_role("status")
    for _ in range(4):
        page.keyboard.press("Shift+A")
    expect(said).to_be_empty()
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    expect(said).to_have_text("Press Shift 1 more time to leave.")
    page.clock.run_for(6000)
    expect(said).to_be_empty()
    page.keyboard.press("Shift")
    expect(said).to_have_text("Press Shift 2 more times to leave.")
    assert page.url.endswith(HELP)
