"""While one searches, help stays in sight (what leads to it: tests/output)."""

from collections.abc import Callable

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from page_parts import field, open_search, results
from page_script import wear
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


@pytest.mark.parametrize("variant", [SMALL_PHONE, PHONE, DESKTOP], ids=lambda it: it.name)
@pytest.mark.parametrize("address", ["", "get-help-now/"])
def test_the_ways_to_call_are_in_sight_while_one_searches(
    visit: Visit, variant: Variant, address: str
) -> None:
    page = visit(variant, address)
    open_search(page)
    dialog = page.get_by_role("dialog")
    expect(field(page)).to_be_focused()
    field(page).fill("ketamine")
    expect(results(page).nth(4)).to_be_attached()
    dialog.evaluate("(it) => it.scrollTo(0, it.scrollHeight)")
    for name, way in (("Call 988", "tel:988"), ("Text 988", "sms:988"), ("Call 911", "tel:911")):
        link = dialog.get_by_role("link", name=name, exact=True)
        expect(link).to_be_in_viewport(ratio=1)
        expect(link).to_have_attribute("href", way)
        box = link.bounding_box()
        assert box is not None
        assert box["width"] >= 44
        assert box["height"] >= 44
    tops = {link.bounding_box()["y"] for link in dialog.locator(".bc-strip a").all()}  # type: ignore[index]
    assert len(tops) == 1


def test_with_letters_of_twice_the_size_they_still_stand_in_one_row(visit: Visit) -> None:
    page = visit(SMALL_PHONE, "get-help-now/")
    wear(page, "html { font-size: 200% }")
    open_search(page)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link", name="Leave this page")).to_be_in_viewport(ratio=1)
    assert dialog.evaluate("(it) => it.scrollWidth <= it.clientWidth")
    tops = dialog.locator(".bc-strip a").evaluate_all(
        "(links) => links.map((link) => link.getBoundingClientRect().top)"
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1
