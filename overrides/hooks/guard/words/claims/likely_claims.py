"""Finds sentences that are like claims, whatever their words: by what was learned from many."""

from collections.abc import Iterator
from textwrap import shorten

from report.rules import rule

from guard.words.claims.claim_weights import claim_weights
from guard.words.claims.likelihood import claim_likelihood
from guard.words.claims.pattern_search import NO_WORDS, Found
from guard.words.claims.refuted import is_refuted
from guard.words.claims.sentence_terms import sentence_terms
from guard.words.claims.wording import Rule, Wording
from guard.words.found_words import Slip
from guard.words.public_words import PublicText

LIKELY = 0.6
NEARLY_SURE = 0.9
LONGEST_QUOTE = 80  # letters


@rule(
    why="A claim can be made in more ways than a list can have; this compares whole sentences.",
    bad="After six visits with us the panic attacks she had for years were gone.",
    good="A fixture.",
)
def likely_claims(public: PublicText, wording: Wording) -> Iterator[Slip]:
    """Sentences that are like those in which others made a claim."""
    rules = {rule.name: rule for rule in wording.rules if public.path not in rule.allowed_on}
    text = public.text
    for number, (start, end) in enumerate(text.sentences):
        likelihood = claim_likelihood(text, number, LIKELY)
        if likelihood is None or likelihood < LIKELY:
            continue
        rule = rules.get(claim_weights().kind(sentence_terms(text, start, end)))
        if rule and not is_refuted(text, Found(0, NO_WORDS, start, end, [])):
            yield _slip(public, rule, start, end, stops=likelihood >= NEARLY_SURE)


def _slip(public: PublicText, rule: Rule, start: int, end: int, *, stops: bool) -> Slip:
    quote = shorten(public.text.shown(start, end), LONGEST_QUOTE, placeholder=" ...")
    asked = f'Reword "{quote}".' if stops else f'Read "{quote}" again.'
    if_not = "put it in other words" if stops else "leave it as it is"
    message = (
        f'{asked} It is like sentences of the kind "{rule.name}". {rule.why} Better: '
        f"{rule.instead} If it says something else, {if_not}."
    )
    return Slip(start, end, rule.name, message, stops, is_never_allowed=rule.never_allowed)
