"""Advice on what is hard to read: a high grade, and overlong sentences, each with its line."""

import pytest
from guarded import Guard, assert_told
from project import Project

LONG = "So " + "we go on and on " * 6  # 31 words


def findings(project: Project, body: str) -> list[str]:
    """The report's lines about sentences of a page with this text."""
    project.page("fixture.md", body)
    built = project.build()
    assert built.code == 0, built.printed
    return [line for line in built.findings if "The sentence" in line]


@pytest.mark.parametrize(
    ("body", "line", "start"),
    [
        (f"One.\n\nTwo. {LONG}.", 10, "So we go on and"),
        (f"- One.\n- **{LONG.strip()}**", 9, "So we go on and"),
        (
            f"One.\n\n[Don't](contact.md) go. I [don't](contact.md) so {LONG}.",
            10,
            "I don’t so So we",
        ),
        (f"One.[^first-fixture] At 3, {LONG}\ngo on.", 8, "At 3, So we go"),
        (f'!!! key "Points"\n\n    {LONG}.', 10, "So we go on and"),
    ],
    ids=["paragraph", "list", "after a link", "over two lines", "card"],
)
def test_an_overlong_sentence_is_told_with_its_line(
    project: Project, body: str, line: int, start: str
) -> None:
    found = findings(project, body)
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/fixture.md:{line}: The sentence “{start} ...” has ")
    assert "Make two of it" in found[0]


def test_the_words_are_counted_as_a_reader_would(project: Project) -> None:
    words = "In 2006 we saw 403 people " + "go on " * 12
    assert findings(project, f"{words}.") == []
    assert "has 31 words" in findings(project, f"{words} again.")[0]


def test_sentences_of_thirty_words_code_and_sources_pass(project: Project) -> None:
    thirty = "we go on and on " * 6
    assert findings(project, f"{thirty}.\n\n{thirty}?\n\n```\n{LONG}{LONG}\n```\n") == []


def test_the_grade_of_a_hundred_hard_words_is_told_on_the_first_line(guard: Guard) -> None:
    hard = "Considerable difficulties accumulate."
    enough = [*[hard] * 32, "Considerable difficulties accumulate invariably."]
    assert_told(guard.findings(" ".join(enough)), "1: This page reads at grade")
    assert guard.findings(" ".join([hard] * 33)) == []  # 99 words


@pytest.mark.parametrize(
    ("hard", "easy", "told"),
    [
        (7, 11, ["1: This page reads at grade 8.1; aim for 8 or lower."]),  # 8.07
        (12, 19, []),  # 8.02
    ],
)
def test_a_grade_is_told_once_it_shows_as_more_than_eight(
    guard: Guard, hard: int, easy: int, told: list[str]
) -> None:
    sentences = hard * ["Considerable difficulties accumulate invariably."]
    sentences += easy * ["We see the sun go down by the sea."]
    assert_told(guard.findings(" ".join(sentences)), *told)


def test_only_words_count_and_the_first_ones_tell_where(guard: Guard) -> None:
    words = [f"w{number}" for number in range(30)]
    for number in (20, 30):
        assert guard.findings(f"{' - '.join(words[:number])}.") == []
    long = f"So {' - '.join(words)}."
    told = "The sentence “So w0 w1 w2 w3 ...” has 31 words."
    assert_told(guard.findings(f"So w0.\n\nSo w0 w1.\n\n{long}"), f"12: {told}")
