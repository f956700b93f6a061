"""Finds the words and claims that `docs/wording.yml` lists, where they are meant as they stand."""

from collections.abc import Iterator

from reading.read_text import BLOCK_END, ReadText
from report.rules import rule

from guard.words.claims.claim_weights import claim_weights
from guard.words.claims.likelihood import claim_likelihood
from guard.words.claims.negation import is_claimed, is_said_plainly
from guard.words.claims.pattern_places import stands_in
from guard.words.claims.pattern_search import Found
from guard.words.claims.patterns import Pattern
from guard.words.claims.sentence_words import Words, words_between
from guard.words.claims.wording import FILE, Rule, Wording
from guard.words.found_words import Slip
from guard.words.public_words import PublicText

# What may stand for something that was named before.
PRONOUNS = frozenset({"it", "they", "these", "this"})
Read = dict[tuple[int, int], Words]  # what was read already, by where it begins and ends
UNLIKELY = 0.2
FEWEST_WORDS = 7  # a shorter sentence goes on with what was spoken of: "No side effects."


@rule(
    why="Each entry there says why.",
    bad="A forbidden fixture.",
    good="A fixture.",
)
def wording_slips(public: PublicText, wording: Wording) -> Iterator[Slip]:
    """Words and claims that `docs/wording.yml` lists."""
    slips: list[Slip] = []
    read: Read = {}
    for found in wording.book.find(public.text):
        rule, stops = wording.rule_of[found.number]
        if public.path in rule.allowed_on:
            continue
        scope = _scope(rule.about, found, public.text, read) if stops else None
        if scope is None:  # it may mean something else
            stops = False
            scope = _around(found, public.text, read)
        seems_right = not rule.never_allowed and _seems_right(public.text, found, rule)
        stops = stops and not seems_right
        pattern = wording.book.patterns[found.number]
        is_right = any(stands_in(right, scope) for right in rule.unless) or (
            seems_right and (pattern.lead or len(pattern.parts) > 1)
        )
        if not is_right and _is_meant(public.text, found, pattern, stops=stops):
            slips.append(_slip(public, rule, found, stops=stops))
    yield from _without_repeats(slips)


def _is_meant(text: ReadText, found: Found, pattern: Pattern, *, stops: bool) -> bool:
    """Whether what was found is claimed; of words all over a sentence that is hard to tell.

    So they only bring advice where it says so without any reserve.
    """
    is_scattered = len(pattern.parts) > 1
    return is_claimed(text, found) and (stops or not is_scattered or is_said_plainly(text, found))


def _seems_right(text: ReadText, found: Found, rule: Rule) -> bool:
    """Whether the whole sentence is much more like right ones: "A small miracle: it fits".

    That can be told of the kinds of claims alone that were learned.
    """
    if rule.name not in claim_weights().kinds:
        return False
    likelihood = claim_likelihood(text, text.sentence_number(found.start))
    return likelihood is not None and likelihood < UNLIKELY


def _scope(about: Pattern | None, found: Found, text: ReadText, read: Read) -> Words | None:
    """The words to judge what was found by; none where its sentence isn't about it.

    They are those of the sentence; in a table, of its row; where the sentence itself doesn't name
    what the rule is about but goes on with it, those in front of it too.
    """
    words = found.words
    block, block_end = text.block(found.start)
    row_start, row_end = _row(text, block)
    if row_start < block or row_end > block_end + 1:
        words = _words(text, row_start, row_end, read)
    if about is None or stands_in(about, words):
        return words
    own = found.words.tokens
    is_headline = all(word.is_small for word in own if word.start < found.start)
    goes_on = any(word.forms & PRONOUNS for word in own if word.start < found.end)
    if not (goes_on or (is_headline and len(own) < FEWEST_WORDS)):
        return None
    before = _words(text, block, text.sentence(found.start)[0], read)
    is_led = not before.tokens or before.tokens[0].forms & PRONOUNS or stands_in(about, before)
    return before + words if is_led else None


def _around(found: Found, text: ReadText, read: Read) -> Words:
    """The words of its paragraph and of the one before: either may make right what seems odd."""
    block, block_end = text.block(found.start)
    return _words(text, text.plain.rfind(BLOCK_END, 0, max(block - 1, 0)) + 1, block_end, read)


def _words(text: ReadText, start: int, end: int, read: Read) -> Words:
    """The words between two places of a text, each of them read once."""
    if (start, end) not in read:
        read[start, end] = words_between(text, start, end)
    return read[start, end]


def _row(text: ReadText, block: int) -> tuple[int, int]:
    """Where the line of the file that a block is on begins and ends: a row of a table, say."""
    line = text.line(block)
    start = end = block
    while start > 1 and text.line(start - 2) == line:  # a block's end has the next one's line
        start = text.plain.rfind(BLOCK_END, 0, start - 1) + 1
    while end < len(text.plain) and text.line(end) == line:
        end = text.block(end)[1] + 1
    return start, min(end, len(text.plain))


def _slip(public: PublicText, rule: Rule, found: Found, *, stops: bool) -> Slip:
    words = public.text.shown(found.start, found.end)
    if not stops:
        message = f'Think about "{words}". {rule.why} Better: {rule.instead}'
    else:
        message = f'Take out "{words}". {rule.why} Write instead: {rule.instead}'
        if not public.page:
            message += (
                f" If it is right here, list {public.path} under `allowed_on` of `{rule.name}` in "
                f"{FILE}."
            )
    return Slip(
        found.start, found.end, rule.name, message, stops, is_never_allowed=rule.never_allowed
    )


def _without_repeats(slips: list[Slip]) -> Iterator[Slip]:
    """The slips, without those that overlap one that says the same, or that stops publication."""
    kept: list[Slip] = []
    for slip in sorted(slips, key=lambda slip: (not slip.stops, slip.start - slip.end)):
        if not any(
            slip.overlaps(other) and (slip.name == other.name or not slip.stops) for other in kept
        ):
            kept.append(slip)
    yield from kept
