"""Numbers in words or letters: how long one to call is, and what only counts."""

import pytest
from guarded import Guard, assert_told

BAD = {
    "Call two one one.": "8: digits: 211",
    "Dial two-one-one now.": "8: digits: 211",
    "Text four, one, one.": "8: digits: 411",
    "Five five five, oh one nine, eight.": "8: digits: 5550198",
    "One eight hundred five five five oh two oh three.": "8: digits: 18005550203",
    "One two three four, nine nine nine nine.": "8: digits: 12349999",
    "Four two three, five five five, two six four three.": "8: digits: 4235552643",
    "Two oh three, oh one oh, oh oh oh four.": "8: digits: 2030100004",
    "Ask for 555-HELP.": "8: digits: 5554357",
    "Or 303-HELP-NOW.": "8: digits: 3034357669",
    "Or 1-800-GET-WELL.": "8: digits: 18004389355",
    "Call 303-HELPS.": "8: digits: 30343577",
    "Call 555 HELP.": "8: digits: 5554357",
    "Call 303-GET-WELLS.": "8: digits: 30343893557",
}
GOOD = (
    "Call five five five, oh one.",  # a piece of a number, or none
    "Five five five, oh one nine.",
    "Nine nine eight hundred five five five oh two oh three.",
    "Call four five six seven.",
    "One two three four five, nine nine nine.",  # half of it counts
    "Nine eight seven six five four three.",
    "Bring 303-HELPS.",
    "Bring 2-800-GET-WELL and 303-GET-WELLS.",
    "Call 303-HEL.",
    "Take 555 HELP.",
)


@pytest.mark.parametrize("text", BAD)
def test_one_to_call_is_told_with_its_digits(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), BAD[text])


def test_each_is_told_on_its_line(guard: Guard) -> None:
    told = guard.findings(
        "Words.\n\nAsk for 303.GET.WELL or\nthen nine-eight-eight.\n\nDial 555-HELP."
    )
    assert_told(told, "10: digits: 3034389355", "13: digits: 5554357")


@pytest.mark.parametrize("text", GOOD)
def test_what_counts_or_names_something_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
