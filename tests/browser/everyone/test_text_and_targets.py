"""Words and controls for people who see little or shake: each check, with the fault in it.

Every page is looked at in test_pages.py.
"""

from collections.abc import Callable

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE
from page_parts import menu_button, menu_links, search_for
from playwright.sync_api import Page, expect
from target_faults import target_faults
from text_faults import own_text_faults, text_faults, unstyled_faults

PageWith = Callable[..., Page]
Visit = Callable[..., Page]
SMALL = "display: inline-block; padding: 0; min-height: 0; min-width: 0;"
TARGETS = {
    "a button": (f"<button style='{SMALL} width: 50px; height: 30px'>Go</button>", "by 30 pixels"),
    "a link alone": ("<ul><li><a href='#top'>A way</a></li></ul>", "44 pixels wide and high"),
    "a link in a sentence": (
        "<p style='font-size: 10px'>See <a href='#top'>a way</a> on.</p>",
        "24 pixels wide and high",
    ),
    "a label": (
        f"<label style='{SMALL} height: 30px'><input type='radio'> One</label>",
        '<input type="radio"> “One” can be hit on',
    ),
    "one beneath another": (
        (
            "<p style='position: relative'><button>A button of the fixture</button>"
            "<span style='position: absolute; inset: 10px 0 0'></span></p>"
        ),
        "“A button of the fixture” can be hit on",
    ),
}
TEXTS = {
    "cut": ("<p style='height: 9px; overflow: hidden'>Words in a low box</p>", "is cut off"),
    "over": (
        "<p style='margin: 0 0 -1.2em'>One text</p><p style='margin: 0'>Another</p>",
        "“One text” and “Another” lie over each other",
    ),
    "into a button": (
        (
            "<div style='display: flex; width: 8em'><p style='width: 2em'>Overlong</p>"
            "<button>Go</button></div>"
        ),
        "“Overlong” and “Go” lie over each other",
    ),
    "another order": (
        "<div style='display: flex; flex-direction: column-reverse'><p>One</p><p>Two</p></div>",
        "“Two” stands before “One” to the eye",
    ),
    "another order in a row": (
        "<div style='display: flex; flex-direction: row-reverse'><p>One</p><p>Two</p></div>",
        "“Two” stands before “One” to the eye",
    ),
}
OWN_TEXT = {
    "spacing": (
        "<p style='width: 9em; height: 1.7em; overflow: hidden'>Words that fit just so</p>",
        "with WCAG's text spacing, “Words that fit just so” is cut off",
    ),
    "twice the size": (
        (
            "<style>p { font-size: 1rem }</style>"
            "<p style='height: 30px; overflow: hidden'>Words that fit</p>"
        ),
        "with text of twice the size, “Words that fit” is cut off",
    ),
    "larger letters": (
        (
            "<style>p { font-size: 1rem } @media (min-width: 60rem) { p { height: auto } }</style>"
            "<p style='width: 60rem'>Wide words</p>"
        ),
        "with the browser's letters at 32 pixels, <p",
    ),
}
UNSTYLED = {
    "gone": (
        "<p hidden class='shown'>Words for some</p><style>.shown { display: block }</style>",
        "“Words for some” is not there without style sheets",
    ),
    "twice": (
        (
            "<p>The same words, said again</p><p class='wide'>The same words, said again</p>"
            "<style>.wide { display: none }</style>"
        ),
        "“The same words, said again” stands there twice",
    ),
}


@pytest.mark.parametrize(("text", "words"), TARGETS.values(), ids=TARGETS)
def test_what_is_too_small_to_be_hit_is_told(page_with: PageWith, text: str, words: str) -> None:
    [fault] = target_faults(page_with(text))
    assert words in fault


@pytest.mark.parametrize(("text", "words"), TEXTS.values(), ids=TEXTS)
def test_words_that_are_lost_or_misplaced_are_told(
    page_with: PageWith, text: str, words: str
) -> None:
    faults = text_faults(page_with(text))
    assert any(words in fault for fault in faults), faults


@pytest.mark.parametrize(("text", "words"), OWN_TEXT.values(), ids=OWN_TEXT)
def test_what_breaks_with_a_visitors_own_text_is_told(
    page_with: PageWith, text: str, words: str
) -> None:
    faults = own_text_faults(page_with(text))
    assert any(words in fault for fault in faults), faults


@pytest.mark.parametrize(("text", "words"), UNSTYLED.values(), ids=UNSTYLED)
def test_what_needs_a_style_sheet_is_told(page_with: PageWith, text: str, words: str) -> None:
    [fault] = unstyled_faults(page_with(text))
    assert words in fault


def test_a_page_without_a_fault_passes(page_with: PageWith) -> None:
    columns = "<div style='columns: 2'><p>One</p><p>Two</p><p>Three</p><p>Four</p></div>"
    page = page_with(f"{columns}<p>A sentence with <a href='#top'>a link in it</a>.</p>")
    for check in (target_faults, own_text_faults, unstyled_faults):
        assert check(page) == []


def test_an_open_menu_has_room_for_a_finger(visit: Visit) -> None:
    page = visit(PHONE)
    menu_button(page).tap()
    expect(menu_links(page).first).to_be_visible()
    assert target_faults(page, ".bc-menu") == []


@pytest.mark.parametrize("variant", [SMALL_PHONE, DESKTOP], ids=lambda variant: variant.name)
def test_an_open_search_has_room_for_a_finger_and_for_large_text(
    visit: Visit, variant: object
) -> None:
    page = visit(variant)
    search_for(page, "ketamine")
    assert target_faults(page) == []
    assert own_text_faults(page) == []
