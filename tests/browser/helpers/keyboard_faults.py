"""What somebody meets who has no mouse, in sentences (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from page_script import start
from playwright.sync_api import Page

LEAST_RING, LEAST_CONTRAST = 2, 3  # pixels; to one

PASSED_BY = (
    "{} never comes to {}. Make it a link or a button, and keep `tabindex` and hidden "
    "boxes away from it."
)
OUT_OF_ORDER = (
    "{} comes to {} where {} is next on the page. Put them into the order in which they are read, "
    "and use no `tabindex` above 0."
)
TRAPPED = "{} never leaves {}. Let it move on."
NO_RING = (
    "{} has the focus, and its ring is {} pixels wide with a contrast of {:.1f} to 1. Give "
    "`:focus-visible` an outline of {} pixels or more, with a contrast of {} to 1 or more."
)
OFF_SCREEN = "{} has the focus and is off the screen. Hide it from the Tab key too, or show it."
COVERED = "{} has the focus and lies beneath {}. Leave room for that with `scroll-padding`."


def way_there_faults(page: Page) -> list[str]:
    """What is wrong on the way through the page with Tab."""
    return list(dict.fromkeys(_walk(page, is_back=False)))


def way_back_faults(page: Page) -> list[str]:
    """What is wrong on the way from the page's end to its start, with Shift and Tab."""
    return list(dict.fromkeys(_walk(page, is_back=True)))


def both_ways_faults(page: Page) -> list[str]:
    """What is wrong on the way there and back."""
    there = way_there_faults(page)
    page.reload()  # the way back starts from a page in which nothing has had the focus
    return [*there, *way_back_faults(page)]


def _walk(page: Page, *, is_back: bool) -> Iterator[str]:
    walk = start(page, "keyboard")
    if is_back:
        page.keyboard.down("Shift")
    for _ in range(walk.evaluate("(walk) => walk.count") + 1):  # once more, to leave the last
        page.keyboard.down("Tab")  # held down, as it is faster
    page.keyboard.up("Tab")
    if is_back:
        page.keyboard.up("Shift")
    found = walk.evaluate("(walk) => walk.finish()")
    stops: list[dict[str, Any]] = found["stops"]
    yield from _order_faults(found["wanted"], stops, is_back=is_back)
    for stop in stops:
        yield from _stop_faults(stop)


def _order_faults(
    wanted: list[str], stops: list[dict[str, Any]], *, is_back: bool
) -> Iterator[str]:
    key = "Shift and Tab" if is_back else "The Tab key"
    reached = [stop["at"] for stop in stops]
    if any(one == next_one for one, next_one in pairwise(reached)):
        yield TRAPPED.format(key, stops[-1]["name"])
        return
    places = range(len(wanted))[:: -1 if is_back else 1]
    in_order = [place for place in places if place in reached]
    yield from (PASSED_BY.format(key, name) for at, name in enumerate(wanted) if at not in reached)
    for stop, place in zip(stops, in_order, strict=False):
        if stop["at"] != place:
            yield OUT_OF_ORDER.format(key, stop["name"], wanted[place])
            return


def _stop_faults(stop: dict[str, Any]) -> Iterator[str]:
    name, width, contrast = stop["name"], stop["ring"]["width"], stop["ring"]["contrast"]
    if width < LEAST_RING or contrast < LEAST_CONTRAST:
        yield NO_RING.format(name, width, contrast, LEAST_RING, LEAST_CONTRAST)
    if not stop["isOnScreen"]:
        yield OFF_SCREEN.format(name)
    if stop["cover"]:
        yield COVERED.format(name, stop["cover"])
