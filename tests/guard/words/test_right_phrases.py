"""A phrase under `unless` lets pass the claim in whose sentence it stands whole, and no other."""

import pytest
from guard.words.claims.wording import read_wording
from guard.words.public_words import page_words
from guard.words.word_findings import word_findings
from guarded_words import NO_DETAILS, page_with, real_spelling

WORDING, SOURCE = read_wording(
    """
fixture-word:
  about: seller
  stops:
    - forbidden thing
  advises:
    - doubtful thing
  unless:
    - museum & city
    - old stone & boat
    - =locked
  why: It is one.
  instead: a thing.
""",
    NO_DETAILS,
    [],
)
RIGHT = "The museum of the city keeps it."


def lines_told(body: str) -> list[int]:
    public = page_words(page_with(f"\n{body}"), {})
    return [found.line for found in word_findings(public, WORDING, real_spelling())]


def test_the_wording_is_read_whole() -> None:
    assert SOURCE.problems == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The seller of the city museum has a forbidden thing.",
        "The seller has a forbidden thing from a museum in the city.",
        "The seller has a locked and forbidden thing, a locked forbidden thing.",
        "The city museum has a doubtful thing.",
        "The seller has a forbidden thing, a boat of old stone.",
    ],
)
def test_in_its_sentence_it_lets_the_claim_pass(sentence: str) -> None:
    assert lines_told(sentence) == []


@pytest.mark.parametrize(
    "body",
    [
        "The seller has a forbidden thing.",
        f"The seller has a forbidden thing. {RIGHT}",
        f"{RIGHT} The seller has a forbidden thing.",
        "The seller in the city has a forbidden thing. It comes from a museum.",
        "The seller of the museum has a forbidden thing.",
        "The seller has an old forbidden thing.",
        "The old stone of the seller is a forbidden thing.",
        "The seller of the city has a doubtful thing.",
        f"The seller has a forbidden thing.\n\n{RIGHT} It is locked.",
    ],
)
def test_half_of_it_or_one_elsewhere_excuses_nothing(body: str) -> None:
    assert lines_told(body) == [5]
