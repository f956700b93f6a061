"""Every rule about words, over one text of the site. A new rule joins the list below."""

import re
from collections.abc import Iterable, Iterator

from report.problems import Advice, Finding, Problem
from report.rules import rule

from guard.words.allowed_words import Allowance
from guard.words.claims.claim_slips import wording_slips
from guard.words.found_words import Slip
from guard.words.public_words import PublicText
from guard.words.spelling import Spelling, spelling_slips
from guard.words.undated_figures import undated_figures
from guard.words.claims.wording import Wording


def word_findings(text: PublicText, wording: Wording, spelling: Spelling) -> Iterator[Finding]:
    """What is wrong with the words of a text, but for what its editor allows there.

    An English claim is a claim on a page in any language; the other rules know English alone.
    """
    slips = [*wording_slips(text, wording)]
    if text.is_english:
        slips += [*spelling_slips(text, spelling), *undated_figures(text)]
    yield from _not_allowed(text, slips)


def _not_allowed(public: PublicText, slips: Iterable[Slip]) -> Iterator[Finding]:
    """The slips that nothing allows, and what is wrong with the comments that would allow them."""
    used: set[tuple[Allowance, str]] = set()
    for slip in slips:
        covers = [(comment, comment.covers(slip, public.text)) for comment in public.allowed]
        reached = {(comment, words) for comment, words in covers if words is not None}
        used |= reached
        if not reached and not _is_in_cited_title(public, slip):
            kind = Problem if slip.stops else Advice
            yield kind(public.file, public.text.line(slip.start), slip.message, slip.rule)
    for comment in public.allowed:
        unused = [words for words in comment.words if (comment, words) not in used]
        yield from allowance_findings(public.file, comment, unused)


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
    good="A forbidden fixture. <!-- allow: fixture-word, because it is a fixture -->",
)
def allowance_findings(file: str, comment: Allowance, unused: list[str]) -> Iterator[Finding]:
    """Comments that allow words without saying why, or where nothing needs it."""
    if not (comment.words and comment.has_reason):
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
