"""What axe-core finds on a page, in sentences that name the element and say what to do."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from page_script import wear
from playwright.sync_api import Page

# Every rule for WCAG 2.0 to 2.2 at levels A and AA, and the best practices.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOR_RULES = ("color-contrast", "link-in-text-block")
# The contrast of level AAA for all text, by the rule for AA: the one for AAA leaves to that what is
# paler still, so that both would have to look at all of it.
AAA = {"contrastRatio": {"normal": {"expected": 7}, "large": {"expected": 4.5}}}
OPTIONS = {
    "resultTypes": ["violations", "incomplete"],
    "iframes": False,
    "preload": False,
    "checks": {"color-contrast": {"options": AAA}},
}
EVERY_RULE = OPTIONS | {"runOnly": {"type": "tag", "values": TAGS}}
JUST_COLORS = OPTIONS | {"runOnly": {"type": "rule", "values": COLOR_RULES}}
ALL_BUT_COLORS = EVERY_RULE | {"rules": {name: {"enabled": False} for name in COLOR_RULES}}
# Links of one digit or word are wider to a finger than to the eye: their clear edges lie over the
# letters beside them. axe could not tell what is behind such a letter, and would ask for a review.
# What a folded list of sources cuts off lies, to axe, under what follows it: the same, once open.
# Firefox tells of the shapes in a drawing as if its edge cut nothing off.
WITHOUT_EDGES = """.bc-hour > * { display: none }
.bc-strip a, .footnote-ref { margin-inline: 0; padding-inline: 0 }
.footnote > ol { max-height: none !important; mask-image: none !important }"""
# The way back from a source to the text is an arrow, which axe takes for a picture and can't judge.
# It has the color of all links, and those it judges.
ARROW = 'class="footnote-backref"'
IS_THERE = "() => Boolean(window.axe)"
RUN = "([within, options]) => axe.run(within, options)"

FAULT = "{help}: {element} {summary} More about it: {url}"
UNSURE = (
    "axe-core can't tell whether this is right: {help}: {element} {summary} Change the page so "
    "that it can, or write into tests/browser/helpers/axe_faults.py why this is no fault. "
    "More about it: {url}"
)


def axe_faults(page: Page) -> list[str]:
    """Violations, and what axe-core would have a person review, by every rule."""
    return _faults(page, EVERY_RULE)


def axe_color_faults(page: Page) -> list[str]:
    """The same by the rules about colors alone: dark differs from light in nothing else."""
    return _faults(page, JUST_COLORS)


def dark_faults(page: Page) -> list[str]:
    """The same once the device has turned dark, with the page as it stands there."""
    page.emulate_media(color_scheme="dark")
    faults = axe_color_faults(page)
    page.emulate_media(color_scheme="light")
    return [f"in dark colors, {fault}" for fault in faults]


def axe_faults_over_the_page(page: Page, part: str) -> list[str]:
    """The same while `part` lies over the page: colors are judged in it, the rest everywhere."""
    return [*_faults(page, ALL_BUT_COLORS), *axe_color_faults_over_the_page(page, part)]


def axe_color_faults_over_the_page(page: Page, part: str) -> list[str]:
    """The same by the rules about colors alone.

    The page beneath is partly covered, so its colors can't be seen, and were judged before.
    """
    alone = f"body * {{ visibility: hidden }} {part}, {part} * {{ visibility: visible }}"
    return _faults(page, JUST_COLORS, part, alone)


def _faults(
    page: Page, options: dict[str, Any], within: str = "html", css: str = WITHOUT_EDGES
) -> list[str]:
    if not page.evaluate(IS_THERE):
        page.evaluate(AXE_SCRIPT)
    wear(page, css)
    found = page.evaluate(RUN, [within, options])
    wear(page, "")
    return in_sentences(found)


def in_sentences(found: dict[str, Any]) -> list[str]:
    """What axe-core answered, a sentence for each element and rule."""
    return [
        sentence.format(
            help=rule["help"],
            element=" ".join(node["html"].split())[:160],
            summary=" ".join(node["failureSummary"].split()),
            url=rule["helpUrl"].split("?")[0],
        )
        for kind, sentence in (("violations", FAULT), ("incomplete", UNSURE))
        for rule in found[kind]
        for node in rule["nodes"]
        if not (kind == "incomplete" and rule["id"] in COLOR_RULES and ARROW in node["html"])
    ]
