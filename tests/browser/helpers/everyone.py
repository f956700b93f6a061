"""What is asked of every page so that everyone can use it, by the way in which it is looked at."""

from axe_faults import axe_color_faults, axe_faults
from keyboard_faults import way_back_faults, way_there_faults
from name_faults import name_faults
from page_faults import (
    DESKTOP,
    DESKTOP_DARK,
    PHONE,
    PHONE_DARK,
    SMALL_PHONE,
    SMALL_PHONE_DARK,
    Check,
    Variant,
)
from target_faults import target_faults
from text_faults import own_text_faults, text_faults, unstyled_faults

ALL: tuple[Check, ...] = (target_faults, name_faults, axe_faults, own_text_faults, unstyled_faults)
CHECKS: dict[Variant, tuple[Check, ...]] = {
    # The keys come first: they start where a page starts. What stays at the top of the screen is
    # in the way of somebody who goes back, and what opens at its bottom, of one who goes on.
    PHONE: (way_back_faults, *ALL),
    DESKTOP: (way_there_faults, *ALL),
    # Dark differs from light in its colors alone.
    PHONE_DARK: (axe_color_faults,),
    DESKTOP_DARK: (axe_color_faults,),
    # A desktop zoomed to 400 % is as narrow as this.
    SMALL_PHONE: (text_faults,),
    SMALL_PHONE_DARK: (),
}
