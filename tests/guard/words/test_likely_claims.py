"""Claims in words that no list has are found, by what was learned from many sentences."""

from pathlib import Path

import pytest
from guard.words.claims.claim_weights import BEGINNING, FILE, claim_weights
from guarded_words import RIGHT, WRONG, figures, found, found_in, page_with, real_wording
from report.problems import Advice, Problem

from tests.claims.sentences import APART, fingerprint, learned_sentences, sentences_of

RULE = "likely_claims"
LEAST_NOTICED = 0.85
MOST_STOPPED = 0.03


@pytest.mark.parametrize("file", sorted(APART.glob("*.tsv")), ids=lambda file: str(file.stem))
def test_of_sentences_that_nothing_was_learned_from_most_are_judged_rightly(file: Path) -> None:
    of = figures(file)
    assert of[WRONG].count == of[RIGHT].count == 200
    assert of[WRONG].share("noticed") >= LEAST_NOTICED, of[WRONG]
    assert of[RIGHT].share("stopped") <= MOST_STOPPED, of[RIGHT]


def test_the_weights_were_learned_from_the_sentences_as_they_are() -> None:
    first = FILE.read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"{BEGINNING}\t{fingerprint()}", "The sentences changed. Type: make learn"


def test_nothing_was_learned_from_the_sentences_kept_apart() -> None:
    learned = {sentence.text for sentence in learned_sentences()}
    for file in APART.glob("*.tsv"):
        assert learned.isdisjoint(sentence.text for sentence in sentences_of(file)), file.name


def test_each_kind_of_claim_has_its_reason_and_what_to_write_instead() -> None:
    names = {rule.name for rule in real_wording().rules}
    assert {sentence.kind for sentence in learned_sentences()} - {""} <= names
    assert claim_weights().kinds - {""} <= names


@pytest.mark.parametrize(
    "sentence",
    [
        "Your bladder will thank you.",
        "## Your bladder will thank you",
        "- Your bladder\n  will *thank* you.",
        "Most people who finish our program say goodbye to their pills.",
    ],
)
def test_a_sentence_very_like_claims_stops_publication(sentence: str) -> None:
    (problem,) = found(f"Welcome.\n\n{sentence}")
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.line) == (RULE, 6)


def test_the_reason_is_that_of_the_kind_which_a_sentence_is_most_like() -> None:
    (problem,) = found("Your bladder will thank you.")
    rule = next(rule for rule in real_wording().rules if rule.name == "no risk")
    assert f'kind "{rule.name}". {rule.why} Better: {rule.instead}' in problem.message


def test_a_sentence_somewhat_like_claims_brings_advice() -> None:
    (advice,) = found("We send it to your door in a plain box.")
    assert isinstance(advice, Advice)
    assert advice.message.startswith('Read "We send it to your door in a plain box" again. It is')
    assert advice.message.endswith("If it says something else, leave it as it is.")


@pytest.mark.parametrize(
    "text",
    [
        "Some ads say that your bladder will thank you. Nobody has shown that.",
        "Will your bladder thank you?",
        "Ask whether most people who finish the program say goodbye to their pills.",
        "My sister said goodbye to her pills, and we drove to the lake.",
        "We send you the form, and you bring it along.",
        "The box is plain, and the door is open.",
        "Your sister will thank you.",
        "Thank you.",
    ],
)
def test_right_sentences_near_to_them_are_not_stopped(text: str) -> None:
    assert not [finding for finding in found(text) if isinstance(finding, Problem)]


@pytest.mark.parametrize(
    "between",
    [" ", " Tea is served. ", "\n\n"],
    ids=["beside it", "two sentences away", "in a paragraph of its own"],
)
def test_only_a_sentence_right_beside_it_in_its_paragraph_denies_it(between: str) -> None:
    claim, denial = "Your bladder will thank you.", "Nobody can promise that."
    for text in (f"{claim}{between}{denial}", f"{denial}{between}{claim}"):
        for whole in (text, f"Words.\n\n{text}\n\nWords.", f"Words. Tea.\n\n{text}"):
            assert bool(found(whole)) == (between != " "), whole


def test_a_sentence_of_a_title_denies_the_one_behind_it() -> None:
    claim, denial = "Your bladder will thank you.", "Nobody can promise that."
    for title in (f"{denial} {claim}", f"{claim} {denial}"):
        assert found_in(page_with("Words.", title=title)) == [], title
    assert found_in(page_with("Words.", title=claim)) != []


def test_a_comment_with_a_reason_lets_a_likely_claim_pass_and_is_told() -> None:
    comment = "<!-- allow: no risk, because the fixture quotes it -->"
    (advice,) = found(f"Your bladder will thank you. {comment}")
    assert isinstance(advice, Advice)
    assert "because the fixture quotes it" in advice.message


def test_a_word_of_the_list_in_a_sentence_like_right_ones_brings_advice_alone() -> None:
    (advice,) = found("It is a small miracle that the old piano still plays.")
    assert isinstance(advice, Advice)
    assert "miracle" in advice.message


def test_a_whole_sentence_between_quotes_may_be_refuted_by_the_next_one() -> None:
    claim, denial = "Your bladder will thank you.", "However, it never was."
    assert found(f"“{claim}” {denial}") == []
    assert found(f"{claim} “So they say.” {denial}") != []


def test_what_the_next_sentence_denies_brings_advice_alone() -> None:
    text = "In a medical setting nothing can go wrong with ketamine."
    for body, kind in ((text, Problem), (f"{text} Nobody can promise that.", Advice)):
        (finding,) = found(body)
        assert isinstance(finding, kind)


def test_a_claim_and_a_figure_in_one_sentence_bring_one_line() -> None:
    text = "Nine out of ten people sleep through the night after our program."
    assert len(found(text)) == 1


def test_words_all_over_a_sentence_like_right_ones_bring_nothing() -> None:
    assert found("A good dose of patience helps when you are teaching a teenager to drive.") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # The list's own advice would say the same as the whole sentence.
        ("You'll walk out lighter, and the weight doesn't come back.", [Problem]),
        ("High blood pressure is no obstacle here.", [Problem]),
        # It says something else.
        ("If you do the work, you will get better with this, full stop.", [Advice, Problem]),
    ],
)
def test_a_sentence_is_told_once_for_each_reason(text: str, kinds: list[type]) -> None:
    assert sorted(map(type, found(text)), key=str) == kinds
