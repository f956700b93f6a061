"""How the weights of a sentence's terms are added up, worked out by hand."""

from math import exp
from pathlib import Path

import pytest
from guard.words.claims import claim_weights as module
from guard.words.claims.claim_weights import ClaimWeights

FILE = """sentences\tfixture
bias\t-0.5
cure\t2\t3\tcure
no\t-1\t4\tcure
safe\t1\t2\tsafe
sure\t3\t1\tsafe
some\t0.5\t1\tsafe
"""


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClaimWeights:
    file = tmp_path / "weights.tsv"
    file.write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(module, "FILE", file)
    found: ClaimWeights = module.claim_weights.__wrapped__()
    return found


@pytest.mark.parametrize(
    ("terms", "power"),
    [
        (set(), -0.5),
        ({"unknown"}, -0.5),
        ({"cure"}, -0.5 + 6 / 3),
        ({"cure", "unknown"}, -0.5 + 6 / 3),
        ({"cure", "no"}, -0.5 + 2 / 5),  # the root of 9 and 16
        ({"no"}, -0.5 - 4 / 4),
    ],
)
def test_pulls_are_added_up_and_a_longer_sentence_weighs_no_more(
    weights: ClaimWeights, terms: set[str], power: float
) -> None:
    assert weights.likelihood(frozenset(terms)) == pytest.approx(1 / (1 + exp(-power)))


def test_below_what_is_asked_for_it_is_only_known_to_be_below(weights: ClaimWeights) -> None:
    likely, unlikely = frozenset({"cure"}), frozenset({"no"})
    assert weights.likelihood(likely, 0.5) == weights.likelihood(likely)
    assert weights.likelihood(frozenset({"some"}), 0.45) == 0.5
    assert weights.likelihood(unlikely) < weights.likelihood(unlikely, 0.5) < 0.5
    assert weights.likelihood(unlikely, 0.3) == weights.likelihood(unlikely)
    exactly = weights.likelihood(frozenset())
    assert weights.likelihood(unlikely, exactly) == weights.likelihood(unlikely)


@pytest.mark.parametrize(
    ("terms", "kind"),
    [
        (set(), ""),
        ({"no"}, ""),
        ({"cure", "safe"}, "cure"),  # 6 and 2
        ({"no", "safe"}, "safe"),
        ({"some"}, "safe"),  # 0.5
        ({"cure", "safe", "sure"}, "cure"),  # 6 and 5
    ],
)
def test_the_kind_is_the_one_that_pulls_most(
    weights: ClaimWeights, terms: set[str], kind: str
) -> None:
    assert weights.kind(frozenset(terms)) == kind
    assert weights.kinds == {"cure", "safe"}
