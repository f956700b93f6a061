"""How much a sentence is like a claim, by weights that were learned from sentences of both sorts.

A logistic regression: `make learn` finds the weights (tests/claims says how), `claim_weights.tsv`
has them, and here they are only added up.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("claim_weights.tsv")
BEGINNING = "sentences"  # of the line that says what the weights were learned from
BIAS = "bias"


class Weight(NamedTuple):
    """Of a term: how much it pulls towards a claim, how rare it is, and of which kind claims are.

    `kind` is an entry of `docs/wording.yml`.
    """

    pull: float
    rarity: float
    kind: str


@dataclass(frozen=True)
class ClaimWeights:
    """All weights, what is added for any sentence, and the kinds of claims that were learned."""

    bias: float
    terms: Mapping[str, Weight]
    kinds: frozenset[str]

    def likelihood(self, terms: frozenset[str]) -> float:
        """How likely it is, from 0 to 1, that a sentence with these terms makes a claim."""
        known = [self.terms[term] for term in terms if term in self.terms]
        length = sqrt(sum(weight.rarity**2 for weight in known)) or 1.0
        pull = sum(weight.pull * weight.rarity for weight in known)
        return 1 / (1 + exp(-self.bias - pull / length))

    def kind(self, terms: frozenset[str]) -> str:
        """Which claim a sentence with these terms is most like, as `docs/wording.yml` names it."""
        pulls: defaultdict[str, float] = defaultdict(float)
        for term in terms:
            if (weight := self.terms.get(term)) and weight.pull > 0:
                pulls[weight.kind] += weight.pull * weight.rarity
        return max(pulls, key=lambda kind: (pulls[kind], kind), default="")


@cache
def claim_weights() -> ClaimWeights:
    """The weights as they were learned last."""
    _, bias, *lines = FILE.read_text(encoding="utf-8").splitlines()
    terms = {}
    for line in lines:
        term, pull, rarity, kind = line.split("\t")
        terms[term] = Weight(float(pull), float(rarity), kind)
    kinds = frozenset(weight.kind for weight in terms.values())
    return ClaimWeights(float(bias.removeprefix(f"{BIAS}\t")), terms, kinds)
