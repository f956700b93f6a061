"""On a phone a long page is not longer than it must be, and its parts are within reach."""

import re
from collections.abc import Callable

import pytest
from late_fonts import wait_for_fonts
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
ARTICLE = "articles/ketamine-abuse-vs-safe-use/"
ON_ITS_SIDE = [Variant("a phone on its side", w, h, "light") for w, h in ((740, 360), (667, 375))]
HEIGHT = "(list) => list.clientHeight"
# How much of the page's height is the list of sources.
SHARE = """(part) => {
  const parts = document.querySelectorAll("main *")
  for (const one of parts) one.style.contentVisibility = "visible"
  return part.getBoundingClientRect().height / document.documentElement.scrollHeight
}"""


@pytest.mark.parametrize("variant", ON_ITS_SIDE, ids=lambda one: f"{one.width}x{one.height}")
def test_a_phone_on_its_side_shows_the_first_words_of_home(visit: Visit, variant: Variant) -> None:
    heading = visit(variant).get_by_role("heading", level=1)
    box = heading.bounding_box()
    assert box
    assert box["y"] + box["height"] <= variant.height


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_sources_fold_on_a_phone_and_open_for_who_follows_a_number(
    visit: Visit, script: bool
) -> None:
    page = visit(PHONE, ARTICLE, script=script)
    sources, toggle = page.locator(".footnote ol"), page.locator(".bc-more summary")
    folded = sources.evaluate(HEIGHT)
    assert folded < 300
    assert sources.evaluate(SHARE) < 0.05
    expect(toggle).to_have_text(re.compile(r"All \d+ sources"))
    # What to read next stands above them.
    order = page.locator("main h2").all_inner_texts()
    assert order[-2:] == ["What to read next", "Sources"]
    toggle.tap()
    assert sources.evaluate(HEIGHT) > 4 * folded
    toggle.tap()
    assert sources.evaluate(HEIGHT) == folded
    last = sources.locator("li").last
    place = last.get_attribute("id")
    page.locator(f"a.footnote-ref[href='#{place}']").first.tap()
    expect(last).to_be_in_viewport(ratio=1)
    last.get_by_role("link", name=re.compile("Back to citation")).first.tap()
    expect(page.locator(f"a.footnote-ref[href='#{place}']").first).to_be_in_viewport()


def test_a_folded_source_is_found_by_searching_and_by_the_keyboard(visit: Visit) -> None:
    page = visit(PHONE, ARTICLE)
    wait_for_fonts(page)
    last = page.locator(".footnote li").last
    words = last.inner_text().split("↑")[0].strip()
    expect(last).not_to_be_in_viewport()
    assert page.evaluate("(words) => find(words)", words)
    # A browser brings into sight what it has found; the list, though folded, lets it.
    page.evaluate("() => getSelection().anchorNode.parentElement.scrollIntoView()")
    expect(last).to_be_in_viewport()
    last.get_by_role("link").first.focus()
    expect(last).to_be_in_viewport(ratio=1)


def test_on_a_wide_screen_and_on_paper_all_sources_show(visit: Visit) -> None:
    page = visit(DESKTOP, ARTICLE)
    sources = page.locator(".footnote ol")
    assert sources.evaluate(HEIGHT) > 1000
    expect(page.locator(".bc-more")).to_be_hidden()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 390, "height": 800})
    assert sources.evaluate(HEIGHT) > 1000
    expect(page.locator(".bc-more")).to_be_hidden()


def test_a_title_alone_is_underlined_in_a_source(visit: Visit) -> None:
    page = visit(DESKTOP, ARTICLE)
    linked = page.locator(".footnote li a[href^=http]").all_text_contents()
    assert "Young people given stark warning on deadly risks of taking drugs" in linked
    assert not [words for words in linked if words.endswith(". FDA")]
    # A title of a word or two may be that of another link.
    assert [words for words in linked if words.startswith("SAMHSA Helpline. ")]


def test_the_glossary_opens_with_the_letters_that_its_words_have(visit: Visit) -> None:
    page = visit(SMALL_PHONE, "about/glossary/")
    letters = page.get_by_role("navigation", name="Words by first letter").get_by_role("link")
    words = page.locator(".bc-prose h3")
    firsts = list(dict.fromkeys(word[0].upper() for word in words.all_text_contents()))
    assert letters.all_inner_texts() == firsts
    letters.filter(has_text="K").tap()
    expect(words.filter(has_text=re.compile("^Ketamine"))).to_be_in_viewport()


@pytest.mark.parametrize(
    ("variant", "is_shown"),
    [(PHONE, False), (Variant("a large screen", 1440, 900, "light", is_phone=False), True)],
    ids=["phone", "large screen"],
)
def test_questions_are_listed_where_there_is_room(
    visit: Visit, variant: Variant, is_shown: bool
) -> None:
    page = visit(variant, "ketamine-therapy/common-questions/")
    listed = page.get_by_role("navigation", name="On this page").get_by_role("link")
    expect(listed.first).to_be_visible(visible=is_shown)
    if is_shown:
        listed.last.focus()  # a long list scrolls beside the text
        expect(listed.last).to_be_in_viewport()
