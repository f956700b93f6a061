"""What the words of a sentence may be called by: numbers, amounts, shares, names, medicines."""

import pytest
from guard.words.claims.sentence_words import CLASSES, sentence_words, words_between
from reading.read_text import CITED, ReadText


def called(text: str) -> list[str]:
    """Each word of a text that has a name for what it is, with that name."""
    read = ReadText(text)
    words = words_between(read, 0, len(text))
    named = [(token, CLASSES.intersection(token.forms)) for token in words.tokens]
    return [
        f"{text[one.start : one.end]} {' '.join(sorted(kinds))}" for one, kinds in named if kinds
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we told Kim and Joanna", ["Kim NAME", "Joanna NAME"]),
        ("we told Jo about it", []),  # too short to be told from an abbreviation
        ("we told NASA about it", []),  # more capital letters than one
        ("It helped. Kelly felt better", []),  # it may be any word that begins a sentence
        ("It helped: Kelly felt better", []),
        ("We asked Dr. Keller", ["Keller NAME"]),  # the full stop ends no sentence
        ("Mrs. Keller and Mr. Moore", ["Keller NAME", "Moore NAME"]),
        ("We saw the XDr. Keller", []),
        ("It helped! Kelly felt it? Moore: Kelly", []),
        ("| Kelly | Moore", []),
        ("so Kim", ["Kim NAME"]),
        ("Kelly felt better", []),
        ("six of 10 people", ["six NUMBER", "10 NUMBER"]),
        ("for $450 or £ 1,200.50", ["$450 PRICE", "£ 1,200.50 PRICE"]),
        ("87% or 5–10 percent", ["87% PERCENT", "5–10 percent PERCENT"]),
        ("★★★★ from all", ["★★★★ STARS"]),
        ("the #1 way", ["#1 RANK"]),
        ("open 24/7", []),  # says "always", and counts nothing
        ("10/7 of it", ["10/7 NUMBER"]),
        ("instead of quetiapine or sertraline", ["quetiapine DRUG", "sertraline DRUG"]),
    ],
)
def test_a_word_is_called_what_it_is(text: str, found: list[str]) -> None:
    assert called(text) == found


def test_who_signed_a_sentence_is_told_at_the_name() -> None:
    text = "“I sleep again.” - Maria G."
    assert "Maria NAME" in called(text)
    assert any(one.endswith("SIGNED") for one in called(text))


@pytest.mark.parametrize(
    ("word", "is_small"),
    [
        ("really", True),
        ("slowly", True),
        ("family", False),
        ("only", False),
        ("better", False),
        ("is", True),
        ("10", False),
    ],
)
def test_small_words_say_little_of_their_own(word: str, *, is_small: bool) -> None:
    [token] = words_between(ReadText(word), 0, len(word)).tokens
    assert token.is_small is is_small


def test_the_source_behind_its_full_stop_belongs_to_a_sentence() -> None:
    first = "It helped some."
    for text, cited in ((f"{first}{CITED} More.", [CITED]), (f"{first} More.{CITED}", [])):
        words = sentence_words(ReadText(text), 0, len(first))
        found = [text[one.start : one.end] for one in words.tokens]
        assert found == ["It", "helped", "some", *cited]
