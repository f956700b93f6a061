"""What is asked of every page so that everyone can use it, by the way in which it is looked at."""

from axe_faults import axe_faults, dark_faults
from keyboard_faults import way_back_faults, way_there_faults
from name_faults import name_faults
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Check, Variant
from target_faults import target_faults
from text_faults import own_text_faults, text_faults, unstyled_faults

# What may differ from one page of a kind to the next, but for what tests/engines asks of each, in
# Chromium too: axe on a phone, and all widths.
EVERY_PAGE: dict[Variant, tuple[Check, ...]] = {
    # The keys come first: they start where a page starts. What stays at the top of the screen is
    # in the way of somebody who goes back, and what opens at its bottom, of one who goes on.
    PHONE: (way_back_faults, target_faults, name_faults, own_text_faults, unstyled_faults),
    # A desktop zoomed to 400 % is as narrow as this.
    SMALL_PHONE: (text_faults,),
}
# What comes with the kind: its place on a desktop, and its colors.
EACH_KIND: tuple[Check, ...] = (
    way_there_faults,
    target_faults,
    name_faults,
    own_text_faults,
    unstyled_faults,
    axe_faults,
    dark_faults,
)
# All of it, for the pages that somebody has just changed.
CHECKS: dict[Variant, tuple[Check, ...]] = {
    PHONE: (*EVERY_PAGE[PHONE], axe_faults, dark_faults),
    DESKTOP: EACH_KIND,
    SMALL_PHONE: EVERY_PAGE[SMALL_PHONE],
}
