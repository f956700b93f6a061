"""A claim counts, unless the clause, the quote or the next sentence says that it isn't so."""

import pytest
from guarded_words import found
from report.problems import Problem

SAID = (
    "It isn't just a treatment, it cures.",
    "Not only does it cure, it heals.",
    "This is no cure. It cures.",
    "It cures, but not all.",
    "We don't say that it helps; it cures.",
    "It cures. That is not what we say.",
    "It has no side effects.",
    "It never has side effects.",
    "No side effects.",
)
DENIED = (
    "Nobody says that it cures.",
    "It doesn't cure or heal.",
    "Neither a cure nor magic.",
    "Is it a cure? Of course.",
    "Does it cure? Yes.",
    "Without a cure, we go on.",
    "There is no cure without side effects.",
    "It is not true that it has no side effects.",
    "Does it have no side effects?",
    "Myth: no side effects.",
    "Myth: it cures.",
    "It is not the case that we cure.",
    "A claim such as “we cure” is false.",
    "They say “we cure”. It is not true.",
    "“We cure.” It is not true.",
    "It cures. Wrong.",
    "It cures. That is wrong.",
    "“It cures,” beware of that.",
    "It “cures”, and “heals”, beware of that.",
    "Does it cure? That is false.",
    "Is it true that it cures? There is no study.",
    "They say that it cures. There is no study.",
)


def stops(body: str) -> bool:
    """Whether a page with this text is not published."""
    return any(isinstance(one, Problem) for one in found(body))


@pytest.mark.parametrize("sentence", SAID)
def test_what_is_said_is_told(sentence: str) -> None:
    assert stops(sentence)
    assert stops(f"Ketamine comes in vials. {sentence}\n\nMore of them.")


@pytest.mark.parametrize("sentence", DENIED)
def test_what_is_denied_passes(sentence: str) -> None:
    assert not stops(sentence)
    assert not stops(f"Ketamine comes in vials. {sentence}\n\nMore of them.")


def test_only_the_sentence_behind_it_refutes() -> None:
    assert stops("It cures. We are here. That is wrong.")
    assert stops("It cures.\n\nThat is wrong.")
