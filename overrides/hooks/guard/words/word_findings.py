"""Every rule about words, over one text of the site. A new rule joins the list below."""

import re
from collections.abc import Iterable, Iterator

from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.words.allowed_words import Allowance
from guard.words.claims.claim_slips import wording_slips
from guard.words.claims.likely_claims import likely_claims
from guard.words.claims.wording import Wording
from guard.words.doubled_signs import doubled_signs
from guard.words.found_words import Slip
from guard.words.public_words import PublicText
from guard.words.spelling import Spelling, spelling_slips
from guard.words.undated_figures import undated_figures

NO_COMMENT = "No comment lets this pass."


def word_findings(text: PublicText, wording: Wording, spelling: Spelling) -> Iterator[Finding]:
    """What is wrong with the words of a text, but for what its editor allows there.

    An English claim is a claim on a page in any language; the other rules know English alone.
    """
    slips = [*wording_slips(text, wording), *doubled_signs(text)]
    if text.is_english:
        figures = [one for one in undated_figures(text) if _is_new(one, slips)]
        claims = [one for one in likely_claims(text, wording) if _is_new(one, [*slips, *figures])]
        figures = [one for one in figures if _is_new(one, claims)]
        slips = [one for one in slips if _is_new(one, [c for c in claims if c.name == one.name])]
        slips += [*claims, *figures, *spelling_slips(text, spelling)]
    yield from _not_allowed(text, slips)


def _is_new(slip: Slip, known: list[Slip]) -> bool:
    """Whether nothing is known yet of these words that is as bad."""
    return not any(slip.overlaps(one) and one.stops >= slip.stops for one in known)


def _not_allowed(public: PublicText, slips: Iterable[Slip]) -> Iterator[Finding]:
    """The slips that nothing allows, and what is wrong with the comments that would allow them."""
    used: set[tuple[Allowance, str]] = set()
    for slip in slips:
        if _is_in_cited_title(public, slip):
            continue
        covers = [(comment, comment.covers(slip, public.text)) for comment in public.allowed]
        reached = {(comment, words) for comment, words in covers if words is not None}
        used |= reached
        if not reached or slip.is_never_allowed:
            kind = Problem if slip.stops else Advice
            message = f"{slip.message} {NO_COMMENT}" if reached else slip.message
            yield kind(public.file, public.text.line(slip.start), message, slip.rule)
    for comment in public.allowed:
        if let_pass := [words for words in comment.words if (comment, words) in used]:
            yield from allowed_advice(public.file, comment, let_pass)
        unused = [words for words in comment.words if (comment, words) not in used]
        yield from allowance_findings(public.file, comment, unused)


@rule(
    why="Whoever reviews the page has to know what the guard let pass there, and why.",
    bad="A forbidden fixture. <!-- allow: fixture-word, because it is a fixture -->",
    good="A fixture.",
)
def allowed_advice(file: str, comment: Allowance, words: list[str]) -> Iterator[Advice]:
    """Words that a comment lets pass, each time, with the reason that it gives."""
    if comment.reason:
        named = ", ".join(f'"{one}"' for one in words)
        message = f"A comment lets {named} pass here, because {comment.reason}. Is that still so?"
        yield Advice(file, comment.first_line, message)


def _is_in_cited_title(public: PublicText, slip: Slip) -> bool:
    """Whether the words are part of the title of a source that the page cites."""
    return any(
        match.start() <= slip.start and slip.end <= match.end()
        for title in public.cited_titles
        for match in re.finditer(re.escape(title), public.text.plain)
    )


@rule(
    why="Who reads along later has to know why the words may stand.",
    bad="A forbidden fixture. <!-- allow: fixture-word -->",
    good="A fixture.",
)
def allowance_findings(file: str, comment: Allowance, unused: list[str]) -> Iterator[Finding]:
    """Comments that allow words without saying why, or where nothing needs it."""
    if not (comment.words and comment.reason):
        named = ", ".join(comment.words) or "cure"
        message = (
            "Say what is allowed here and why: "
            f"`<!-- allow: {named}, because ... -->`, with the reason in place of the dots."
        )
        yield Problem(file, comment.first_line, message)
        return
    for words in unused:
        message = (
            f'Nothing on this line needs "{words}" to be allowed. '
            "Put the comment on the line of the words, or take it out."
        )
        yield Advice(file, comment.first_line, message)
