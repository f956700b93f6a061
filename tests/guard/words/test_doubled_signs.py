"""A quote or a link that asks ends its sentence: no full stop follows."""

import pytest
from guarded_words import found_by_lists
from report.problems import Advice


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Text.\n\nRead [Is it for me?](contact.md).", '"me?." has two signs at its end'),
        ("Text.\n\nHe asked “Is it safe?”. Then he went.", '"?" ends the sentence'),
        ("Text.\n\nHe asked (was it safe?).", '"safe?)."'),
        ("Text.\n\nRead *Is it for me?*.", '"me?."'),
        ("Text.\n\n- She said: “Help!”.", '"!" ends the sentence'),
    ],
)
def test_a_full_stop_after_another_sign_brings_advice(body: str, words: str) -> None:
    (finding,) = found_by_lists(body)
    assert isinstance(finding, Advice)
    assert finding.line == 6
    assert words in finding.message


@pytest.mark.parametrize(
    "body",
    [
        "Read [Is it for me?](contact.md) Then call.",
        "He asked “Is it safe?”, and went.",
        "Is it safe? ... It may be.",
        "See example.org/?a.b and what they ask.",
        "What is it?[^first-fixture] A fixture.",
    ],
)
def test_one_sign_passes(body: str) -> None:
    assert list(map(str, found_by_lists(body))) == []
