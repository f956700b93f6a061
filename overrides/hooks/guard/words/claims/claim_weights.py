"""How much a sentence is like a claim, by weights that were learned from sentences of both sorts.

A logistic regression: `make learn` finds the weights (tests/claims says how), `claim_weights.tsv`
has them, and here they are only added up.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import exp, sqrt
from pathlib import Path

FILE = Path(__file__).with_name("claim_weights.tsv")
BEGINNING = "sentences"  # of the line that says what the weights were learned from
BIAS = "bias"


@dataclass(frozen=True)
class ClaimWeights:
    """Of each term its weights, and what is added for any sentence.

    A pull is how much a term pulls towards a claim, times how rare it is; beside it stands the
    square of its rarity. The kind of the claims that it is in is an entry of `docs/wording.yml`.
    """

    bias: float
    pulls: Mapping[str, float]
    squares: Mapping[str, float]
    kind_of: Mapping[str, str]
    kinds: frozenset[str]

    def likelihood(self, terms: frozenset[str], least: float = 0.0) -> float:
        """How likely it is, from 0 to 1, that a sentence with these terms makes a claim.

        Nobody asks how far a likelihood below `least` goes down.
        """
        pull = sum(map(self.pulls.get, terms, repeat(0.0)))
        without_pull = 1 / (1 + exp(-self.bias))
        if pull < 0 and without_pull < least:  # most sentences
            return without_pull
        length = sqrt(sum(map(self.squares.get, terms, repeat(0.0)))) or 1.0
        return 1 / (1 + exp(-self.bias - pull / length))

    def kind(self, terms: frozenset[str]) -> str:
        """Which claim a sentence with these terms is most like, as `docs/wording.yml` names it."""
        pulls: defaultdict[str, float] = defaultdict(float)
        for term in terms:
            if (pull := self.pulls.get(term, 0.0)) > 0:
                pulls[self.kind_of[term]] += pull
        return max(pulls, key=lambda kind: (pulls[kind], kind), default="")


@cache
def claim_weights() -> ClaimWeights:
    """The weights as they were learned last."""
    _, bias, *lines = FILE.read_text(encoding="utf-8").splitlines()
    pulls, squares, kind_of = {}, {}, {}
    for line in lines:
        term, pull, rarity, kind = line.split("\t")
        pulls[term] = float(pull) * float(rarity)
        squares[term] = float(rarity) ** 2
        kind_of[term] = kind
    kinds = frozenset(kind_of.values())
    return ClaimWeights(float(bias.removeprefix(f"{BIAS}\t")), pulls, squares, kind_of, kinds)
