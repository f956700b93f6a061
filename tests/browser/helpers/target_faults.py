"""Controls too small to be hit, in sentences (WCAG 2.5.8, and 2.5.5 for what stands alone)."""

from page_script import ask
from playwright.sync_api import Page

LEAST: dict[str, object] = {"alone": 44, "inText": 24}
TOO_SMALL = (
    "{} can be hit on {} by {} pixels only. Give it padding, so that it is {} pixels wide and "
    "high, and let nothing lie over it."
)


def target_faults(page: Page, within: str = "html") -> list[str]:
    """Each control that a finger may miss: smaller than 44 pixels, or 24 within a sentence."""
    return [TOO_SMALL.format(*fault) for fault in ask(page, "targets", LEAST | {"within": within})]
