"""How likely it is that a sentence of a text makes a claim, with what stands beside it."""

from collections.abc import Iterator

from reading.read_text import ReadText

from guard.words.claims.claim_weights import claim_weights
from guard.words.claims.sentence_terms import sentence_terms

FEWEST_TERMS = 7  # three words; of fewer, nothing can be told


def claim_likelihood(text: ReadText, number: int, least: float = 0.0) -> float | None:
    """From 0 to 1, for the sentence with this number; None where it is too short to tell.

    A sentence beside it, in the same paragraph, can only make it less likely: it may deny what
    the other says. Nobody asks how far a likelihood below `least` goes down.
    """
    weights = claim_weights()
    terms = sentence_terms(text, *text.sentences[number])
    if len(terms) < FEWEST_TERMS:
        return None
    likelihood = weights.likelihood(terms, least)
    if likelihood < least:
        return likelihood
    for other in _beside(text, number):
        likelihood = min(likelihood, weights.likelihood(terms | sentence_terms(text, *other)))
    return likelihood


def _beside(text: ReadText, number: int) -> Iterator[tuple[int, int]]:
    """The sentences before and behind the one with this number, in the same paragraph."""
    start, _ = text.sentences[number]
    first, last = text.block(start)
    for before, behind in text.sentences[max(0, number - 1) : number + 2]:
        if first <= before and behind <= last and before != start:
            yield before, behind
